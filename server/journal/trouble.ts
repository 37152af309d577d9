import { JournalHeld, JournalRefusal, JournalUnusable } from './errors.ts';

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html); the higher bits only say more. */
const PERM = 3;
const BUSY = 5;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** The primary result code, or null when SQLite didn't throw it. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

/** The file's content is not what SQLite wrote. */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error);
  return code === CORRUPT || code === NOTADB;
}

/**
 * Whether a COMMIT that failed like this has surely stored nothing. The commit mark is in the last page written to
 * the log, so without room for it there is none. After any other error (of fsync, say) it may be there.
 */
export function storedNothing(error: unknown): boolean {
  const code = resultCode(error);
  return code === FULL || code === BUSY;
}

/** Why the journal in `dir` can't be opened, in a sentence. Errors that are not of the disk are our own: thrown on. */
export function refusal(error: unknown, dir: string): JournalRefusal {
  if (error instanceof JournalRefusal) return error;
  const text = sentence(error, dir);
  if (text === null) throw error;
  return text === 'held' ? new JournalHeld(dir, error) : new JournalUnusable(text, error);
}

function sentence(error: unknown, dir: string): { vi: string; en: string } | 'held' | null {
  const code = resultCode(error) ?? fileCode(error);
  switch (code) {
    case null:
      return null;
    case BUSY:
      return 'held';
    case PERM:
    case READONLY:
    case CANTOPEN:
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        vi: `Không ghi được vào thư mục dữ liệu ${dir}. Hãy kiểm tra quyền ghi của thư mục.`,
        en: `The data folder ${dir} can't be written. Check its permissions.`,
      };
    case 'EEXIST':
    case 'ENOTDIR':
      return { vi: `${dir} không phải là thư mục.`, en: `${dir} is not a folder.` };
    case FULL:
    case 'ENOSPC':
      return { vi: `Ổ đĩa chứa ${dir} đã đầy.`, en: `The disk that holds ${dir} is full.` };
    case NOTADB:
    case CORRUPT:
      return damaged(dir);
    default:
      return {
        vi: `Không đọc được dữ liệu trong ${dir} (lỗi ${code}).`,
        en: `The data in ${dir} can't be read (error ${code}).`,
      };
  }
}

export function damaged(dir: string): { vi: string; en: string } {
  return {
    vi: `Tệp journal.db trong ${dir} bị hỏng. Hãy khôi phục từ bản sao lưu.`,
    en: `The file journal.db in ${dir} is damaged. Restore it from a backup.`,
  };
}

function fileCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
