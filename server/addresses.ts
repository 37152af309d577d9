import { networkInterfaces } from 'node:os';

/** IPv4 addresses by which the LAN reaches this machine, the first one first. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((each) => each.family === 'IPv4' && !each.internal)
    .map((each) => each.address);
}

/** What QR codes start with: the site's own address, else the first LAN one; this machine's name where there is no LAN. */
export function statusAddress(own: string | undefined, port: number): string {
  if (own !== undefined) return own.replace(/\/+$/, '');
  return `http://${lanAddresses()[0] ?? '127.0.0.1'}:${port}`;
}
