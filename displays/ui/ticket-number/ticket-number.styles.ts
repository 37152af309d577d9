import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: inline-block;
    font-family: var(--font-text);
    font-weight: 700;
    line-height: 1;
    white-space: nowrap;
    color: var(--number);
  }
  .number {
    display: inline-block;
  }
  :host([long]) .number {
    font-size: 0.8em;
    line-height: 1.25;
  }
`;
