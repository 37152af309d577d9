import type { SiteFile } from '../../config/site-schema.ts';
import type { Clock } from '../clock.ts';
import type { Desk } from '../desk.ts';
import type { StoredEvent } from '../journal/port.ts';
import type { AgentDown } from '../protocol/agent-down.ts';
import type { AgentUp } from '../protocol/agent-up.ts';
import type { QueueEvent } from '../queue/events.ts';
import type { Job, QueueState } from '../queue/state.ts';
import type { DeviceState } from '../queue/words.ts';

/** A job waits so long for a printer that is ready, then it has failed: the citizen is long gone (design.md section 7). */
export const JOB_WAIT_MS = 120_000;
/** The agent that the server starts beside itself. */
export const OWN_AGENT = 'server';

export interface DeviceLine {
  id: string;
  kind: string;
  agent: string;
  state: DeviceState;
  lastError: string | null;
  lastJob: string | null;
}

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
  onPaper: (paper: Extract<AgentUp, { type: 'paper' }>) => void;
  log: { warn(object: object, message: string): void };
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
      { id, kind, agent: agent ?? OWN_AGENT, state: 'offline', lastError: null, lastJob: null },
    ]),
  );
  const links = new Map<string, AgentLink>();
  const waits = new Map<string, () => void>();

  const ok = () => ({ status: 200, body: null });
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
      const left = Math.max(0, job.askedAt + JOB_WAIT_MS - clock.now());
      waits.set(
        job.id,
        clock.after(left, () => void giveUp(job.id)),
      );
    }
    const message = parts.slipFor(queue, job);
    if (message) linkOf(job)?.send(message);
  }

  async function giveUp(id: string): Promise<void> {
    waits.delete(id);
    const job = (await desk.queue()).jobs[id];
    if (job?.state !== 'queued') return;
    linkOf(job)?.send({ type: 'drop', job: id });
    await end(id, 'failed', undefined, 'no printer was ready in time');
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
    const queue = await desk.queue();
    for (const job of Object.values(queue.jobs)) {
      if (lines.get(job.device)?.agent !== link.name) continue;
      if (job.state === 'queued') offer(queue, job);
      else if (job.state === 'sending' && !inHand.includes(job.id))
        await end(job.id, 'unknown', undefined, 'the device agent ended while it printed');
    }
  }

  function mark(device: string, state: DeviceState, detail: string | null): void {
    const line = lines.get(device);
    if (!line) return;
    line.state = state;
    if (detail !== null) line.lastError = detail;
    parts.onChange();
  }

  function hear(link: AgentLink, message: AgentUp): void {
    switch (message.type) {
      case 'hello':
        return void greet(link, message.inHand);
      case 'ask':
        return void allow(link, message.job);
      case 'ended':
        return void note(link, message);
      case 'status':
        if (lines.get(message.device)?.agent === link.name) mark(message.device, message.state, message.detail);
        return;
      case 'scan':
        if (lines.get(message.device)?.agent === link.name) parts.onScan(message.device, message.scan);
        return;
      case 'paper':
        if (lines.get(message.device)?.agent === link.name) parts.onPaper(message);
        return;
    }
  }

  return {
    list: () => [...lines.values()],
    agents: () => links.size,
    join(link) {
      links.set(link.name, link);
      return {
        hear: (message) => hear(link, message),
        leave() {
          if (links.get(link.name) !== link) return;
          links.delete(link.name);
          for (const line of lines.values())
            if (line.agent === link.name) mark(line.id, 'offline', 'the device agent is not connected');
        },
      };
    },
    heed(events) {
      const asked = events.filter(
        (event) => event.type === 'print-asked' || event.type === 'print-ended',
      ) as unknown as QueueEvent[];
      if (asked.length === 0) return;
      void desk.queue().then((queue) => {
        for (const event of asked) {
          if (event.type === 'print-ended') settle(event.data.job);
          else if (event.type === 'print-asked') {
            const job = queue.jobs[event.data.job];
            if (job?.state === 'queued') offer(queue, job);
          }
        }
      });
    },
    async takeUp() {
      const queue = await desk.queue();
      for (const job of Object.values(queue.jobs)) if (job.state === 'queued') offer(queue, job);
    },
  };
}
