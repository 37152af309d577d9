import { css } from 'lit';

export const styles = css`
  .acts {
    display: grid;
    grid-template-columns: var(--act-columns, repeat(5, minmax(0, 1fr)) 20px minmax(0, 1fr));
    gap: var(--act-gap, 12px);
  }
  button {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: var(--act-min, 84px);
    padding: 8px 4px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    color: var(--text);
    font-size: 16px;
    font-weight: 700;
    line-height: 1.35;
    cursor: pointer;
  }
  button:active {
    background: var(--main-tint);
  }
  button[disabled] {
    border-color: var(--hair);
    background: none;
    color: var(--edge);
    cursor: default;
  }
  luot-icon {
    display: var(--act-icon, inline-block);
    font-size: 22px;
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 8px;
    text-align: center;
  }
  .no-show:not([disabled]) {
    border: 2px solid var(--stop);
    color: var(--stop);
  }
  .no-show:not([disabled]):active {
    background: var(--stop-tint);
  }
  .gap {
    display: var(--act-between, block);
  }
  :host(:not([short])) .words {
    flex-direction: var(--act-direction, column);
  }
  :host([offered]) .no-show:not([disabled]) {
    background: var(--stop);
    color: var(--surface);
  }
  :host([armed]:not([short])) .no-show luot-icon {
    display: none;
  }
  :host([armed]) .no-show {
    position: relative;
    overflow: hidden;
    background: var(--stop);
    color: var(--surface);
    box-shadow:
      0 0 0 3px var(--surface),
      0 0 0 6px var(--stop);
  }
  /* runs out as the question does */
  :host([armed]) .no-show::after {
    content: '';
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: 6px;
    background: var(--surface);
    transform-origin: left;
    animation: run-out 3s linear forwards;
  }
  @keyframes run-out {
    to {
      transform: scaleX(0);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host([armed]) .no-show::after {
      display: none;
    }
  }
  :host([short]) .acts {
    grid-template-columns: 1fr 1fr;
  }
  :host([short]) button {
    flex-direction: row;
    gap: 6px;
    min-height: 48px;
    padding: 4px;
    font-size: 15px;
  }
  :host([short]) .words {
    gap: 4px;
  }
  :host([short]) luot-icon {
    font-size: 18px;
  }
  :host([short]) .gap {
    display: none;
  }
  :host([short]) .no-show {
    grid-column: span 2;
    margin-top: 12px;
  }
`;
