/** Where a device is, read from `at` in the site's file. `wrong` says in a sentence what is amiss. */
export type Address =
  | { kind: 'tcp'; host: string; port: number }
  | { kind: 'serial'; path: string; baud: number }
  | { kind: 'usb'; path: string }
  | { kind: 'sim'; name: string }
  | { kind: 'wrong'; problem: string };

export const DEFAULT_BAUD = 9_600;
/** The port that network printers listen on (raw printing). */
export const DEFAULT_PRINTER_PORT = 9_100;
const BAUDS = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600];

export function parseAddress(at: string): Address {
  const [, scheme, rest] = /^([a-z]+):(.*)$/su.exec(at) ?? [];
  if (scheme === 'tcp') return tcpAddress(at);
  if (scheme === 'serial') return serialAddress(at, rest as string);
  if (scheme === 'usb') return rest?.startsWith('/') ? { kind: 'usb', path: rest } : wrong(at, 'a path follows usb:');
  if (scheme === 'sim') return rest ? { kind: 'sim', name: rest } : wrong(at, 'a name follows sim:');
  return wrong(at, 'expected tcp://host:port, serial:PATH?baud=9600, usb:PATH or sim:NAME');
}

function wrong(at: string, why: string): Address {
  return { kind: 'wrong', problem: `${JSON.stringify(at)}: ${why}` };
}

function tcpAddress(at: string): Address {
  if (!URL.canParse(at)) return wrong(at, 'expected tcp://host:port with a port up to 65535');
  const url = new URL(at);
  if (url.hostname === '' || url.username !== '' || (url.pathname !== '' && url.pathname !== '/'))
    return wrong(at, 'expected tcp://host:port and nothing else');
  const port = url.port === '' ? DEFAULT_PRINTER_PORT : Number(url.port);
  return { kind: 'tcp', host: url.hostname.replace(/^\[|\]$/g, ''), port };
}

function serialAddress(at: string, rest: string): Address {
  const [path = '', query = ''] = rest.split('?');
  if (path === '') return wrong(at, 'a path follows serial:');
  const options = new URLSearchParams(query);
  const unknown = [...options.keys()].find((key) => key !== 'baud');
  if (unknown !== undefined) return wrong(at, `unknown option ${unknown}; only baud is known`);
  const baud = Number(options.get('baud') ?? DEFAULT_BAUD);
  if (!BAUDS.includes(baud)) return wrong(at, `baud is one of ${BAUDS.join(', ')}`);
  return { kind: 'serial', path, baud };
}
