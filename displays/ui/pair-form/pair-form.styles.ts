import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-height: 100vh;
    padding: 24px;
    background: var(--ground);
    color: var(--text);
    font-size: var(--pair-size, 19px);
    text-align: center;
    --button-height: 100%;
    --button-text: 1.6em;
    --button-icon: 1.4em;
    --button-radius: var(--r-plate);
    --button-calm-line: 2px;
  }
  h1 {
    font-size: 2em;
    line-height: 1.35;
  }
  .where {
    max-width: 26em;
    color: var(--quiet);
  }
  .code {
    position: relative;
    display: flex;
    gap: 0.25em;
    margin: 0.5em 0 0;
    font-size: min(2.4em, 9vh);
    font-weight: 700;
    line-height: 1;
  }
  .code i {
    display: grid;
    place-items: center;
    width: 1.3em;
    height: 1.6em;
    border: 2px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    font-style: normal;
  }
  .problem {
    min-height: 1.5em;
    margin: 0.4em 0;
    color: var(--stop);
    font-weight: 700;
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(3, min(5.6em, 10.5vh));
    grid-auto-rows: min(5.6em, 10.5vh);
    gap: max(12px, 0.75em);
  }
`;
