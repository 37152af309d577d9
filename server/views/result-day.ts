import { say } from '../../config/load-languages.ts';
import type { Text } from '../protocol/common.ts';
import { resultDay } from '../queue/opening.ts';
import type { Ticket } from '../queue/state.ts';
import { dayWords, timeWords } from './closed-words.ts';
import { momentOf } from './hours.ts';
import type { View } from './view.ts';

/** To whoever took this ticket after the service's hour: the result may come on the next working day, which is named. */
export function resultNotice(ticket: Ticket, view: Pick<View, 'site' | 'rules' | 'languages'>): Text | null {
  const { rules, languages, site } = view;
  const day = resultDay(rules.opening, ticket.service, momentOf({ now: ticket.issuedAt, site }));
  if (day === null) return null;
  const after = rules.opening.services[ticket.service]?.nextDayAfter ?? 0;
  const words = (lang: string) =>
    say(languages, lang, 'result.next-day', {
      time: timeWords(after, lang, languages),
      day: dayWords(day, lang, languages),
    });
  return { vi: words('vi'), en: words('en') };
}
