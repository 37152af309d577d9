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
  header {
    display: flex;
    align-items: center;
    gap: 16px;
    min-height: 56px;
    padding: 0 24px;
    border-bottom: 1px solid var(--hair);
    background: var(--surface);
  }
  header > luot-icon {
    font-size: 28px;
    color: var(--main);
  }
  h1 {
    font-size: 18px;
  }
  .where {
    color: var(--quiet);
  }
  luot-clock-face {
    margin-left: auto;
    font-size: 16px;
    --clock-size: 20px;
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
    gap: 16px;
    min-width: 0;
    padding: 24px 24px 24px 32px;
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
  .refusal {
    padding: 12px 16px;
    border-radius: var(--r-control);
    background: var(--stop-tint);
    color: var(--stop);
    font-weight: 700;
  }
  .done {
    padding: 12px 16px;
    border-radius: var(--r-control);
    background: var(--open-tint);
    color: var(--open);
    font-weight: 700;
  }
  h2 {
    font-size: 18px;
    line-height: 1.35;
  }
  h3 {
    font-size: 16px;
  }
  .services {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 12px;
  }
  .service {
    display: grid;
    grid-template-columns: 52px minmax(0, 1fr);
    align-items: center;
    gap: 0 14px;
    min-height: 76px;
    padding: 0 12px 0 0;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    line-height: 1.35;
    cursor: pointer;
  }
  .service .picture {
    display: grid;
    place-items: center;
    height: 100%;
    border-radius: 7px 0 0 7px;
    background: var(--sunk);
    color: var(--main);
    font-size: 32px;
    --icon-ground: var(--sunk);
  }
  .service b,
  .service small {
    display: block;
  }
  .service small {
    font-size: 14px;
    color: var(--quiet);
  }
  .service[aria-checked='true'] {
    outline: 3px solid var(--main);
    outline-offset: -2px;
  }
  .service[aria-checked='true'] .picture {
    background: var(--main);
    color: var(--on-main);
    --icon-ground: var(--main);
  }
  .service.rest {
    border-style: dashed;
    background: none;
  }
  .classes {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .class {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 14px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    white-space: nowrap;
    cursor: pointer;
  }
  .class::before {
    content: '';
    width: 16px;
    height: 16px;
    border: 2px solid var(--edge);
    border-radius: 50%;
  }
  .class[aria-checked='true'] {
    border: 2px solid var(--main);
    font-weight: 700;
  }
  .class[aria-checked='true']::before {
    border: 5px solid var(--main);
  }
  .go {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .note {
    flex: 1;
    min-width: 160px;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding: 0 18px;
    border: 2px solid var(--main);
    border-radius: var(--r-control);
    background: var(--surface);
    color: var(--main);
    font-weight: 700;
    white-space: nowrap;
    cursor: pointer;
  }
  .act.full {
    background: var(--main);
    color: var(--on-main);
  }
  .act.calm {
    border: 1px solid var(--edge);
    color: var(--text);
  }
  .act.small {
    min-height: 36px;
    padding: 0 14px;
  }
  .act luot-icon {
    font-size: 22px;
  }
  .go .act.big {
    min-height: 60px;
    padding: 0 28px;
    font-size: 20px;
  }
  .rows {
    display: grid;
  }
  .row {
    display: grid;
    grid-template-columns: 104px 1fr 150px 150px auto;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    border-top: 1px solid var(--hair);
  }
  .row luot-ticket-number {
    font-size: 20px;
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
    .services {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
