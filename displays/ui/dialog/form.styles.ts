import { css } from 'lit';

/** Fields and choices in the console's dialogs. */
export const formStyles = css`
  form {
    display: grid;
    gap: 16px;
  }
  fieldset {
    display: grid;
    align-content: start;
    gap: 4px;
    min-width: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 700;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 40px;
    padding: 4px 12px;
    border-radius: var(--r-control);
    cursor: pointer;
  }
  .choice.chosen {
    background: var(--main-tint);
  }
  .choice.off {
    color: var(--quiet);
    cursor: default;
  }
  .choice small {
    margin-left: auto;
    font-size: 14px;
    color: var(--quiet);
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
    align-items: start;
    gap: 16px;
  }
  .people {
    display: grid;
    gap: 16px;
  }
  .three {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(170px, 1fr));
    gap: 8px;
  }
  .text {
    display: grid;
    gap: 4px;
    font-weight: 700;
  }
  input[type='text'] {
    width: 100%;
    min-height: 48px;
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    color: var(--text);
    font: 500 18px/1.5 var(--font-text);
  }
  .hint {
    color: var(--quiet);
  }
  .buttons {
    display: flex;
    justify-content: flex-end;
    gap: 12px;
  }
  .send {
    min-height: 48px;
    padding: 0 24px;
    border-radius: var(--r-control);
    background: var(--main);
    color: var(--on-main);
    font-weight: 700;
    cursor: pointer;
  }
  .send[disabled] {
    background: var(--sunk);
    color: var(--quiet);
    cursor: default;
  }
`;
