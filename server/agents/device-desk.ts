import type { SiteFile } from '../../config/site-schema.ts';
import type { Clock } from '../clock.ts';
import type { Desk } from '../desk.ts';
import type { StoredEvent } from '../journal/port.ts';
import type { AgentDown, SIMULATED_ACTS } from '../protocol/agent-down.ts';
import type { AgentUp } from '../protocol/agent-up.ts';
import type { QueueEvent } from '../queue/events.ts';
import { find } from '../queue/find.ts';
import type { Job, QueueState } from '../queue/state.ts';
import type { DeviceState } from '../queue/words.ts';
import { OWN_AGENT } from './own-agent-name.ts';

/** A job waits so long for a printer that is ready, then it has failed: the citizen is long gone (design.md section 7). */
export const JOB_WAIT_MS = 120_000;
/** An agent that is away so long does not come back to its papers: their end is unknown. */
export const AGENT_AWAY_MS = 120_000;

export interface DeviceLine {
  id: string;
  kind: string;
  agent: string;
  state: DeviceState;
  lastError: string | null;
  lastJob: string | null;
  /** Since when it is in its state, ms since 1970; null: it never reported. */
  since: number | null;
}

type SimulatedAct = (typeof SIMULATED_ACTS)[number];

/** After a commit that failed. */
const TRY_AGAIN_MS = 5_000;

/** One connected agent, as the desk sees it. */
export interface AgentLink {
  name: string;
  send(message: AgentDown): void;
}

export interface DeviceDesk {
  list(): DeviceLine[];
  agents(): number;
  /** Takes a connected agent in; the answer is its end. A second one of the same name takes the place of the first. */
  join(link: AgentLink): { hear(message: AgentUp): void; leave(): void };
  /** Follows the journal: new jobs go to their agents. */
  heed(events: readonly StoredEvent[]): void;
  /** A hand on a simulated device; false: there is no such device, or its agent is away. */
  simulate(device: string, act: SimulatedAct, code: string | undefined): boolean;
  /** After a start: jobs that the last life left behind. */
  takeUp(): Promise<void>;
}

export interface DeviceDeskParts {
  site: SiteFile;
  desk: Desk;
  clock: Clock;
  slipFor: (queue: QueueState, job: Job) => Parameters<AgentLink['send']>[0] | null;
  /** A device or a scan changed what screens show. */
  onChange: () => void;
  onScan: (device: string, scan: Extract<AgentUp, { type: 'scan' }>['scan']) => void;
  /** Of a simulated printer: what a real one printed is nobody's to look at. */
  onPaper: (paper: Extract<AgentUp, { type: 'paper' }>) => void;
  log: { warn(object: object, message: string): void; error(object: object, message: string): void };
}

/**
 * The server's side of the devices: which agent drives what, in what state it is, and the way of each print job. A job's
 * states are events of the journal; leave to print is durable before the agent hears it, so that a crash on either side
 * leaves `unknown` and never a silent second paper.
 */
export function createDeviceDesk(parts: DeviceDeskParts): DeviceDesk {
  const { site, desk, clock } = parts;
  const lines = new Map<string, DeviceLine>(
    site.devices.map(({ id, kind, agent }) => [
      id,
      { id, kind, agent: agent ?? OWN_AGENT, state: 'offline', lastError: null, lastJob: null, since: null },
    ]),
  );
  const links = new Map<string, AgentLink>();
  const waits = new Map<string, () => void>();

  const absences = new Map<string, () => void>();

  const ok = () => ({ status: 200, body: null });
  /** Work that nobody waits for: what fails in it (the journal can't be read) is said, and the next event tries anew. */
  const go = (work: Promise<void>): void => {
    work.catch((error: unknown) => parts.log.error({ err: error }, 'a print job could not be followed'));
  };
  const isSimulated = (id: string) => site.devices.some((each) => each.id === id && each.at.startsWith('sim:'));
  const linkOf = (job: Job) => links.get(lines.get(job.device)?.agent ?? '');

  async function end(
    job: string,
    state: 'printed' | 'failed' | 'unknown',
    proof?: string,
    reason?: string,
  ): Promise<void> {
    const outcome = await desk.run({ type: 'end-print', job, state, proof, reason }, ok);
    if (!outcome.ok) parts.log.warn({ job, state, outcome }, 'the end of a print job was not recorded');
  }

  function offer(queue: QueueState, job: Job): void {
    const line = lines.get(job.device);
    if (line) line.lastJob = job.id;
    if (!waits.has(job.id)) {
      const left = Math.min(JOB_WAIT_MS, Math.max(0, job.askedAt + JOB_WAIT_MS - clock.now()));
      giveUpIn(left, job.id);
    }
    const message = parts.slipFor(queue, job);
    if (message) linkOf(job)?.send(message);
  }

  function giveUpIn(ms: number, id: string): void {
    waits.set(
      id,
      clock.after(ms, () => go(giveUp(id, 'no printer was ready in time'))),
    );
  }

  /** Only a job without leave can be given up: that is decided with the commit, so no paper comes of it any more. */
  async function giveUp(id: string, reason: string): Promise<void> {
    settle(id);
    const outcome = await desk.run({ type: 'end-print', job: id, state: 'failed', reason, from: 'queued' }, ok);
    const job = find((await desk.queue()).jobs, id);
    if (outcome.ok && job) linkOf(job)?.send({ type: 'drop', job: id });
    if (!outcome.ok && 'error' in outcome) giveUpIn(TRY_AGAIN_MS, id);
  }

  /** The jobs of this agent's printers that are not over. */
  function jobsOf(agent: string, queue: QueueState): Job[] {
    return Object.values(queue.jobs).filter(
      (job) => lines.get(job.device)?.agent === agent && (job.state === 'queued' || job.state === 'sending'),
    );
  }

  /** What it had in hand and does not have any more can't be proven. */
  async function lose(agent: string, inHand: readonly string[], reason: string): Promise<void> {
    for (const job of jobsOf(agent, await desk.queue()))
      if (job.state === 'sending' && !inHand.includes(job.id)) await end(job.id, 'unknown', undefined, reason);
  }

  /** An agent that does not come back within AGENT_AWAY_MS will not say any more how its papers ended. */
  function awaitReturn(agent: string): void {
    absences.get(agent)?.();
    const isGone = () => {
      absences.delete(agent);
      go(lose(agent, [], 'the device agent did not come back'));
    };
    absences.set(agent, clock.after(AGENT_AWAY_MS, isGone));
  }

  function settle(id: string): void {
    waits.get(id)?.();
    waits.delete(id);
  }

  async function allow(link: AgentLink, id: string): Promise<void> {
    const outcome = await desk.run({ type: 'allow-print', job: id }, ok);
    link.send(outcome.ok ? { type: 'go', job: id } : { type: 'drop', job: id });
  }

  async function note(link: AgentLink, message: Extract<AgentUp, { type: 'ended' }>): Promise<void> {
    const { job, state, proof, reason } = message;
    const outcome = await desk.run({ type: 'end-print', job, state, proof, reason }, ok);
    // A refusal means that the end is settled already (or the day is over): the agent may forget it all the same.
    if (outcome.ok || 'rejected' in outcome) link.send({ type: 'noted', job });
  }

  /** A new life of an agent: what it does not have in hand any more can't be proven. */
  async function greet(link: AgentLink, inHand: readonly string[]): Promise<void> {
    link.send({
      type: 'devices',
      devices: site.devices
        .filter((device) => (device.agent ?? OWN_AGENT) === link.name)
        .map(({ id, kind, at, profile, lineEnd }) => ({
          id,
          kind,
          at,
          ...(kind === 'printer' ? { profile } : {}),
          ...(lineEnd === undefined ? {} : { lineEnd }),
        })),
    });
    await lose(link.name, inHand, 'the device agent ended while it printed');
    const queue = await desk.queue();
    for (const job of jobsOf(link.name, queue)) if (job.state === 'queued') offer(queue, job);
  }

  function mark(device: string, state: DeviceState, detail: string | null): void {
    const line = lines.get(device);
    if (!line) return;
    if (line.state !== state) line.since = clock.now();
    line.state = state;
    if (detail !== null) line.lastError = detail;
    parts.onChange();
  }

  function hear(link: AgentLink, message: AgentUp): void {
    switch (message.type) {
      case 'hello':
        return void go(greet(link, message.inHand));
      case 'ask':
        return void go(allow(link, message.job));
      case 'ended':
        return void go(note(link, message));
      case 'status':
        if (lines.get(message.device)?.agent === link.name) mark(message.device, message.state, message.detail);
        return;
      case 'scan':
        if (lines.get(message.device)?.agent === link.name) parts.onScan(message.device, message.scan);
        return;
      case 'paper':
        if (lines.get(message.device)?.agent === link.name && isSimulated(message.device)) parts.onPaper(message);
        return;
    }
  }

  return {
    list: () => [...lines.values()],
    agents: () => links.size,
    join(link) {
      links.set(link.name, link);
      absences.get(link.name)?.();
      absences.delete(link.name);
      return {
        hear: (message) => hear(link, message),
        leave() {
          if (links.get(link.name) !== link) return;
          links.delete(link.name);
          awaitReturn(link.name);
          for (const line of lines.values())
            if (line.agent === link.name) mark(line.id, 'offline', 'the device agent is not connected');
        },
      };
    },
    heed(events) {
      const ours = events.filter(({ type }) => HEEDED.includes(type)) as unknown as QueueEvent[];
      if (ours.length > 0) go(follow(ours));
    },
    simulate(device, act, code) {
      const link = links.get(lines.get(device)?.agent ?? '');
      link?.send({ type: 'simulate', device, act, ...(code === undefined ? {} : { code }) });
      return link !== undefined;
    },
    async takeUp() {
      for (const agent of new Set([...lines.values()].map((line) => line.agent)))
        if (!links.has(agent)) awaitReturn(agent);
      const queue = await desk.queue();
      for (const job of Object.values(queue.jobs)) {
        const line = lines.get(job.device);
        if (line) line.lastJob = job.id;
        if (job.state === 'queued') offer(queue, job);
      }
    },
  };

  async function follow(events: readonly QueueEvent[]): Promise<void> {
    const queue = await desk.queue();
    for (const event of events) {
      if (event.type === 'print-ended') settle(event.data.job);
      else if (event.type === 'ticket-cancelled') await dropPapersOf(event.data.ticket, queue);
      else if (event.type === 'print-asked' || event.type === 'test-print-asked') {
        const job = find(queue.jobs, event.data.job);
        if (job?.state === 'queued') offer(queue, job);
      }
    }
  }

  /** A turn that was given up needs no paper. */
  async function dropPapersOf(ticket: string, queue: QueueState): Promise<void> {
    for (const job of Object.values(queue.jobs))
      if (job.ticket === ticket && job.state === 'queued') await giveUp(job.id, 'the ticket was cancelled');
  }
}

/** Events after which a job is offered, settled or dropped. */
const HEEDED: readonly string[] = [
  ...(['print-asked', 'test-print-asked'] as const),
  ...(['print-ended', 'ticket-cancelled'] as const),
] satisfies QueueEvent['type'][];
