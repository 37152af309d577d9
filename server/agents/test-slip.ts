import { say } from '../../config/load-languages.ts';
import type { PapersSlip } from '../protocol/slip.ts';
import { type SlipParts, timeAndDate } from './slip-of.ts';

/** No number of a citizen, and nobody can take it for one; without marks, since some printers set it themselves. */
const NUMBER = 'TEST';
/** Marks that reach furthest above and below the line: a cut one is seen at once. */
const MARKS = 'Ẳ Ậ Ể Ệ Ổ Ữ ỗ ạ y g';

/** A paper that shows whether the printer prints, whether its letters are whole and its code can be read. */
export function testSlipOf(parts: SlipParts, device: string, now: number): PapersSlip {
  const { site, languages, address, demo } = parts;
  const word = (key: string, places?: Record<string, string>) => say(languages, 'vi', `slip.test.${key}`, places);
  return {
    form: 'papers',
    lang: 'vi',
    site: site.site.name.vi,
    number: NUMBER,
    errand: word('device', { device }),
    missing: [word('marks', { marks: MARKS }), word('edges'), word('code')],
    statusUrl: address,
    ...timeAndDate(now, site.site.timezone, 'vi'),
    demo,
    words: { missing: word('heading'), more: '', kept: word('good'), back: word('bad') },
  };
}
