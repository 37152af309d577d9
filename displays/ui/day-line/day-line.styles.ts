import { css } from 'lit';

export const styles = css`
  .day {
    position: relative;
    height: 8em;
  }
  .track,
  .part {
    position: absolute;
    top: 3.45em;
  }
  .track {
    left: 0;
    right: 0;
    height: 0.83em;
    border-radius: var(--r-small);
    background: var(--day-track, var(--hair));
  }
  .bar {
    display: block;
    height: 0.83em;
    border-radius: var(--r-small);
    background: var(--day-part, var(--main));
  }
  .hours {
    display: flex;
    justify-content: space-between;
    margin-top: 0.5em;
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.45;
    white-space: nowrap;
  }
  .name {
    color: var(--quiet);
    white-space: nowrap;
  }
  .now {
    position: absolute;
    top: 0;
    font-weight: 700;
    line-height: 1.35;
    white-space: nowrap;
    transform: translateX(-50%);
  }
  .now i {
    display: block;
    width: 0.14em;
    height: 3em;
    margin: 0.45em auto 0;
    background: var(--text);
  }
  .now.first {
    transform: none;
  }
  .now.last {
    transform: translateX(-100%);
  }
  .now.first i {
    margin-left: 0;
  }
  .now.last i {
    margin-right: 0;
  }
  :host([compact]) .day {
    height: 3.4em;
  }
  :host([compact]) .track,
  :host([compact]) .part {
    top: 0.5em;
  }
  :host([compact]) .track,
  :host([compact]) .bar {
    height: 0.75em;
  }
  :host([compact]) .hours {
    font-size: 1em;
  }
  :host([compact]) .now i {
    width: 4px;
    height: 1.65em;
    margin: 0;
    border-radius: 2px;
    background: #ffd54a;
  }
`;
