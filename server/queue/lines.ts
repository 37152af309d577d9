import { find } from './find.ts';
import { comparePlaces } from './place.ts';
import type { Lines, Place, QueueState, Ticket } from './state.ts';

/**
 * Waiting tickets of each service, sorted by place. A place is found by binary search; entering and leaving move the
 * rest of one array, which for 50,000 ids takes microseconds. Nothing is ever searched from end to end.
 */
export type LaneName = 'first' | 'tier1' | 'tier2' | 'ordinary' | 'appointment';

export const LANES: readonly LaneName[] = ['first', 'tier1', 'tier2', 'ordinary', 'appointment'];

const emptyLines = (): Lines => ({
  ...{ first: [], tier1: [], tier2: [], ordinary: [], appointment: [] },
  ...{ bound: [], ghosts: [], heavy: [] },
});
const NOBODY: Lines = emptyLines();
const LANE_OF_TIER = { 0: 'ordinary', 1: 'tier1', 2: 'tier2' } as const;

export function laneOf(ticket: Ticket): LaneName {
  return ticket.place.lane === 'first' ? 'first' : laneInLine(ticket);
}

/** The lane of those who were not put before everybody. */
export function laneInLine(ticket: Ticket): LaneName {
  // tier 1 goes before appointments, so one with both stands there
  return ticket.tier !== 1 && keepsSlot(ticket) ? 'appointment' : LANE_OF_TIER[ticket.tier];
}

/** Whether the ticket has the place of a slot: in time for it, and still waiting for what was booked. */
export function keepsSlot({ appointment, service }: Ticket): boolean {
  return appointment !== null && !appointment.late && appointment.service === service;
}

/** The lines of a service, empty ones if nobody has come yet. To read only. */
export function linesOf(state: QueueState, service: string): Readonly<Lines> {
  return find(state.lines, service) ?? NOBODY;
}

/** How many people wait for a service. */
export function waitingFor(state: QueueState, service: string): number {
  const lines = linesOf(state, service);
  return LANES.reduce((sum, lane) => sum + lines[lane].length, 0);
}

/** How many of a sorted lane stand before this place. */
export function countBefore(state: QueueState, lane: readonly string[], place: Place): number {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePlaces(ticketAt(state, lane, middle).place, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ticket at an index that the lane has. */
export function ticketAt(state: QueueState, lane: readonly string[], index: number): Ticket {
  const ticket = state.tickets[lane[index] ?? ''];
  if (ticket === undefined) throw new Error(`line names ticket ${lane[index]} at ${index}, which is not there`);
  return ticket;
}

export function enterLine(state: QueueState, ticket: Ticket): void {
  let lines = find(state.lines, ticket.service);
  if (lines === undefined) {
    lines = emptyLines();
    state.lines[ticket.service] = lines;
  }
  for (const lane of lanesWith(lines, ticket)) lane.splice(countBefore(state, lane, ticket.place), 0, ticket.id);
}

export function leaveLine(state: QueueState, ticket: Ticket): void {
  for (const lane of lanesWith(linesOf(state, ticket.service), ticket)) {
    let index = countBefore(state, lane, ticket.place);
    // one of another tier may stand at the very same place, and is found beside it
    while (lane[index] !== ticket.id && index + 1 < lane.length) {
      if (comparePlaces(ticketAt(state, lane, index).place, ticket.place) !== 0) break;
      index += 1;
    }
    if (lane[index] !== ticket.id) throw new Error(`ticket ${ticket.id} waits but stands in no line`);
    lane.splice(index, 1);
  }
}

function lanesWith(lines: Readonly<Lines>, ticket: Ticket): string[][] {
  const lanes = [lines[laneOf(ticket)]];
  if (ticket.bound !== null || ticket.wanted !== null) lanes.push(lines.bound);
  if (ticket.doubleOf !== null && !ticket.seen) lanes.push(lines.ghosts);
  if (ticket.people > 1 || ticket.papers > 1) lanes.push(lines.heavy);
  return lanes;
}
