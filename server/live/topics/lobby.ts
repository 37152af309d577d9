import type { Text } from '../../protocol/common.ts';
import { waitingFor } from '../../queue/lines.ts';
import { countersOfZone } from '../../views/counter.ts';
import { heldUntil } from '../../views/held.ts';
import { restsUntil } from '../../views/hours.ts';
import { siteView } from '../../views/site.ts';
import type { View } from '../../views/view.ts';
import { callKey, lastCalls } from '../calls.ts';
import { callEntity } from './call-entity.ts';
import { counterEntity } from './counter-entity.ts';
import type { Entities } from './entities.ts';
import { servicesIn } from './service-entity.ts';

/** The hall: who is called where, how long each service waits. Everybody reads it: no ticket ids, no names. */
export function lobbyTopic(id: string, view: View): Entities | null {
  const zone = view.site.zones.find((each) => each.id === id);
  if (!zone) return null;
  const counters = countersOfZone(id, view.site);
  const served = new Set(counters.flatMap((each) => each.services));
  const entities: Entities = { site: siteView(view), zone: { id, name: zone.name }, ...servicesIn(served, view) };
  for (const counter of counters) entities[`counter/${counter.id}`] = counterEntity(counter, view);
  const calls = lastCalls(
    view.calls,
    counters.map((each) => each.id),
  );
  for (const call of calls) entities[callKey(call)] = callEntity(call, view);
  const held = heldNotice(served, view);
  if (held) entities['notice/0'] = { text: held };
  view.site.notices.forEach((text, n) => {
    entities[`notice/${n + 1}`] = { text };
  });
  return entities;
}

/** In the midday break, to those who wait in this hall: they are called on when the first of their services is back. */
function heldNotice(services: ReadonlySet<string>, view: View): Text | null {
  const resting = [...services].filter((id) => waitingFor(view.queue, id) > 0).map((id) => restsUntil(id, view));
  const until = resting.filter((minute) => minute !== null).sort((a, b) => a - b)[0];
  return until === undefined ? null : heldUntil(until, view);
}
