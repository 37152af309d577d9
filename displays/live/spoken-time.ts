import type { Language } from './texts.ts';

/** Until the site says its own. */
export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

const locales: Record<string, string> = { vi: 'vi-VN', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, language: string, timezone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${name} ${language} ${timezone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language] ?? language, { ...options, timeZone: timezone });
  formats.set(key, made);
  return made;
}

/** "08:05" at the site, whatever the machine's own zone. */
export function hourMinute(ms: number, timezone: string): string {
  return format('time', 'vi', timezone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);
}

/** "Thứ Năm, 26/11/2026"; built from parts, since old boxes have other locale data. */
export function dayName(ms: number, timezone: string, language: Language, withYear = true): string {
  const weekday = format('weekday', language, timezone, { weekday: 'long' }).format(ms);
  const parts = format('date', 'en', timezone, { day: '2-digit', month: '2-digit', year: 'numeric' }).formatToParts(ms);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const date = `${part('day')}/${part('month')}${withYear ? `/${part('year')}` : ''}`;
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${date}`;
}

/** Minutes since midnight at the site. */
export function minuteOfDay(ms: number, timezone: string): number {
  return minutesOf(hourMinute(ms, timezone));
}

/** "07:30" → 450 */
export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
