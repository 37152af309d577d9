import { css } from 'lit';

export const styles = css`
  .panel {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 32px 64px 36px;
  }
  .panel > * {
    flex: none;
  }
  luot-site-head {
    height: 84px;
    font-size: 28px;
    --mark: 76px;
    --mark-icon: 50px;
    --mark-edge: 4px;
    --mark-line: 6px;
    --head-large: 38px;
    --demo-size: 28px;
  }
  .date {
    font-size: 38px;
    color: var(--quiet);
    white-space: nowrap;
  }
  luot-clock-face {
    --clock-size: 76px;
  }
  .bands {
    display: grid;
    gap: 16px;
    margin-top: 16px;
  }
  .panel > .quiet {
    flex: 1;
    margin-bottom: 24px;
  }
  .panel > .quiet ~ .space {
    flex: none;
    height: 20px;
  }
  .quiet .idle {
    height: auto;
  }
  .of-3 {
    gap: 12px;
    --band-height: 236px;
  }
  .sub {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 62px;
    margin-top: 8px;
    font-size: 36px;
    line-height: 1.35;
    color: var(--quiet);
  }
  .sub h2 {
    font-size: 36px;
  }
  .sub span {
    font-weight: 700;
    color: var(--open);
  }
  .touch {
    --button-height: 56px;
    --button-text: 32px;
    --button-icon: 40px;
  }
  .panel > .space {
    flex: 1;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: 28px;
    min-height: 88px;
    padding: 8px 36px;
    border-radius: var(--r-plate);
    background: var(--sunk);
    font-size: 44px;
    line-height: 1.35;
  }
  .notice luot-icon {
    font-size: 52px;
    color: var(--main);
  }
  .notice luot-notice-bar {
    display: flex;
    flex: 1;
  }
  .stale {
    background: var(--surface);
    box-shadow: inset 0 0 0 6px var(--stop);
  }
  .stale luot-state-mark {
    font-size: 38px;
  }
  .idle {
    display: flex;
    align-items: center;
    gap: 64px;
    height: 420px;
    padding: 0 96px;
    border-radius: var(--r-plate);
    background: var(--surface);
  }
  .panel > .whole {
    flex: 1;
    margin-top: 28px;
  }
  .idle luot-icon {
    font-size: 200px;
    color: var(--main);
    --icon-stroke: 1.5;
  }
  .idle h2 {
    font-size: 84px;
    line-height: 1.35;
  }
  .idle p {
    font-size: 56px;
    line-height: 1.35;
    color: var(--quiet);
  }
  .panel > .lost {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 88px;
    margin-top: 28px;
    padding: 0 96px;
    border-radius: var(--r-plate);
    background: var(--surface);
    box-shadow: inset 0 0 0 8px var(--stop);
  }
  .lost luot-icon {
    font-size: 260px;
    color: var(--main);
    --icon-stroke: 1.5;
  }
  .lost h2 {
    max-width: 10em;
    font-size: 108px;
    line-height: 1.35;
  }
  .lost p {
    margin-top: 12px;
    font-size: 64px;
    line-height: 1.35;
  }
  .lost luot-state-mark {
    font-size: 48px;
  }

  :host([tall]) .panel {
    padding: 44px 56px;
  }
  :host([tall]) luot-clock-face {
    --clock-size: 84px;
  }
  :host([tall]) luot-site-head {
    font-size: 26px;
    --head-large: 34px;
  }
  :host([tall]) luot-last-calls {
    margin-top: 8px;
    border-bottom: 3px solid var(--hair);
  }
  :host([tall]) .notice {
    min-height: 150px;
    margin-top: 12px;
  }
  :host([tall]) .stale {
    flex-wrap: wrap;
    gap: 0 28px;
  }
  :host([tall]) .idle {
    flex-direction: column;
    justify-content: center;
    gap: 16px;
    height: 640px;
    padding: 0 48px;
    text-align: center;
  }
  :host([tall]) .quiet .idle,
  :host([tall]) .idle.whole {
    height: auto;
  }
  :host([tall]) .lost {
    flex-direction: column;
    justify-content: center;
    gap: 40px;
    padding: 0 56px;
    text-align: center;
  }
  :host([tall]) .lost h2 {
    font-size: 88px;
  }
  :host([tall]) .lost p {
    font-size: 46px;
  }
`;
