import type { Request } from 'express';
import type { DoneBy } from '../queue/done-by.ts';
import { callerOf } from './gate.ts';

/** Who asks, as the record keeps it. `counter`: the page's counter, so that the officer there is found. */
export function doneByOf(request: Request, counter?: string): DoneBy {
  const caller = callerOf(request);
  const at = counter === undefined ? {} : { counter };
  if (caller.kind === 'token') return { role: caller.role, page: caller.name, ...at };
  return { role: caller.kind === 'local' ? 'local' : 'citizen', ...at };
}
