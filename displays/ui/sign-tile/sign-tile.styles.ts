import { css } from 'lit';

export const styles = css`
  :host {
    min-width: 0;
    --line: 0.14em;
  }
  button {
    display: flex;
    width: 100%;
    height: 100%;
    border: var(--line) solid var(--main);
    border-radius: var(--r-plate);
    background: var(--surface);
    color: var(--text);
    cursor: pointer;
  }
  .plate {
    display: flex;
    flex: none;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--tile-plate-gap, 0.62em);
    width: var(--tile-plate, 5.24em);
    margin: calc(-1 * var(--line)) 0 calc(-1 * var(--line)) calc(-1 * var(--line));
    border-radius: var(--r-plate) 0 0 var(--r-plate);
    background: var(--main);
    color: var(--on-main);
    --icon-ground: var(--main);
    transition: background var(--press) var(--ease);
  }
  luot-icon {
    font-size: var(--tile-icon, 3.45em);
  }
  .count {
    max-width: 100%;
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
  }
  .count luot-state-mark {
    gap: 0.25em;
    font-size: var(--tile-mark, 0.86em);
    white-space: normal;
  }
  .say {
    flex: 1;
    align-self: center;
    min-width: 0;
    padding: 0.2em 0.4em 0.2em var(--tile-indent, 0.9em);
  }
  .say b {
    display: var(--tile-flow, block);
    font-size: var(--tile-heading, 1.38em);
    line-height: var(--tile-heading-line, 1.35);
  }
  .say small {
    display: var(--tile-detail, var(--tile-flow, block));
    margin-top: 0.2em;
    font-size: 1em;
    line-height: 1.4;
    color: var(--quiet);
  }
  button:active {
    border-color: var(--main-pressed);
    background: var(--main-tint);
  }
  button:active .plate {
    background: var(--main-pressed);
    --icon-ground: var(--main-pressed);
  }

  :host([layout='column']) button {
    flex-direction: column;
  }
  :host([layout='column']) .plate {
    flex-direction: row;
    justify-content: space-between;
    width: auto;
    height: var(--tile-plate, 3.45em);
    margin: calc(-1 * var(--line)) calc(-1 * var(--line)) 0;
    padding: 0 0.69em 0 0.76em;
    border-radius: var(--r-plate) var(--r-plate) 0 0;
  }
  :host([layout='column']) luot-icon {
    font-size: var(--tile-icon, 2.48em);
  }
  :host([layout='column']) .say {
    align-self: stretch;
    padding: 0.28em 0.6em 0 0.69em;
  }
  :host([layout='column']) .count {
    text-align: right;
  }

  :host([tone='closed']) button,
  :host([tone='suspended']) button {
    border: 0.1em solid var(--edge);
    background: none;
    cursor: default;
  }
  :host([tone='closed']) .plate,
  :host([tone='suspended']) .plate {
    margin: 0;
    border-right: 0.1em solid var(--edge);
    background: none;
    color: var(--quiet);
    --icon-ground: var(--ground);
  }
  :host([layout='column'][tone='closed']),
  :host([layout='column'][tone='suspended']) {
    --tile-icon: 1.8em;
    --tile-heading: 1em;
  }
  :host([layout='column'][tone='closed']) .plate,
  :host([layout='column'][tone='suspended']) .plate {
    height: 2.2em;
    border-right: 0;
    border-bottom: 0.1em solid var(--edge);
  }
  /* a reason is an officer's own sentence: as long as there is room */
  :host([tone='closed']) .say small,
  :host([tone='suspended']) .say small {
    display: var(--tile-detail, var(--tile-flow, -webkit-box));
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--tile-lines, 3);
    overflow: hidden;
    margin: 0;
    font-family: var(--font-clip);
    line-height: 1.5;
  }
  :host([layout='column'][tone='closed']) .say small,
  :host([layout='column'][tone='suspended']) .say small {
    font-size: 0.83em;
    -webkit-line-clamp: 3;
  }
  :host([layout='column'][wraps]) .say small {
    -webkit-line-clamp: 2;
  }
  :host([layout='column'][long]) {
    --tile-heading: 1.03em;
  }
  :host([long]) .say b {
    font-size: var(--tile-heading-long, var(--tile-heading, 1.38em));
  }
  :host([tone='suspended']) .say small {
    color: var(--stop);
    font-weight: 700;
  }
`;
