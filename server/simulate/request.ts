import type { OfficeCommand } from './office.ts';

/** The PIN of everybody on the roster of a site that is simulated over HTTP. */
export const SIMULATED_PIN = '2580';

/** The call of the API for a command. `papers`: whether numbers are printed. */
export function requestOf(command: OfficeCommand, papers: boolean): { path: string; body: object } {
  const print = papers ? {} : { print: false };
  switch (command.do) {
    case 'issue': {
      const { do: _, service, needs, priority, kiosk, ...wish } = command;
      const wanted = needs === undefined ? { service } : { services: [service, ...needs] };
      const body = {
        ...wanted,
        ...wish,
        ...print,
        ...(priority !== null && { priority }),
        ...(kiosk !== null && { kiosk }),
      };
      return { path: '/api/tickets', body };
    }
    case 'book': {
      const { do: _, ...body } = command;
      return { path: '/api/appointments', body };
    }
    case 'check-in':
      return {
        path: `/api/appointments/${command.code}/check-in`,
        body: { ...print, ...(command.kiosk !== null && { kiosk: command.kiosk }) },
      };
    case 'give-up-slot':
      return { path: `/api/appointments/${command.code}/cancel`, body: {} };
    case 'scan': // a hand at a scanner is not in the API: the guide does the same
      return { path: `/api/tickets/${command.ticket}/return`, body: {} };
    case 'cancel':
    case 'return':
      return { path: `/api/tickets/${command.ticket}/${command.do}`, body: {} };
    case 'postpone':
      return { path: `/api/tickets/${command.ticket}/postpone`, body: { behind: command.behind } };
    case 'priority':
      return { path: `/api/tickets/${command.ticket}/priority`, body: { class: command.class } };
    case 'suspend':
      return { path: `/api/services/${command.service}/suspend`, body: { reason: command.reason } };
    case 'resume':
      return { path: `/api/services/${command.service}/resume`, body: {} };
    case 'move':
      return { path: `/api/services/${command.service}/move`, body: { to: command.to } };
    case 'set-roll':
      return { path: '/api/roll', body: { on: command.on } };
    case 'sign-in':
      return {
        path: `/api/counters/${command.counter}/sign-in`,
        body: { officer: command.officer, pin: SIMULATED_PIN },
      };
    case 'alarm-end':
      return { path: `/api/counters/${command.counter}/alarm/end`, body: {} };
    default: {
      const { do: act, counter, ...body } = command;
      return { path: `/api/counters/${counter}/${act === 'call-roll' ? 'roll' : act}`, body };
    }
  }
}
