import express, { type Express, Router } from 'express';
import type { Logger } from 'pino';
import type { Sentences } from '../../config/load-languages.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import type { Tokens } from '../access/tokens.ts';
import type { DeviceDesk } from '../agents/device-desk.ts';
import type { Papers } from '../agents/papers.ts';
import type { Clock } from '../clock.ts';
import type { Desk } from '../desk.ts';
import type { Ids } from '../ids.ts';
import type { Mirror } from '../journal/port.ts';
import type { QueueState } from '../queue/state.ts';
import type { View } from '../views/view.ts';
import { appointmentRoutes } from './appointments.ts';
import { jsonBody } from './body.ts';
import { counterRoutes } from './counters.ts';
import { type ClockRoutes, clockRoutes, paperRoutes, simulatorRoutes } from './demo.ts';
import { deviceRoutes } from './devices.ts';
import { docsRoutes } from './docs.ts';
import { knowCaller, onlyKnown, onlyOurHost } from './gate.ts';
import { type Health, healthRoutes } from './health.ts';
import { importAppointmentRoutes } from './import-appointments.ts';
import { journalRoutes } from './journal.ts';
import { addressLimit, kioskLimit } from './limits.ts';
import { methodNotAllowed } from './methods.ts';
import { officerRoutes } from './officers.ts';
import { missingPage, pageRoutes, safeHeaders } from './pages.ts';
import { type PairingRoutes, pairingRoutes } from './pairing.ts';
import { notFound, problems } from './problem.ts';
import { serviceRoutes } from './services.ts';
import { siteRoutes } from './site.ts';
import { textRoutes } from './texts.ts';
import { ticketRoutes } from './tickets.ts';
import { voiceRoutes } from './voices.ts';

export interface AppParts {
  site: SiteFile;
  languages: Record<string, Sentences>;
  desk: Desk;
  ids: Ids;
  clock: Clock;
  mirror: Mirror;
  tokens: () => Tokens;
  look: (queue: QueueState) => View;
  devices: DeviceDesk;
  /** Papers of simulated printers; only the demo shows them. */
  papers: Papers | null;
  /** The demo's clock, for simulated days; null elsewhere. */
  drivenClock: ClockRoutes | null;
  pairing: PairingRoutes;
  health: Health;
  voiceFolders: readonly string[];
  dist: string;
  version: string;
  log: Logger;
}

/** The HTTP edge, top to bottom: safety first, then the API, then pages and files. */
export function createApp(parts: AppParts): Express {
  const { site, desk, mirror, look } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(safeHeaders);
  app.use(onlyOurHost(site.site.hostnames));
  app.use(healthRoutes(parts.health));
  app.use(knowCaller(parts.tokens));
  app.use(addressLimit(site.limits.requestsPerMinute));
  app.use('/api', apiRoutes(parts));
  if (parts.papers) app.use('/demo', paperRoutes(parts.papers, site.site.timezone));
  app.use(voiceRoutes(parts.voiceFolders));
  app.use(pageRoutes(parts.dist, parts.papers !== null));
  app.use(missingPage(parts.dist));
  app.use(notFound);
  app.use(problems({ languages: parts.languages, site, log: parts.log }));
  return app;

  function apiRoutes({ ids, clock, devices, languages, pairing }: AppParts): Router {
    const api = Router();
    api.use((_request, response, next) => {
      response.set('Cache-Control', 'no-store');
      next();
    });
    api.use(onlyKnown);
    api.use(importAppointmentRoutes({ desk, ids, site, languages, look }));
    api.use(...jsonBody(site.limits.bodyBytes));
    const limitKiosk = kioskLimit(clock, site.limits.ticketsPerMinutePerKiosk);
    api.use(ticketRoutes({ desk, ids, site, mirror, look, limitKiosk }));
    api.use(appointmentRoutes({ desk, ids, site, look, limitKiosk }));
    api.use(counterRoutes({ desk, ids, site, clock }));
    api.use(officerRoutes({ desk, site, clock }));
    api.use(serviceRoutes({ desk, look }));
    api.use(siteRoutes({ desk, timezone: site.site.timezone, look }));
    api.use(deviceRoutes({ desk, devices, ids }));
    api.use(journalRoutes({ mirror, timezone: site.site.timezone }));
    api.use(pairingRoutes(pairing));
    api.use(textRoutes(languages));
    api.use(docsRoutes(parts.version));
    if (parts.papers) api.use(simulatorRoutes(devices));
    if (parts.drivenClock) api.use(clockRoutes(parts.drivenClock));
    api.use(methodNotAllowed);
    api.use(notFound);
    return api;
  }
}
