import { readCode } from '../protocol/appointment-code.ts';
import type { ImportFault } from '../protocol/faulty-line.ts';
import { type CsvRecord, readCsv } from './csv.ts';

/** One line of the list, in its columns; `code` is null where that system has none. */
export interface AppointmentRow {
  line: number;
  code: string | null;
  service: string;
  day: string;
  /** Minutes since midnight. */
  minute: number;
}

/** What is wrong with a line, at which column. */
export interface RowFault {
  line: number;
  field: string;
  fault: ImportFault;
}

/** A list of a day at a large centre has some hundreds; one event of the journal must stay below 1 MB. */
export const IMPORT_ROWS_MAX = 2_000;

const COLUMNS = ['code', 'service', 'day', 'time'] as const;
type Column = (typeof COLUMNS)[number];

/** A column of persons: such data has no business in a queue. */
const ABOUT_PERSONS =
  /name|^ten$|tên|ho_?ten|họ|cccd|cmnd|citizen|phone|dien_?thoai|điện thoại|s[dđ]t|e-?mail|birth|ngay_?sinh|ngày sinh|địa chỉ|address/iu;

/** The rows of a CSV with the columns service, day (YYYY-MM-DD), time (HH:MM) and perhaps code, and every fault in it. */
export function readAppointmentList(bytes: Uint8Array): { rows: AppointmentRow[]; faults: RowFault[] } {
  const csv = readCsv(bytes);
  if ('fault' in csv) return { rows: [], faults: [{ line: csv.line, field: '', fault: csv.fault }] };
  const [head, ...records] = csv.records;
  if (head === undefined) return { rows: [], faults: [{ line: 1, field: '', fault: 'no-lines' }] };
  const names = head.cells.map((cell) => cell.toLowerCase());
  const headFaults = faultsOfHead(names).map((fault) => ({ line: head.line, ...fault }));
  if (headFaults.length > 0) return { rows: [], faults: headFaults };
  if (records.length === 0) return { rows: [], faults: [{ line: head.line, field: '', fault: 'no-lines' }] };
  if (records.length > IMPORT_ROWS_MAX)
    return { rows: [], faults: [{ line: head.line, field: '', fault: 'too-many-lines' }] };
  const read = records.map((record) => rowOf(record, names as Column[]));
  return {
    rows: read.flatMap((each) => ('fault' in each ? [] : [each])),
    faults: read.flatMap((each) => ('fault' in each ? [each] : [])),
  };
}

function faultsOfHead(names: readonly string[]): Omit<RowFault, 'line'>[] {
  const known: readonly string[] = COLUMNS;
  const faults = names.flatMap((field, at): Omit<RowFault, 'line'>[] => {
    if (!known.includes(field))
      return [{ field, fault: ABOUT_PERSONS.test(field) ? 'person-column' : 'unknown-column' }];
    return names.indexOf(field) === at ? [] : [{ field, fault: 'column-twice' }];
  });
  const missing = COLUMNS.filter((column) => column !== 'code' && !names.includes(column));
  return [...faults, ...missing.map((field) => ({ field, fault: 'missing-column' as const }))];
}

function rowOf({ line, cells }: CsvRecord, names: readonly Column[]): AppointmentRow | RowFault {
  if (cells.length !== names.length) return { line, field: '', fault: 'wrong-width' };
  const cell = (column: Column) => cells[names.indexOf(column)] ?? '';
  const told = names.includes('code') ? cell('code') : '';
  const code = told === '' ? null : readCode(told);
  const day = cell('day');
  const minute = minuteOf(cell('time'));
  if (told !== '' && code === null) return { line, field: 'code', fault: 'bad-code' };
  if (cell('service') === '') return { line, field: 'service', fault: 'empty' };
  if (!isDay(day)) return { line, field: 'day', fault: 'bad-day' };
  if (minute === null) return { line, field: 'time', fault: 'bad-time' };
  return { line, code, service: cell('service'), day, minute };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function minuteOf(time: string): number | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}
