import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: inline-block;
    vertical-align: middle;
    line-height: 1;
  }
  .plate {
    display: flex;
    align-items: center;
    justify-content: center;
    width: var(--plate-width, auto);
    min-width: 1.42em;
    height: var(--plate-height, 1.36em);
    padding: 0 0.3em;
    border-radius: var(--plate-radius, 0.17em);
    background: var(--plate);
    color: var(--on-plate);
    box-shadow:
      inset 0 0 0 var(--plate-rim, 0.055em) var(--plate),
      inset 0 0 0 var(--plate-inner, 0.1em) var(--plate-line);
    font: 700 1em/1 var(--font-text);
  }
  .cell {
    width: auto;
    min-width: 0.62em;
  }
  :host([wide]) .plate {
    min-width: var(--plate-width, 1.667em);
  }
  :host([wide][long]) .label {
    font-size: 0.78em;
  }
`;
