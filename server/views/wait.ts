import type { Estimate } from '../protocol/common.ts';
import { estimateFor, estimateForNewcomer, type Forecasts, forecastsAt } from '../queue/estimate.ts';
import type { Ticket } from '../queue/state.ts';
import type { View } from './view.ts';

/** The calls to come are played once a view, whoever asks. */
const played = new WeakMap<View, Forecasts>();

/** Waiting range of a ticket; null once it no longer waits, and while nobody can tell. */
export function waitOf(ticket: Ticket, view: View): Estimate {
  const { queue, rules, now, outlook } = view;
  const range = estimateFor(queue, rules, ticket, now, outlook, forecastsOf(view));
  return range && { minutes: range };
}

/** Waiting range of a ticket of this service that would be issued now. */
export function waitFor(service: string, view: View): Estimate {
  const { queue, rules, now, outlook } = view;
  const range = estimateForNewcomer(queue, rules, service, now, outlook, forecastsOf(view));
  return range && { minutes: range };
}

function forecastsOf(view: View): Forecasts {
  const known = played.get(view) ?? forecastsAt(view.queue, view.rules, view.now, view.outlook);
  played.set(view, known);
  return known;
}
