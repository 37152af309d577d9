import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    background: var(--ground);
    color: var(--text);
    font-size: 16px;
    line-height: 1.5;
  }
  .plain {
    padding: 48px;
  }
  .space {
    flex: 1;
  }
  .cols {
    flex: 1;
    display: grid;
    grid-template-columns: 1fr 376px;
    min-height: 0;
  }
  main {
    display: flex;
    flex-direction: column;
    gap: 14px;
    min-width: 0;
    padding: 20px 24px 20px 32px;
  }
  .find {
    display: flex;
    align-items: center;
    gap: 14px;
    min-height: 60px;
    padding: 0 20px;
    border: 2px solid var(--main);
    border-radius: var(--r-control);
    background: var(--surface);
    font-size: 20px;
  }
  .find luot-icon {
    font-size: 26px;
    color: var(--main);
  }
  .find input {
    flex: 1;
    min-width: 0;
    border: 0;
    outline: 0;
    background: none;
    color: var(--text);
    font: inherit;
  }
  .find input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .find:focus-within {
    box-shadow:
      0 0 0 3px var(--surface),
      0 0 0 6px var(--main);
  }
  aside {
    display: flex;
    flex-direction: column;
    gap: 20px;
    padding: 24px 28px;
    border-left: 1px solid var(--hair);
    background: var(--surface);
  }
  .three {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    margin-top: 8px;
  }
  .three div + div {
    padding-left: 16px;
    border-left: 1px solid var(--hair);
  }
  .three b {
    display: block;
    font-size: 31px;
    line-height: 1.35;
  }
  .three em {
    font-size: 16px;
  }
  .three small {
    font-size: 14px;
    color: var(--quiet);
  }
  .counter {
    display: grid;
    grid-template-columns: 48px 1fr auto;
    align-items: center;
    min-height: 42px;
    border-top: 1px solid var(--hair);
  }
  .counter luot-counter-plate {
    font-size: 20px;
    justify-self: start;
  }
  .counter luot-ticket-number {
    font-size: 18px;
  }
  .device {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding: 12px 16px;
    border: 1px solid var(--hair);
    border-radius: var(--r-control);
  }
  .card {
    display: grid;
    gap: 12px;
    padding: 16px 20px;
    border: 2px solid var(--main);
    border-radius: var(--r-plate);
    background: var(--surface);
  }
  .card.asks {
    border-color: var(--wait);
    background: var(--wait-tint);
  }
  .card .head {
    display: flex;
    align-items: center;
    gap: 16px;
  }
  .card .head luot-ticket-number {
    font-size: 39px;
  }
  .card luot-qr-code {
    width: 120px;
    margin-left: auto;
  }
  @media (max-width: 1100px) {
    .cols {
      display: block;
    }
    header {
      flex-wrap: wrap;
      padding: 8px 16px;
    }
    main {
      padding: 16px;
    }
  }
`;
