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
  .language {
    margin-left: auto;
  }
  .page {
    display: grid;
    grid-template-columns: 196px minmax(0, 1fr);
    min-height: calc(100vh - 56px);
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 272px;
    gap: 24px;
    max-width: 1280px;
    padding: 24px 24px 48px;
  }
  .left {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
  td,
  td button {
    white-space: nowrap;
  }
  td:first-child {
    white-space: normal;
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
  .device > span:first-child {
    flex: 1;
  }
  td small,
  .line small {
    display: block;
    font-size: 14px;
    color: var(--quiet);
  }
  .quiet {
    padding: 8px 0;
    color: var(--quiet);
  }
  .refused {
    padding: 12px 20px;
    border: 2px solid var(--stop);
    border-radius: var(--r-control);
    background: var(--stop-tint);
    font-weight: 700;
  }
  .wide {
    overflow-x: auto;
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
  @media (max-width: 700px) {
    .figures th:nth-child(n + 5):nth-child(-n + 7),
    .figures td:nth-child(n + 5):nth-child(-n + 7) {
      display: none;
    }
    th,
    td {
      padding: 8px 6px;
    }
  }
  @media (max-width: 1100px) {
    .page {
      display: block;
    }
    main {
      grid-template-columns: minmax(0, 1fr);
      padding: 16px;
    }
    header {
      flex-wrap: wrap;
      gap: 4px 12px;
      padding: 8px 16px;
    }
    .line {
      flex-wrap: wrap;
      padding: 6px 0;
    }
    .row {
      grid-template-columns: 48px 1fr auto;
    }
    .row > :nth-child(3) {
      grid-column: 2 / -1;
      grid-row: 2;
    }
  }
`;
