import { css } from 'lit';

/** The cap of the key that does the same as a button. */
export const keyCap = css`
  kbd {
    flex: none;
    min-width: 26px;
    padding: 0 6px;
    border: 1px solid currentColor;
    border-radius: var(--r-small);
    font: 500 14px/22px var(--font-text);
    text-align: center;
  }
`;
