import { t } from './texts.ts';

/** "13:00" as it is said: "13 giờ", "12 giờ 45". */
export function clockWords(time: string, language?: string): string {
  const [hour = '0', minute = '00'] = time.split(':');
  return minute === '00'
    ? t('time.hour', { hour: Number(hour) }, language)
    : t('time.minute', { hour: Number(hour), minute }, language);
}
