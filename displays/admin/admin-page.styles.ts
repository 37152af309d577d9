import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
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
  header luot-icon {
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
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 336px;
    gap: 32px;
    max-width: 1366px;
    padding: 24px 32px 48px;
  }
  .left {
    display: grid;
    align-content: start;
    gap: 12px;
    min-width: 0;
  }
  h2 {
    font-size: 25px;
    line-height: 1.35;
  }
  h3 {
    margin-top: 16px;
    font-size: 18px;
    line-height: 1.35;
  }
  .problem {
    display: grid;
    grid-template-columns: 74px 1fr;
    border: 2px solid var(--wait);
    border-radius: var(--r-control);
    background: var(--surface);
  }
  .problem.stop {
    border-color: var(--stop);
  }
  .problem .plate {
    display: grid;
    place-items: center;
    background: var(--wait);
    color: var(--surface);
    font-size: 31px;
  }
  .problem.stop .plate {
    background: var(--stop);
  }
  .problem .words {
    padding: 12px 20px;
  }
  .problem b {
    font-size: 18px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--surface);
  }
  th,
  td {
    padding: 8px 12px;
    border-top: 1px solid var(--hair);
    text-align: right;
  }
  th {
    font-size: 14px;
    color: var(--quiet);
    font-weight: 500;
  }
  th:first-child,
  td:first-child {
    text-align: left;
  }
  .late {
    color: var(--stop);
    font-weight: 700;
  }
  .row {
    display: grid;
    grid-template-columns: 48px 100px 1fr auto;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    border-top: 1px solid var(--hair);
  }
  .row luot-counter-plate {
    font-size: 20px;
    justify-self: start;
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-height: 44px;
    border-top: 1px solid var(--hair);
  }
  aside {
    display: grid;
    align-content: start;
    gap: 8px;
    padding: 24px;
    border: 1px solid var(--hair);
    border-radius: var(--r-control);
    background: var(--surface);
  }
  .line b {
    font-size: 25px;
  }
  .bars {
    display: flex;
    align-items: flex-end;
    gap: 3px;
    height: 88px;
  }
  .bars i {
    flex: 1;
    min-width: 3px;
    background: var(--main);
  }
  button {
    min-height: 40px;
    padding: 0 14px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    font-weight: 700;
    cursor: pointer;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .code {
    font-size: 31px;
    font-weight: 700;
    letter-spacing: 0.08em;
  }
  @media (max-width: 1100px) {
    main {
      display: block;
    }
  }
`;
