import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  .services {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 12px;
  }
  .service {
    display: grid;
    grid-template-columns: 52px minmax(0, 1fr);
    align-items: center;
    gap: 0 14px;
    min-height: 76px;
    padding: 0 12px 0 0;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    line-height: 1.35;
    cursor: pointer;
  }
  .service .picture {
    display: grid;
    place-items: center;
    height: 100%;
    border-radius: 7px 0 0 7px;
    background: var(--sunk);
    color: var(--main);
    font-size: 32px;
    --icon-ground: var(--sunk);
  }
  .service b,
  .service small {
    display: block;
  }
  .service small {
    font-size: 14px;
    color: var(--quiet);
  }
  .service[aria-pressed='true'] {
    outline: 3px solid var(--main);
    outline-offset: -2px;
  }
  .service[aria-pressed='true'] .picture {
    background: var(--main);
    color: var(--on-main);
    --icon-ground: var(--main);
  }
  .service.rest {
    border-style: dashed;
    background: none;
  }
  .classes {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .class {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 14px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    white-space: nowrap;
    cursor: pointer;
  }
  .class::before {
    content: '';
    width: 16px;
    height: 16px;
    border: 2px solid var(--edge);
    border-radius: 50%;
  }
  .class[aria-checked='true'] {
    border: 2px solid var(--main);
    font-weight: 700;
  }
  .class[aria-checked='true']::before {
    border: 5px solid var(--main);
  }
  .note {
    flex: 1;
    min-width: 160px;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  .service .picture b {
    font-size: 31px;
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .order .act {
    margin-left: auto;
  }
  .many {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-weight: 700;
  }
  .many input {
    width: 72px;
    min-height: 44px;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    color: var(--text);
    font: 500 18px/1.5 var(--font-text);
  }
  .space {
    flex: 1;
  }
  @media (max-width: 1100px) {
    .services {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (max-width: 560px) {
    .services {
      grid-template-columns: 1fr;
    }
  }
`;
