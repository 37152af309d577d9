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
    --key: max(80px, 5.6em);
    --button-height: var(--key);
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
    max-width: 34em;
    color: var(--quiet);
  }
  .code {
    position: relative;
    display: flex;
    gap: 0.25em;
    margin: 0.5em 0 0;
    font-size: 2.4em;
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
    margin: 0.8em 0;
    color: var(--stop);
    font-weight: 700;
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(3, var(--key));
    gap: max(12px, 1.1em);
  }
`;
