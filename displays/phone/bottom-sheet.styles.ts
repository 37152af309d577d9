import { css } from 'lit';

/** A question over the page that comes up from below, where the thumb is. */
export const bottomSheet = css`
  :host {
    position: fixed;
    inset: 0;
    z-index: 1;
    display: flex;
    align-items: flex-end;
    background: rgba(4, 22, 56, 0.72);
  }
  .sheet {
    width: 100%;
    padding: 28px 20px;
    border-radius: var(--r-plate) var(--r-plate) 0 0;
    background: var(--surface);
    --button-height: 56px;
    --button-text: 19px;
  }
  h2 {
    font-size: 25px;
    line-height: 1.35;
  }
  p {
    margin: 8px 0 20px;
  }
  .problem {
    color: var(--stop);
    font-weight: 700;
  }
  luot-button {
    display: block;
    margin-top: 12px;
  }
`;
