import type { Clock } from '../clock.ts';
import type { Address } from './address.ts';
import { serialTransport } from './serial.ts';
import { tcpTransport } from './tcp.ts';
import type { Transport } from './transport.ts';
import { usbFileTransport } from './usb-file.ts';

/** The transport of a real device; simulated ones come from simulator/. */
export function transportAt(address: Exclude<Address, { kind: 'wrong' | 'sim' }>, clock: Clock): Transport {
  switch (address.kind) {
    case 'tcp':
      return tcpTransport(address.host, address.port, clock);
    case 'serial':
      return serialTransport(address.path, address.baud);
    case 'usb':
      return usbFileTransport(address.path, clock);
  }
}
