import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: 430px 1fr;
    min-height: 100vh;
    background: var(--ground);
    font-size: 16px;
    line-height: 1.5;
  }
  luot-pair-form {
    grid-column: 1 / -1;
  }
  aside {
    display: flex;
    flex-direction: column;
    padding: 48px 48px 40px;
    background: #0b3d91;
    color: #ffffff;
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 88px;
    height: 88px;
    border-radius: var(--r-plate);
    background: #ffffff;
    color: #0b3d91;
    font-size: 58px;
    box-shadow:
      inset 0 0 0 5px #ffffff,
      inset 0 0 0 7px #0b3d91;
    --icon-ground: #ffffff;
  }
  h1 {
    max-width: 8.3em;
    margin: 28px 0 40px;
    font-size: 39px;
    line-height: 1.35;
  }
  .time {
    margin-top: auto;
    font-size: 18px;
  }
  luot-clock-face {
    text-align: left;
    --clock-size: 76px;
    --quiet: #ffffff;
  }
  luot-day-line {
    margin-top: 16px;
    font-size: 16px;
    --day-track: #47699f;
    --day-part: #ffffff;
  }
  main {
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: 40px 56px 36px;
  }
  luot-tell {
    margin-bottom: 16px;
  }
  .demo {
    display: flex;
    align-items: center;
    gap: 14px;
    padding: 12px 18px;
    border-radius: 8px;
    background: var(--wait-tint);
  }
  h2 {
    margin: 32px 0 14px;
    font-size: 18px;
    line-height: 1.35;
    color: var(--quiet);
  }
  h2:first-child {
    margin-top: 0;
  }
  .doors {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 16px;
  }
  .door {
    display: grid;
    grid-template-columns: 104px 1fr;
    align-items: center;
    gap: 18px;
    width: 100%;
    min-height: 122px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    color: var(--text);
    text-decoration: none;
    cursor: pointer;
  }
  .door:active,
  .door[aria-expanded='true'] {
    border-color: var(--main);
    background: var(--main-tint);
  }
  .picture {
    display: grid;
    align-self: stretch;
    place-items: center;
    border-radius: 7px 0 0 7px;
    background: var(--sunk);
    color: var(--main);
    font-size: 44px;
    --icon-ground: var(--sunk);
  }
  .words {
    padding-right: 10px;
  }
  .words b {
    display: block;
    font-size: 18px;
    line-height: 1.35;
  }
  .words small {
    display: block;
    font-size: 14px;
    line-height: 1.4;
    color: var(--quiet);
  }
  .mini {
    display: grid;
    place-items: center;
    width: 76px;
    height: 46px;
    border-radius: var(--r-small);
    font-size: 19px;
  }
  .kiosk {
    grid-template-columns: 1fr 1fr;
    grid-auto-rows: 10px;
    gap: 3px;
    place-items: stretch;
    width: 42px;
    height: 70px;
    padding: 10px 5px 0;
    border: 2px solid var(--main);
    background: #ffffff;
  }
  .kiosk i {
    border-radius: 1px;
    background: var(--main);
  }
  .lobby {
    background: #0b1622;
    --number: #ffd54a;
  }
  .sign {
    background: #ffd54a;
    font-size: 24px;
    --number: #0b1622;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-top: 16px;
    font-size: 31px;
  }
  .choice a {
    display: block;
    border-radius: var(--r-control);
    color: var(--main);
  }
  luot-pairing-card {
    min-height: 122px;
  }
  @media (max-width: 1100px) {
    :host {
      display: block;
    }
    aside {
      padding: 28px 20px;
    }
    h1 {
      max-width: none;
      margin: 16px 0;
      font-size: 31px;
    }
    .mark {
      width: 56px;
      height: 56px;
      font-size: 36px;
      box-shadow:
        inset 0 0 0 3px #ffffff,
        inset 0 0 0 5px #0b3d91;
    }
    luot-clock-face {
      --clock-size: 49px;
    }
    main {
      padding: 24px 20px 36px;
    }
    .doors {
      grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
    }
    .door,
    luot-pairing-card {
      min-height: 96px;
    }
  }
`;
