import type { SiteFile } from '../../config/site-schema.ts';
import type { Ids } from '../ids.ts';
import type { QueueCommand } from '../queue/commands.ts';
import { minuteOfText } from '../queue/slots.ts';
import { timeOn } from '../views/site-time.ts';
import type { OfficeCommand } from './office.ts';

/** The command of the queue for what somebody in the house asks, as the HTTP resources make it. */
export function queueCommandOf(asked: OfficeCommand, site: SiteFile, ids: Ids): QueueCommand {
  switch (asked.do) {
    case 'issue':
      return issueTicket(asked, ids);
    case 'book': {
      const minute = minuteOfText(asked.time);
      const at = Date.parse(timeOn(asked.day, minute, site.site.timezone));
      const slot = { service: asked.service, day: asked.day, minute, at };
      return { type: 'book-appointment', code: ids.appointment(), slot };
    }
    case 'check-in': {
      const { code, kiosk } = asked;
      const by = { grantedBy: kiosk === null ? 'officer' : 'kiosk', kiosk: kiosk ?? undefined } as const;
      return { type: 'check-in', code, ticket: ids.ticket(), lang: 'vi', job: ids.short(), ...by };
    }
    case 'give-up-slot':
      return { type: 'cancel-appointment', code: asked.code };
    case 'cancel':
    case 'return':
    case 'scan':
      return { type: `${asked.do}-ticket`, ticket: asked.ticket };
    case 'postpone':
      return { type: 'postpone-ticket', ticket: asked.ticket, behind: asked.behind };
    case 'priority':
      return { type: 'reclass-ticket', ticket: asked.ticket, priority: asked.class, grantedBy: 'officer' };
    case 'suspend':
      return { type: 'suspend-service', service: asked.service, reason: asked.reason };
    case 'resume':
      return { type: 'resume-service', service: asked.service };
    case 'move':
      return { type: 'move-line', service: asked.service, to: asked.to };
    case 'set-roll':
      return { type: 'set-roll', on: asked.on };
    default:
      return counterCommandOf(asked, ids);
  }
}

function issueTicket(asked: Extract<OfficeCommand, { do: 'issue' }>, ids: Ids): QueueCommand {
  const { do: _, priority, kiosk, ...wish } = asked;
  return {
    ...{ type: 'issue-ticket', ticket: ids.ticket(), lang: 'vi', job: ids.short(), ...wish },
    ...{ priority: priority ?? undefined, kiosk: kiosk ?? undefined },
    grantedBy: kiosk === null ? 'officer' : 'kiosk',
  };
}

type AtCounter = Extract<OfficeCommand, { counter: string }>;

function counterCommandOf(asked: AtCounter, ids: Ids): QueueCommand {
  const { counter } = asked;
  switch (asked.do) {
    case 'call':
      return { type: 'call-ticket', counter, ticket: asked.ticket, current: asked.current };
    case 'call-roll': {
      const { do: _, ...paper } = asked;
      return { type: 'call-roll', ticket: ids.ticket(), ...paper };
    }
    case 'transfer': {
      const { service: toService, place, current } = asked;
      return { type: 'transfer-ticket', counter, current, toService, place };
    }
    case 'park':
      return { type: 'park-ticket', counter, current: asked.current, missing: asked.missing, job: ids.short() };
    case 'add-need':
      return { type: 'add-need', counter, current: asked.current, service: asked.service };
    case 'pause':
      return { type: 'pause-counter', counter, reason: asked.reason };
    case 'sign-in':
      return { type: 'sign-in', counter, officer: asked.officer };
    case 'next':
    case 'recall':
    case 'start':
    case 'finish':
    case 'continue':
    case 'no-show':
      return { type: ACTS_ON_CURRENT[asked.do], counter, current: asked.current };
    default:
      return { type: ACTS[asked.do], counter };
  }
}

const ACTS_ON_CURRENT = {
  next: 'call-next',
  recall: 'recall-ticket',
  start: 'start-ticket',
  finish: 'finish-ticket',
  continue: 'continue-visit',
  'no-show': 'miss-ticket',
} as const;

const ACTS = {
  open: 'open-counter',
  close: 'close-counter',
  undo: 'undo-act',
  alarm: 'raise-alarm',
  'alarm-end': 'end-alarm',
  'sign-out': 'sign-out',
} as const;
