import type { SiteFile } from '../../config/site-schema.ts';
import type { StoredEvent } from '../journal/port.ts';
import type { LiveAnnounce } from '../protocol/live-announce.ts';
import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import { siteCounter, zoneOf } from '../views/counter.ts';
import { siteTime } from '../views/site-time.ts';
import { announce } from '../voice/announcement.ts';
import type { Voices } from '../voice/voice.ts';
import { type Calls, type SequencedEvent, standingCall } from './calls.ts';

/** What the lobby `topic` is to speak. */
export interface TopicAnnouncement {
  topic: string;
  announce: Omit<LiveAnnounce, 'type' | 'topic'>;
}

export interface AnnouncementParts {
  site: SiteFile;
  /** The queue and its calls with the events in them. */
  queue: QueueState;
  calls: Calls;
  voices: Voices;
}

/**
 * The calls and recalls among committed events, as the counter's hall speaks them. One that the same commit has taken
 * back is left out; one that is undone later leaves the lobby, which does not speak it if it has not yet.
 */
export function announcementsOf(events: readonly StoredEvent[], parts: AnnouncementParts): TopicAnnouncement[] {
  return events.flatMap((stored) => {
    const event = stored as unknown as SequencedEvent;
    if (event.type !== 'ticket-called' && event.type !== 'ticket-recalled') return [];
    return announcementOf(event, parts) ?? [];
  });
}

type CallEvent = SequencedEvent & { type: 'ticket-called' | 'ticket-recalled' };

function announcementOf(
  { seq, at, type, data }: CallEvent,
  { site, queue, calls, voices }: AnnouncementParts,
): TopicAnnouncement | null {
  const ticket = find(queue.tickets, data.ticket);
  const counter = siteCounter(data.counter, site);
  if (!counter || ticket?.state !== 'called' || ticket.counter !== data.counter) return null;
  const recall = type === 'ticket-recalled';
  const call = { number: ticket.number, counter: counter.name, recall, priority: ticket.tier > 0 };
  const key = standingCall(calls, data);
  const spoken = announce(call, voices, site.voice.style);
  return {
    topic: `lobby/${zoneOf(counter, site)}`,
    announce: { id: String(seq), at: siteTime(at, site.site.timezone), ...spoken, ...(key && { call: key }) },
  };
}
