/**
 * Keeps the screen on while the page is seen. Without TLS browsers have no wake lock: then the box's own power settings
 * must do it.
 */
export function keepAwake(): void {
  const ask = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // Refused on low battery or by policy: the screen then follows the machine's own settings.
    navigator.wakeLock.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
