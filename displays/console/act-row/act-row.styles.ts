import { css } from 'lit';

export const styles = css`
  .acts {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr)) 20px minmax(0, 1fr);
    gap: 12px;
  }
  button {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 84px;
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
  :host(:not([short])) .words {
    flex-direction: column;
  }
  :host([offered]) .no-show:not([disabled]) {
    background: var(--stop);
    color: var(--surface);
  }
  :host([short]) .acts {
    grid-template-columns: 1fr 1fr;
  }
  :host([short]) button {
    flex-direction: row;
    gap: 10px;
    min-height: 48px;
    padding: 4px 8px;
  }
  :host([short]) .gap {
    display: none;
  }
  :host([short]) .no-show {
    grid-column: span 2;
    margin-top: 12px;
  }
`;
