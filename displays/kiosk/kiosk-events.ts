/** Touches of the kiosk's views, told to the page. */

export class ServiceChosen extends Event {
  readonly service: string;
  constructor(service: string) {
    super('kiosk-service', { bubbles: true, composed: true });
    this.service = service;
  }
}

/** `priority` is null for "Không". */
export class ClassChosen extends Event {
  readonly priority: string | null;
  constructor(priority: string | null) {
    super('kiosk-class', { bubbles: true, composed: true });
    this.priority = priority;
  }
}

/** `code`: of an appointment, as it was typed. */
export class CodeEntered extends Event {
  readonly code: string;
  constructor(code: string) {
    super('kiosk-code', { bubbles: true, composed: true });
    this.code = code;
  }
}

export type KioskStep =
  | 'ask-priority'
  | 'ask-appointment'
  | 'ask-several'
  | 'take-marked'
  | 'back'
  | 'more'
  | 'done'
  | 'more-time'
  | 'drop-priority';

export class StepChosen extends Event {
  readonly step: KioskStep;
  constructor(step: KioskStep) {
    super('kiosk-step', { bubbles: true, composed: true });
    this.step = step;
  }
}

export type KioskAid = 'large' | 'contrast' | 'reach';

export class AidChosen extends Event {
  readonly aid: KioskAid;
  constructor(aid: KioskAid) {
    super('kiosk-aid', { bubbles: true, composed: true });
    this.aid = aid;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiosk-service': ServiceChosen;
    'kiosk-class': ClassChosen;
    'kiosk-code': CodeEntered;
    'kiosk-step': StepChosen;
    'kiosk-aid': AidChosen;
  }
}
