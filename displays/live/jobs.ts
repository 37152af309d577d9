import { type Outcome, read } from './api.ts';
import type { JobState } from './entities.ts';

export interface PrintJob {
  id: string;
  state: JobState;
}

export function readJob(id: string): Promise<Outcome<PrintJob>> {
  return read(`/api/jobs/${encodeURIComponent(id)}`);
}
