import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    min-height: 100vh;
    background: var(--ground);
    color: var(--text);
    font-size: 19px;
    line-height: 1.5;
    --button-height: 56px;
    --button-text: 19px;
    --button-icon: 26px;
    --button-gap: 12px;
  }
  :host(.called) {
    background: var(--call);
    color: var(--on-call);
    --quiet: var(--on-call);
  }
  :host(.called) .language {
    margin-top: 12px;
    --main: var(--on-call);
  }
  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    width: 100%;
    max-width: 480px;
    margin: 0 auto;
    padding: 20px 20px 28px;
  }
  luot-site-head {
    gap: 10px;
    font-size: 15px;
    --mark: 40px;
    --mark-icon: 26px;
    --mark-radius: 8px;
    --mark-edge: 2px;
    --mark-line: 3px;
    --head-large: 1em;
  }
  luot-tell {
    margin-top: 16px;
    --tell-padding: 18px 20px;
    --tell-gap: 16px;
    --tell-icon: 40px;
    --tell-heading: 22px;
  }
  .sheet {
    margin-top: 16px;
    padding: 20px 20px 16px;
    border: 1px solid var(--hair);
    border-radius: var(--r-plate);
    background: var(--surface);
    text-align: center;
  }
  .sheet.joined {
    border-bottom: 0;
    border-radius: var(--r-plate) var(--r-plate) 0 0;
  }
  .yours {
    font-size: 19px;
  }
  luot-ticket-number {
    font-size: min(96px, 25vw);
    margin: 2px 0;
  }
  .no-show luot-ticket-number,
  .parked luot-ticket-number,
  .done luot-ticket-number,
  .cancelled luot-ticket-number,
  .expired luot-ticket-number {
    font-size: min(80px, 21vw);
    --number: var(--text);
  }
  .service {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    font-weight: 700;
  }
  .service luot-icon {
    font-size: 28px;
    color: var(--main);
  }
  .class {
    font-size: 16px;
    color: var(--quiet);
  }
  .mark {
    padding-top: 12px;
  }
  .mark luot-state-mark {
    white-space: normal;
  }
  .how {
    margin-top: 18px;
    font-weight: 700;
  }
  ol {
    margin-top: 8px;
    counter-reset: step;
  }
  li {
    display: flex;
    gap: 14px;
    padding: 12px 0;
    border-bottom: 1px solid var(--hair);
    counter-increment: step;
  }
  li::before {
    content: counter(step);
    display: grid;
    flex: none;
    place-items: center;
    width: 32px;
    height: 32px;
    border: 2px solid var(--main);
    border-radius: 50%;
    color: var(--main);
    font-size: 16px;
    font-weight: 700;
    line-height: 1;
  }
  .hint {
    color: var(--quiet);
    text-align: center;
  }
  .left {
    margin-top: 14px;
    text-align: left;
  }
  .acts {
    display: flex;
    flex-direction: column;
    gap: 12px;
    margin-top: auto;
    padding-top: 20px;
  }
  .acts luot-button[kind='plain'] {
    --button-height: 48px;
  }
  luot-lost-connection {
    flex: 1;
    --lost-icon: 96px;
    --lost-heading: 25px;
    --lost-advice: 19px;
  }
`;
