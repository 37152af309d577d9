import type { Role } from './tokens.ts';

/**
 * Role × operation. An operation is written as in the contract (`protocol/operations.ts`): method and path. What is open to
 * everybody stands in the contract itself; whoever stands at the server machine may call everything.
 */
type Rights = { allBut: readonly string[] } | { only: readonly string[] };

/** For the one who keeps the centre running. */
const ADMIN = [
  'GET /api/journal',
  'POST /api/pairing-codes',
  'GET /api/tokens',
  'POST /api/tokens/{id}/revoke',
  'POST /api/demo/devices/{id}',
] as const;

const PAGE: Rights = { allBut: ADMIN };

/**
 * A volunteer in the hall: gives numbers and finds them again, books and checks in appointments; sees no notes, touches no
 * counter, and takes no appointment away.
 */
const GUIDE: Rights = {
  only: [
    'GET /api/me',
    'GET /api/site',
    'POST /api/tickets',
    'GET /api/tickets',
    'GET /api/tickets/{id}',
    'POST /api/tickets/{id}/cancel',
    'POST /api/tickets/{id}/priority',
    'GET /api/appointments',
    'GET /api/appointments/slots',
    'POST /api/appointments',
    'POST /api/appointments/{id}/check-in',
  ],
};

export const RIGHTS: Readonly<Record<Role, Rights>> = {
  admin: { allBut: [] },
  page: PAGE,
  agent: PAGE,
  guide: GUIDE,
  // Accounts of people come later; nobody can be given these yet.
  officer: PAGE,
  reception: PAGE,
  kiosk: PAGE,
  screen: PAGE,
  inspector: { only: ['GET /api/me', 'GET /api/site', 'GET /api/devices', 'GET /api/journal'] },
};

/** `path` as the address has it, e.g. `/api/tickets/x7/cancel`. */
export function mayCall(role: Role, method: string, path: string): boolean {
  const rights = RIGHTS[role];
  if ('only' in rights) return rights.only.some((each) => names(each, method, path));
  return !rights.allBut.some((each) => names(each, method, path));
}

/** Topics of screens that hang in the hall, where everybody reads them. */
const PUBLIC_TOPIC = /^(?:lobby|sign|kiosk|ticket)\//;

export function mayWatchAs(role: Role, topic: string): boolean {
  return 'allBut' in RIGHTS[role] || topic === 'reception' || PUBLIC_TOPIC.test(topic);
}

const patterns = new Map<string, RegExp>();

/** Whether the router would take this address for that operation: it minds neither case nor a last slash. */
function names(operation: string, method: string, path: string): boolean {
  let pattern = patterns.get(operation);
  if (pattern === undefined) {
    pattern = new RegExp(`^${operation.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`, 'i');
    patterns.set(operation, pattern);
  }
  return pattern.test(`${method} ${path}`);
}
