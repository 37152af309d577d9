import { css } from 'lit';

/* Sizes hold for 55 inches read from 10 m: ticket at least 261, counter at least 186. */
export const styles = css`
  :host {
    position: relative;
    display: grid;
    border-radius: var(--r-plate);
    background: var(--surface);
  }
  :host([fresh]) {
    box-shadow: inset 0 0 0 8px var(--call);
  }
  :host([pulsing]) {
    animation: pulse 1s var(--ease) 3;
  }
  @keyframes pulse {
    50% {
      opacity: 0.55;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      animation: none !important;
    }
    :host([fresh]) {
      box-shadow: inset 0 0 0 16px var(--call);
    }
  }
  .lab {
    font-size: 60px;
    font-weight: 700;
    line-height: 1.35;
    white-space: nowrap;
  }
  .lab small {
    margin-left: 16px;
    font-size: 32px;
    font-weight: 500;
    color: var(--quiet);
  }
  .arrow {
    align-self: center;
    color: var(--main);
    --icon-stroke: 3;
  }
  luot-ticket-number {
    display: flex;
    align-items: center;
    align-self: center;
  }
  :host([stale]) luot-ticket-number {
    color: var(--quiet);
  }
  luot-counter-plate {
    align-self: center;
  }

  :host([form='alone']) {
    grid-template-columns: minmax(0, 1fr) auto 460px;
    grid-template-rows: auto 1fr;
    height: 420px;
    padding: 20px 0 28px 56px;
  }
  :host([form='alone']) .who {
    grid-area: 1 / 1;
  }
  :host([form='alone']) luot-ticket-number {
    grid-area: 2 / 1;
    height: 290px;
    font-size: 352px;
  }
  :host([form='alone']) .arrow {
    grid-area: 2 / 2;
    margin-right: 40px;
    font-size: 132px;
  }
  :host([form='alone']) .to {
    grid-area: 1 / 3;
  }
  :host([form='alone']) luot-counter-plate {
    grid-area: 2 / 3;
    font-size: 264px;
    --plate-width: 412px;
    --plate-height: 278px;
    --plate-radius: 36px;
    --plate-rim: 12px;
    --plate-inner: 20px;
  }

  :host([form='shared']) {
    grid-template-columns: 208px minmax(0, 1fr) auto 262px 250px;
    align-items: center;
    height: var(--band-height, 250px);
    padding: 0 32px 0 56px;
  }
  :host([form='shared']) .lab {
    font-size: 54px;
    line-height: 1.25;
  }
  :host([form='shared']) .lab small {
    display: block;
    margin: 4px 0 0;
  }
  :host([form='shared']) .who {
    white-space: normal;
  }
  :host([form='shared']) luot-ticket-number {
    margin-left: 16px;
    height: 206px;
    font-size: 262px;
  }
  :host([form='shared']) .arrow {
    margin: 0 20px;
    font-size: 110px;
  }
  :host([form='shared']) .to {
    font-size: 50px;
    padding-right: 24px;
    text-align: right;
  }
  :host([form='shared']) luot-counter-plate {
    font-size: 188px;
    --plate-width: 250px;
    --plate-height: 206px;
  }

  :host([form='tall']),
  :host([form='tall-shared']) {
    grid-template-columns: auto 1fr 330px;
    align-items: center;
    padding: 24px 48px 32px;
  }
  :host([form='tall']) .who,
  :host([form='tall']) luot-ticket-number,
  :host([form='tall-shared']) .who,
  :host([form='tall-shared']) luot-ticket-number {
    grid-column: 1 / -1;
  }
  :host([form='tall']) luot-ticket-number,
  :host([form='tall-shared']) luot-ticket-number {
    justify-self: center;
    height: 230px;
    font-size: 282px;
  }
  :host([form='tall']) .arrow,
  :host([form='tall-shared']) .arrow {
    grid-column: 2;
    grid-row: 3;
    justify-self: center;
    font-size: 112px;
  }
  :host([form='tall']) .to,
  :host([form='tall-shared']) .to {
    grid-column: 1;
    grid-row: 3;
    font-size: 72px;
  }
  :host([form='tall']) .to small,
  :host([form='tall-shared']) .to small {
    display: none;
  }
  :host([form='tall']) luot-counter-plate,
  :host([form='tall-shared']) luot-counter-plate {
    grid-column: 3;
    grid-row: 3;
    font-size: 190px;
    --plate-width: 330px;
    --plate-height: 232px;
    --plate-radius: 32px;
    --plate-rim: 10px;
    --plate-inner: 18px;
  }
  :host([form='tall']) {
    height: 640px;
  }
  :host([form='tall-shared']) {
    height: 496px;
    padding: 12px 48px 20px;
  }
  :host([form='tall-shared']) .who {
    font-size: 48px;
    line-height: 1.25;
  }
  :host([form='tall-shared']) luot-ticket-number {
    height: 206px;
    font-size: 262px;
  }
  :host([form='tall-shared']) luot-counter-plate {
    --plate-height: 196px;
  }
`;
