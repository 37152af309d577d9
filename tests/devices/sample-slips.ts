import type { PapersSlip, Slip } from '../../server/protocol/slip.ts';

/** The slip of the pictures in the look. */
export function sampleSlip(change: Partial<Slip> = {}): Slip {
  return {
    lang: 'vi',
    site: 'Trung tâm Phục vụ hành chính công xã Yên Phú',
    number: 'A012',
    errand: 'Sao y, chứng thực',
    priority: 'từ 60 tuổi',
    before: 5,
    wait: '10–15 phút',
    counters: [
      { label: '1', name: 'Quầy 1' },
      { label: '2', name: 'Quầy 2' },
    ],
    zone: 'Sảnh chính',
    notes: [],
    statusUrl: 'http://192.168.10.5:8080/t/k7Qm2Xw9Rb4TzN8c',
    time: '09:42',
    date: 'Thứ Năm, 26/11/2026',
    reprint: false,
    demo: false,
    words: {
      yourNumber: 'Số của ông/bà',
      priority: 'Ưu tiên',
      before: 'Phía trước',
      people: 'người',
      wait: 'Chờ khoảng',
      waitAt: 'Chờ tại',
      or: 'hoặc',
      follow: 'Quét mã này để theo dõi trên điện thoại.',
      missed: 'Lỡ lượt? Mời báo người hướng dẫn.',
      reprint: 'BẢN IN LẠI',
      onward: 'Sau đó',
    },
    ...change,
  };
}

/** Everything at once and as long as it comes: names of 83 and 108 characters, four counters, a note, both marks. */
export function longestSlip(change: Partial<Slip> = {}): Slip {
  return sampleSlip({
    site: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MƯỜNG ĐỘNG – ĐIỂM TIẾP NHẬN VÀ TRẢ KẾT QUẢ SỐ 2',
    number: 'M444',
    errand:
      'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng',
    priority: 'phụ nữ mang thai hoặc đi cùng trẻ em dưới 36 tháng tuổi',
    before: 128,
    wait: '115–120 phút',
    counters: ['1', '2', '10', '12'].map((label) => ({ label, name: `Quầy ${label}` })),
    zone: 'Khu vực chờ tầng 2, phía sau bàn hướng dẫn',
    notes: ['Sau 15 giờ, kết quả có thể trả vào ngày làm việc tiếp theo'],
    statusUrl: 'https://luot.xa-muong-dong.phu-tho.gov.vn:8443/t/k7Qm2Xw9Rb4TzN8c',
    onward: ['Thuế, lệ phí', 'Đăng ký biến động đất đai, tài sản gắn liền với đất', 'Trả kết quả'],
    reprint: true,
    demo: true,
    ...change,
  });
}

/** Two papers that a birth lacks. */
export function samplePapers(change: Partial<PapersSlip> = {}): PapersSlip {
  return {
    form: 'papers',
    lang: 'vi',
    site: 'Trung tâm Phục vụ hành chính công xã Yên Phú',
    number: 'H007',
    errand: 'Khai sinh, kết hôn',
    missing: ['Giấy chứng sinh, bản chính', 'Thẻ căn cước của cha hoặc mẹ'],
    statusUrl: 'http://192.168.10.5:8080/t/k7Qm2Xw9Rb4TzN8c',
    time: '10:05',
    date: 'Thứ Năm, 26/11/2026',
    demo: false,
    words: {
      missing: 'Giấy tờ còn thiếu',
      more: 'và {count} giấy tờ nữa: chụp mã để xem đủ',
      kept: 'Lượt của ông/bà được giữ.',
      back: 'Khi đủ giấy tờ, mời quét phiếu này tại máy lấy số để được gọi lại. Không cần lấy số mới.',
    },
    ...change,
  };
}

/** As many papers as a list may have, each as long as it may be. */
export function longestPapers(): PapersSlip {
  const paper =
    'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất (bản chính và bản sao chứng thực)';
  return samplePapers({
    site: longestSlip().site,
    errand: longestSlip().errand,
    missing: Array.from({ length: 20 }, () => paper.slice(0, 120)),
    demo: true,
  });
}
