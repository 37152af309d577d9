import { css } from 'lit';

/** The white paper with the number, upright. */
export const styles = css`
  luot-tell {
    flex: none;
    margin-bottom: 2.4rem;
    color: #14202b;
    font-size: 3.2rem;
    --main-tint: #dce9f8;
    --main: #0b3d91;
    --wait: #6b4000;
    --wait-tint: #ffe9b8;
    --tell-icon: 7.2rem;
    --tell-heading: 4rem;
    --tell-padding: 2.8rem 4rem;
  }
  /* paper is white on every ground, also in high contrast */
  .paper {
    flex: none;
    border-radius: var(--r-plate);
    background: #ffffff;
    color: #14202b;
    box-shadow: var(--shadow-paper);
    --main: #0b3d91;
    --number: #0b3d91;
    --plate: #0b3d91;
    --plate-line: #ffffff;
    --on-plate: #ffffff;
    --quiet: #3d4b59;
    --hair: #c9d3de;
    --icon-ground: #ffffff;
  }
  .own {
    padding: 4rem 5.6rem 0;
    text-align: center;
  }
  .yours {
    font-size: 4.8rem;
    font-weight: 700;
    line-height: 1.35;
  }
  .number {
    margin: 2.4rem 0 1.6rem;
    font-size: 27.2rem;
    line-height: 0.96;
  }
  .service {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 2rem;
    font-size: 4.4rem;
    font-weight: 700;
    line-height: 1.35;
  }
  .service luot-icon {
    font-size: 6rem;
    color: var(--main);
  }
  .onward {
    margin-top: 0.8rem;
    font-size: 3.2rem;
    line-height: 1.35;
  }
  .tear {
    height: 0.3rem;
    margin: 4rem 0;
    background: repeating-linear-gradient(90deg, #5b6b7b 0 1.6rem, transparent 1.6rem 3rem);
  }
  .rule {
    height: 0.2rem;
    margin: 3.6rem 5.6rem;
    background: var(--hair);
  }
  .facts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    padding: 0 5.6rem;
  }
  .facts div + div {
    padding-left: 4.8rem;
    border-left: 0.3rem solid var(--hair);
  }
  .facts small {
    display: block;
    font-size: 3.2rem;
    line-height: 1.4;
    color: var(--quiet);
  }
  .value {
    display: block;
    font-size: 6.4rem;
    line-height: 1.35;
    white-space: nowrap;
  }
  .value em {
    font-size: 4rem;
  }
  .where {
    display: flex;
    align-items: center;
    gap: 3.2rem;
    padding: 0 5.6rem;
    line-height: 1.4;
  }
  .where > luot-icon {
    font-size: 9rem;
    color: var(--main);
  }
  .where b {
    font-size: 4rem;
  }
  .where small {
    display: block;
    font-size: 3.2rem;
    color: var(--quiet);
  }
  .notice > luot-icon {
    flex: none;
    font-size: 6rem;
  }
  .notice p {
    font-size: 3.2rem;
    font-weight: 700;
  }
  /* one row more: the others stand closer */
  .noted .number {
    font-size: 24rem;
  }
  .noted .tear {
    margin: 2.4rem 0;
  }
  .noted .rule {
    margin: 2.4rem 5.6rem;
  }
  luot-tell ~ .noted .own {
    padding-top: 2rem;
  }
  luot-tell ~ .noted .number {
    margin: 1.2rem 0 0.8rem;
    font-size: 22rem;
  }
  luot-tell ~ .noted luot-qr-code {
    width: 22rem;
    height: 22rem;
  }
  .plates {
    display: flex;
    flex: none;
    gap: 1.6rem;
    font-size: 9.6rem;
  }
  .code {
    display: flex;
    align-items: center;
    gap: 4rem;
    padding: 0 5.6rem 4.4rem;
    font-size: 3.2rem;
    line-height: 1.45;
  }
  .code luot-qr-code {
    flex: none;
    width: 26.4rem;
    height: 26.4rem;
  }
  .code small {
    font-size: 1em;
  }
  .code b {
    display: block;
    margin-bottom: 0.8rem;
    font-size: 4rem;
    line-height: 1.35;
  }
`;
