import type { View } from '../views/view.ts';
import { adminTopic } from './topics/admin.ts';
import { consoleTopic } from './topics/console.ts';
import type { Entities, Topic } from './topics/entities.ts';
import { kioskTopic } from './topics/kiosk.ts';
import { lobbyTopic } from './topics/lobby.ts';
import { receptionTopic } from './topics/reception.ts';
import { signTopic } from './topics/sign.ts';
import { ticketTopic } from './topics/ticket.ts';

const TOPICS: ReadonlyMap<string, Topic> = new Map([
  ['lobby', lobbyTopic],
  ['sign', signTopic],
  ['console', consoleTopic],
  ['kiosk', kioskTopic],
  ['ticket', ticketTopic],
]);

/** What a topic shows at one moment, e.g. `lobby/main`; null: there is no such topic. */
export function lookAt(topic: string, view: View): Entities | null {
  if (topic === 'admin') return adminTopic('', view);
  if (topic === 'reception') return receptionTopic('', view);
  const slash = topic.indexOf('/');
  return TOPICS.get(topic.slice(0, slash))?.(topic.slice(slash + 1), view) ?? null;
}
