import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
  }
  button {
    display: flex;
    align-items: center;
    justify-content: var(--button-justify, center);
    gap: var(--button-gap, 10px);
    width: 100%;
    height: 100%;
    min-height: var(--button-height, 48px);
    padding: var(--button-padding, 0 18px);
    border: var(--button-line, 2px) solid var(--button-ink, var(--main));
    border-radius: var(--button-radius, var(--r-control));
    background: var(--button-ground, var(--surface));
    color: var(--button-ink, var(--main));
    font-size: var(--button-text, 16px);
    font-weight: 700;
    line-height: var(--button-lines, 1.35);
    text-align: inherit;
    cursor: pointer;
    transition: background var(--press) var(--ease);
  }
  luot-icon {
    font-size: var(--button-icon, 22px);
    --icon-ground: var(--button-ground, var(--surface));
  }
  button:active {
    background: var(--main-tint);
  }
  :host([kind='main']) button {
    background: var(--button-ink, var(--main));
    color: var(--button-on, var(--on-main));
  }
  :host([kind='main']) button:active {
    background: var(--main-pressed);
    border-color: var(--main-pressed);
  }
  :host([kind='calm']) button {
    border: var(--button-calm-line, 1px) solid var(--edge);
    color: var(--text);
  }
  :host([kind='careful']) button {
    border-color: var(--stop);
    color: var(--stop);
  }
  :host([kind='careful']) button:active {
    background: var(--stop-tint);
  }
  :host([kind='plain']) button {
    border-color: transparent;
    background: none;
  }
  :host([pressed='true']) button {
    border-color: var(--text);
    background: var(--text);
    color: var(--surface);
  }
  :host([disabled]) button {
    border-color: var(--hair);
    background: none;
    color: var(--edge);
    cursor: default;
  }
`;
