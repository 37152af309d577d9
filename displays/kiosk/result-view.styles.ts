import { css } from 'lit';

/** The page about the paper: what went wrong, the way to the slot, the keys. */
export const styles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    margin-top: 4.8rem;
    font-size: 2.9rem;
    color: #ffffff;
  }
  .take {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 3.2rem;
    font-size: 5.7rem;
    font-weight: 700;
    line-height: 1.35;
  }
  .take luot-icon {
    font-size: 9.6rem;
    --icon-stroke: 3;
  }
  .acts {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--gap);
    margin-top: auto;
    --button-height: max(13.6rem, calc(20 * var(--mm)));
    --button-text: 4rem;
    --button-line: 0.4rem;
    --button-radius: var(--r-plate);
    --button-ground: transparent;
    --button-ink: #ffffff;
    --button-on: #0b3d91;
    --main-tint: rgba(255, 255, 255, 0.2);
    --main-pressed: #dce9f8;
  }
`;
