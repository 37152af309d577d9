import { css } from 'lit';

export const styles = css`
  button {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 56px;
    padding: 8px 16px 10px;
    border-radius: var(--r-control);
    background: #14202b;
    color: #ffffff;
    font-size: 16px;
    line-height: 1.35;
    cursor: pointer;
  }
  luot-icon {
    font-size: 24px;
  }
  .words {
    flex: 1;
  }
  b {
    display: block;
  }
  kbd {
    min-width: 26px;
    padding: 0 6px;
    border: 1px solid currentColor;
    border-radius: var(--r-small);
    font: 500 14px/22px var(--font-text);
    text-align: center;
  }
  .line {
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: 4px;
    border-radius: 0 0 var(--r-control) var(--r-control);
    background: #ffd54a;
    transform-origin: left;
  }
`;
