import { css } from 'lit';

/** A sheet over the page: it asks one thing, the page behind is dimmed and out of reach. */
export const overSheet = css`
  :host {
    position: fixed;
    inset: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 6.4rem;
    background: rgba(4, 22, 56, 0.72);
    font-size: 4rem;
    line-height: 1.4;
    text-align: center;
  }
  .sheet {
    width: 100%;
    max-width: 95rem;
    padding: 5.6rem;
    border: 0.3rem solid var(--main);
    border-radius: var(--r-plate);
    background: var(--surface);
    color: var(--text);
  }
  h2 {
    font-size: 6.6rem;
    line-height: 1.35;
  }
  luot-button {
    display: block;
    margin-top: 4.8rem;
    --button-height: max(13.6rem, calc(20 * var(--mm)));
    --button-text: 4rem;
    --button-line: 0.4rem;
    --button-radius: var(--r-plate);
  }
  @media (orientation: landscape) {
    .sheet {
      padding: 4rem;
    }
    h2 {
      font-size: 5.6rem;
    }
  }
`;
