import type { DeviceStatus } from '../driver.ts';
import type { RealTimeQuestion } from './status-parser.ts';

/** The answers to `DLE EOT 1` to `4` as one state; what a person must do first wins. Bits by the Epson reference. */
export function stateOf(answers: ReadonlyMap<RealTimeQuestion, number>): DeviceStatus {
  const bit = (question: RealTimeQuestion, mask: number): boolean => ((answers.get(question) ?? 0) & mask) !== 0;
  if (bit(2, 0x04)) return { state: 'cover-open', detail: 'the cover is open' };
  if (bit(2, 0x20) || bit(4, 0x60)) return { state: 'paper-out', detail: 'no paper' };
  if (bit(3, 0x08)) return { state: 'error', detail: 'cutter error' };
  if (bit(3, 0x20)) return { state: 'error', detail: 'error that only switching off and on clears' };
  if (bit(3, 0x40)) return { state: 'error', detail: 'error that clears by itself (too hot)' };
  if (bit(2, 0x40)) return { state: 'error', detail: 'error without a cause' };
  if (bit(1, 0x08)) return { state: 'offline', detail: 'the printer says that it is offline' };
  if (bit(4, 0x0c)) return { state: 'near-end', detail: 'paper is nearly used up' };
  return { state: 'ok', detail: null };
}

/** The same from automatic status (`GS a`). */
export function automaticStateOf(bytes: readonly number[]): DeviceStatus {
  const bit = (index: number, mask: number): boolean => ((bytes[index] ?? 0) & mask) !== 0;
  if (bit(0, 0x20)) return { state: 'cover-open', detail: 'the cover is open' };
  if (bit(2, 0x0c)) return { state: 'paper-out', detail: 'no paper' };
  if (bit(1, 0x08)) return { state: 'error', detail: 'cutter error' };
  if (bit(1, 0x60)) return { state: 'error', detail: 'printer error' };
  if (bit(0, 0x08)) return { state: 'offline', detail: 'the printer says that it is offline' };
  if (bit(2, 0x03)) return { state: 'near-end', detail: 'paper is nearly used up' };
  return { state: 'ok', detail: null };
}

export function isReady(status: DeviceStatus): boolean {
  return status.state === 'ok' || status.state === 'near-end';
}
