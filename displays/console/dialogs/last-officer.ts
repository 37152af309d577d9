/** Who signed in last at a counter's page: a convenience of the page, so that a browser without a store only asks anew. */
const key = (counter: string): string => `luot.officer.${counter}`;

export function lastOfficer(counter: string): string {
  try {
    return localStorage.getItem(key(counter)) ?? '';
  } catch {
    return ''; // a browser that keeps nothing
  }
}

export function rememberOfficer(counter: string, officer: string): void {
  try {
    localStorage.setItem(key(counter), officer);
  } catch {
    // a browser that keeps nothing
  }
}
