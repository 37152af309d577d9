/** The journal stands at `seq`, not where the caller thought: another server has written. Surely not stored. */
export class JournalConflict extends Error {
  readonly code = 'journal-conflict';
  readonly seq: number;

  constructor(seq: number, expectedSeq: number) {
    super(`the journal stands at ${seq}, not at ${expectedSeq}`);
    this.seq = seq;
  }
}

/** The journal can't be used now; what was to be stored is surely not stored. */
export class JournalUnavailable extends Error {
  readonly code = 'journal-unavailable';
}

/** Whether the batch is stored is not known. */
export class JournalUnknown extends Error {
  readonly code = 'journal-unknown';
}

interface Sentence {
  vi: string;
  en: string;
}

/** Why a server can't start on this data folder: `text` is for the person who starts it, `message` its English. */
export class JournalRefusal extends Error {
  readonly text: Sentence;

  constructor(text: Sentence, cause?: unknown) {
    super(text.en, { cause });
    this.text = text;
  }
}

export class JournalHeld extends JournalRefusal {
  readonly code = 'journal-held';

  constructor(dir: string, cause?: unknown) {
    super(
      {
        vi: `Một máy chủ Lượt khác đang dùng thư mục dữ liệu ${dir}. Hãy dừng máy chủ đó hoặc chọn thư mục khác.`,
        en: `Another server holds the data folder ${dir}. Stop that server or choose another folder.`,
      },
      cause,
    );
  }
}

export class JournalTooNew extends JournalRefusal {
  readonly code = 'journal-too-new';

  constructor(found: number, known: number) {
    super({
      vi: `Dữ liệu thuộc phiên bản Lượt mới hơn (dạng ${found}, bản này hiểu đến dạng ${known}). Hãy cài bản mới hơn; dữ liệu chưa bị thay đổi.`,
      en: `The data was written by a newer Lượt (format ${found}, this one knows up to ${known}). Install the newer version; nothing was changed.`,
    });
  }
}

export class JournalUnusable extends JournalRefusal {
  readonly code = 'journal-unusable';
}
