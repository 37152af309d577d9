const STORE = 'luot-reception-printer';

/** The kiosk whose printer this desk uses, as this browser keeps it; empty: none was chosen. */
export function keptPrinter(): string {
  try {
    return localStorage.getItem(STORE) ?? '';
  } catch {
    // Storage may be shut off: then the first printer that is well is taken.
    return '';
  }
}

export function keepPrinter(kiosk: string): void {
  try {
    localStorage.setItem(STORE, kiosk);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
