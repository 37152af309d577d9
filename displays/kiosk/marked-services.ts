import { SERVICES_MAX } from '../../server/protocol/services-max.ts';

/** Services that a visitor with several errands has marked, in the order of touching; a second touch takes one back. */
export function markedAfter(marked: readonly string[], service: string): readonly string[] {
  if (marked.includes(service)) return marked.filter((each) => each !== service);
  return marked.length < SERVICES_MAX ? [...marked, service] : marked;
}
