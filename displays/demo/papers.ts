import type { Tray } from '../../server/protocol/demo.ts';
import { type Outcome, read } from '../live/api.ts';

export function readPapers(): Promise<Outcome<Tray>> {
  return read('/demo/printer.json');
}
