import type { IncomingMessage, Server } from 'node:http';
import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Sentences } from '../config/load-languages.ts';
import type { SiteFile } from '../config/site-schema.ts';
import { hostIsOurs, type Identity, identify, originIsOurs } from './access/identity.ts';
import { createPairing } from './access/pairing.ts';
import { statusAddress } from './addresses.ts';
import {
  AGENT_PATH,
  type AgentDoor,
  type AgentIdentity,
  type AgentRefusal,
  acceptAgents,
} from './agents/agent-socket.ts';
import { createDeviceDesk } from './agents/device-desk.ts';
import { deviceStates } from './agents/device-states.ts';
import { startOwnAgent } from './agents/own-agent.ts';
import { OWN_AGENT } from './agents/own-agent-name.ts';
import { createPapers } from './agents/papers.ts';
import { createScans } from './agents/scans.ts';
import { papersSlipOf, slipOf } from './agents/slip-of.ts';
import { testSlipOf } from './agents/test-slip.ts';
import { type Books, booksKeeping } from './books.ts';
import { type Clock, systemClock } from './clock.ts';
import { watchClock } from './clock-watch.ts';
import type { DemoClock } from './demo-clock.ts';
import { createDesk, turnOfDay } from './desk.ts';
import { createApp } from './http/app.ts';
import type { Ids } from './ids.ts';
import { JournalUnavailable } from './journal/errors.ts';
import type { StoredEvent } from './journal/port.ts';
import { openSqliteJournal } from './journal/sqlite-journal.ts';
import { announcementsOf } from './live/announcements.ts';
import { callsSince, stands } from './live/calls.ts';
import type { Admission } from './live/door.ts';
import { Hub } from './live/hub.ts';
import { lookAt } from './live/look-at.ts';
import { ANNOUNCE_AGAIN_MS } from './live/spoken.ts';
import { mayWatch } from './live/who-may-watch.ts';
import { createLook } from './look.ts';
import { find } from './queue/find.ts';
import { peopleBefore } from './queue/position.ts';
import { rulesOf } from './rules-of-site.ts';
import { createRunner } from './runner/runner.ts';
import { ticketPlaceOf } from './views/place.ts';
import { siteTime } from './views/site-time.ts';
import type { Voices } from './voice/voice.ts';

export interface ServiceParts {
  site: SiteFile;
  demo: boolean;
  /** The data folder. */
  data: string;
  version: string;
  clock: Clock;
  /** The same clock where it can be driven: then hours and quotas bind on a demo too. */
  demoClock?: DemoClock;
  ids: Ids;
  languages: Record<string, Sentences>;
  voices: Voices;
  /** Folders of voices, served at `/voices`. */
  voiceFolders: readonly string[];
  /** The built pages. */
  dist: string;
  sayCode: (code: string) => void;
  log: Logger;
}

/** The whole server short of its port: open the journal, then serve. */
export interface Service {
  app: Express;
  /** Rejects with a JournalRefusal when the data folder can't be had. */
  open(): Promise<void>;
  /** Sockets and devices, on a server that listens. */
  serve(server: Server, port: number): void;
  close(): Promise<void>;
}

export const LIVE_PATH = '/live';

/** How often somebody looks whether the day is over while nobody does anything. */
const DAY_WATCH_MS = 30_000;

/** Composition root: journal → queue → live → http → agents. Nothing else knows everyone. */
export function createService(parts: ServiceParts): Service {
  const { site, demo, clock, ids, languages, log, version } = parts;
  const { timezone, hostnames } = site.site;
  const rules = rulesOf(site);
  const { demoClock = null } = parts;
  const hoursBind = () => !demo || demoClock?.speed != null;
  const clockWatch = watchClock({
    clock,
    paused: () => demo && hoursBind(),
    onJump(jump) {
      log.warn(jump, 'the clock of this machine was set');
      hub?.refresh();
    },
  });
  const startedMs = clock.monotonicMs();
  const ownToken = ids.token();
  let address = '';
  let hub: Hub<Identity> | null = null;
  let agents: AgentDoor | null = null;
  let stop = async () => {};

  const { journal, mirror } = openSqliteJournal(parts.data, { ids: ids.short });
  const runner = createRunner<Books>({
    journal,
    mirror,
    clock,
    ids: ids.short,
    books: booksKeeping,
    before: turnOfDay({ rules, clock, ids, timezone }),
    report: (what, error) => log.error({ err: error }, what),
  });
  const desk = createDesk({ runner, rules, clock, ids, timezone, hoursBind });
  const pairing = createPairing(clock);
  const papers = demo ? createPapers() : null;
  const look = createLook({
    site,
    languages,
    rules,
    clock,
    demo,
    address: () => address,
    hoursBind,
    clockJump: () => clockWatch.last(),
    calls: () => runner.books.calls,
    learnt: () => runner.books.learnt,
    devices: () => deviceStates(devices.list(), runner.books.queue),
    scans: () => scans.byKiosk(),
    screens: () => hub?.screens() ?? [],
  });
  const scans = createScans({ site, desk, look, onChange: () => hub?.refresh() });
  const devices = createDeviceDesk({
    site,
    desk,
    clock,
    log,
    slipFor(queue, job) {
      const slips = { site, rules, languages, address, demo };
      if (job.form === 'test')
        return { type: 'print', job: job.id, device: job.device, slip: testSlipOf(slips, job.device, clock.now()) };
      const ticket = find(queue.tickets, job.ticket);
      if (ticket === undefined) return null;
      const say = () => {
        // the paper says how many are really before it: numbers that nobody holds are left out
        const position = peopleBefore(queue, rules, ticket, clock.now(), 'present');
        return slipOf(slips, ticket, { ...ticketPlaceOf(job.ticket, look(queue)), position }, job.reprint);
      };
      const slip = job.form === 'papers' ? papersSlipOf(slips, ticket, clock.now()) : say();
      return { type: 'print', job: job.id, device: job.device, slip };
    },
    onChange: () => hub?.refresh(),
    onScan(device, scan) {
      scans
        .hear(device, scan)
        .catch((error: unknown) => log.error({ err: error }, 'a scanned paper could not be looked up'));
    },
    onPaper({ png, device, width, height, text, qr, bytes }) {
      papers?.add(
        { device, width, height, text, qr, bytes, at: siteTime(clock.now(), timezone) },
        Buffer.from(png, 'base64'),
      );
    },
  });
  const app = createApp({
    site,
    languages,
    desk,
    ids,
    clock,
    mirror,
    tokens: () => runner.books.tokens,
    look,
    devices,
    papers,
    drivenClock: demoClock && { clock: demoClock, timezone, onDriven: () => hub?.refresh() },
    pairing: { pairing, runner, clock, ids, timezone, sayCode: parts.sayCode },
    health: {
      version,
      startedMs,
      monotonicMs: () => clock.monotonicMs(),
      writable: () => runner.health().writable,
      seq: () => runner.seq,
      agents: () => devices.agents(),
      screens: () => hub?.sockets ?? 0,
      clockJump: () => clockWatch.last(),
    },
    voiceFolders: parts.voiceFolders,
    dist: parts.dist,
    version,
    log,
  });

  /** null: the journal can't be read, so nobody can be known; the socket asks again. */
  function callerOf(request: IncomingMessage): Identity | null {
    try {
      return identify(request, runner.books.tokens);
    } catch (error) {
      log.error({ err: error }, 'callers can not be known');
      return null;
    }
  }

  /** A socket of a browser is a command in disguise: the same questions as to one. */
  function admit(request: IncomingMessage): Admission<Identity> {
    if (!hostIsOurs(request, hostnames) || !originIsOurs(request)) return { ok: false, status: 403 };
    const identity = callerOf(request);
    if (identity === null) return { ok: false, status: 503 };
    const counted = identity.kind === 'stranger' ? (request.socket.remoteAddress ?? '') : null;
    return { ok: true, identity, address: counted };
  }

  function agentOf(request: IncomingMessage): AgentIdentity | AgentRefusal {
    if (!hostIsOurs(request, hostnames) || !originIsOurs(request)) return { status: 403 };
    if (request.headers.authorization === `Bearer ${ownToken}`) return { name: OWN_AGENT, token: null };
    const identity = callerOf(request);
    if (identity === null) return { status: 503 };
    const isAgent = identity.kind === 'token' && identity.role === 'agent';
    return isAgent ? { name: identity.name, token: identity.id } : { status: 401 };
  }

  /** A token that was taken back opens nothing any more, and what it had opened is closed. */
  function dismissRevoked(events: readonly StoredEvent[]): void {
    for (const event of events)
      if (event.type === 'token-revoked') {
        const { id } = event.data as { id: string };
        hub?.dismiss((identity) => identity.kind === 'token' && identity.id === id);
        agents?.dismiss(id);
      }
  }

  /** Calls of the last seconds before a restart: perhaps nobody has heard them. Pages drop the ids that they know. */
  function speakAgain(live: Hub<Identity>): void {
    const { queue, calls } = runner.books;
    const young = callsSince(calls, clock.now() - ANNOUNCE_AGAIN_MS);
    for (const { topic, announce } of announcementsOf(young, { site, queue, calls, voices: parts.voices }))
      live.announce(topic, announce);
  }

  async function watchDay(): Promise<void> {
    await desk.queue().catch((error: unknown) => log.error({ err: error }, 'the day could not be turned'));
    cancelDayWatch = clock.after(DAY_WATCH_MS, () => void watchDay());
  }
  let cancelDayWatch = () => {};

  return {
    app,
    async open() {
      await runner.open();
      clockWatch.compareWith(runner.books.queue.placedAt);
      await desk.queue();
      runner.onCommit(({ events, seq }) => {
        hub?.publish(seq);
        const { queue, calls } = runner.books;
        for (const { topic, announce } of announcementsOf(events, { site, queue, calls, voices: parts.voices }))
          hub?.announce(topic, announce);
        devices.heed(events);
        dismissRevoked(events);
      });
    },
    serve(server, port) {
      address = statusAddress(site.site.address, port);
      const live = new Hub<Identity>({
        clock,
        version,
        epoch: `${ids.short()}.${runner.epoch}`,
        timezone,
        seq: runner.seq,
        look() {
          if (runner.inDoubt) throw new JournalUnavailable('it is not known yet whether the last commit happened');
          const view = look(runner.books.queue);
          return (topic) => lookAt(topic, view);
        },
        callStands: (key) => stands(runner.books.calls, key),
        mayWatch,
        limits: site.limits,
        fault: (topic, error) => log.error({ err: error, topic }, 'a topic could not be shown'),
      });
      hub = live;
      live.attach(server, LIVE_PATH, admit);
      agents = acceptAgents(server, devices, systemClock, agentOf);
      refuseOtherUpgrades(server);
      parts.sayCode(pairing.fresh().code);
      speakAgain(live);
      const needed = site.devices.some((device) => (device.agent ?? OWN_AGENT) === OWN_AGENT);
      const own = needed ? startOwnAgent({ port, token: ownToken, clock, log }) : null;
      void devices
        .takeUp()
        .catch((error: unknown) => log.error({ err: error }, 'old print jobs could not be taken up'));
      void watchDay();
      stop = async () => {
        cancelDayWatch();
        live.close();
        await own?.stop();
        agents?.close();
      };
    },
    async close() {
      clockWatch.stop();
      await stop();
      await runner.close();
    },
  };
}

function refuseOtherUpgrades(server: Server): void {
  server.on('upgrade', (request: IncomingMessage, socket) => {
    const path = request.url?.split('?', 1)[0];
    if (path === LIVE_PATH || path === AGENT_PATH) return;
    socket.on('error', () => {}); // the peer may be gone already; there is nobody to tell
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
}
