import { browserClock } from './clock.ts';
import { LiveConnection, type Socket } from './connection.ts';

function dialServer(): Socket {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return new WebSocket(`${scheme}://${location.host}/live`) as Socket;
}

/** The one connection of this page. */
export const connection = new LiveConnection({
  clock: browserClock,
  random: Math.random,
  dial: dialServer,
  reload: () => location.reload(),
});

/** A phone that slept has a dead socket it doesn't know of: dial when it wakes, unless the server was just heard. */
const WAKE_SILENCE_MS = 12_000;

function wake(): void {
  if (document.visibilityState === 'visible' && connection.silentMs() > WAKE_SILENCE_MS) connection.redial();
}

document.addEventListener('visibilitychange', wake);
window.addEventListener('online', wake);
