import { css } from 'lit';

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
  :host([large]) luot-tell ~ .noted .number {
    font-size: 15rem;
  }
  :host([large]) luot-tell ~ .noted .tear {
    margin: 1.2rem 0;
  }
  :host([large]) luot-tell ~ .noted .rule {
    margin: 1.2rem 5.6rem;
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
  :host([large]) .facts small,
  :host([large]) .where small,
  :host([large]) .code p,
  :host([large]) luot-tell {
    font-size: 4rem;
    line-height: 1.3;
  }
  :host([large]) .service,
  :host([large]) .where b,
  :host([large]) .code b,
  :host([large]) .value em {
    font-size: 4.8rem;
    line-height: 1.25;
  }
  :host([large]) .acts {
    --button-text: 5.2rem;
  }
  :host([large]) .notice p {
    font-size: 4rem;
    line-height: 1.25;
  }
  :host([large]) .own {
    padding-top: 2rem;
  }
  :host([large]) .number {
    font-size: 24rem;
  }
  :host([large]) .tear {
    margin: 2.4rem 0;
  }
  :host([large]) .rule {
    margin: 2rem 5.6rem;
  }
  :host([large]) .code b {
    margin: 0;
  }

  /* lying: number left, what follows right */
  :host([across]) {
    margin-top: 1.6rem;
  }
  :host([across]) luot-tell {
    margin-bottom: 1.2rem;
    font-size: 2.9rem;
    --tell-padding: 0.8rem 2.4rem;
    --tell-icon: 5.6rem;
    --tell-heading: 3.2rem;
  }
  :host([across]) .paper {
    display: flex;
    flex: 1 1 auto;
    min-height: 0;
  }
  :host([across]) .own {
    display: flex;
    flex: none;
    flex-direction: column;
    justify-content: center;
    align-items: center;
    width: 52rem;
    padding: 0 2rem;
  }
  :host([across]) .yours {
    font-size: 4rem;
  }
  :host([across]) .paper .number {
    margin: 1rem 0;
    font-size: 15.6rem;
  }
  :host([across]) .service {
    font-size: 4rem;
    gap: 1.4rem;
  }
  :host([across]) .paper .tear {
    flex: none;
    width: 0.3rem;
    height: auto;
    margin: 0;
    background: repeating-linear-gradient(0deg, #5b6b7b 0 1.6rem, transparent 1.6rem 3rem);
  }
  :host([across]) .rest {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: center;
    min-width: 0;
  }
  :host([across]) .facts,
  :host([across]) .where,
  :host([across]) .code {
    padding: 0 3.2rem;
  }
  :host([across]) .facts {
    grid-template-columns: 2fr 3fr;
  }
  :host([across]) .facts div + div {
    padding-left: 2.4rem;
  }
  :host([across]) .facts small {
    font-size: 2.9rem;
  }
  :host([across]) .value {
    font-size: 4.8rem;
  }
  :host([across]) .value em {
    font-size: 3.2rem;
  }
  :host([across]) .paper .rule {
    margin: 1rem 3.2rem;
  }
  :host([across]) .where {
    gap: 2rem;
  }
  :host([across]) .plates {
    font-size: 6rem;
    gap: 1rem;
  }
  .beside {
    margin-top: 1.2rem;
    font-size: 2.4rem;
    line-height: 1.3;
    text-align: center;
  }
  :host([across]) .where b {
    font-size: 3.2rem;
  }
  :host([across]) .where small {
    font-size: 2.9rem;
    line-height: 1.3;
  }
  :host([across]) .code {
    gap: 2.4rem;
    font-size: 2.9rem;
    line-height: 1.35;
  }
  :host([across]) .code b {
    margin: 0;
    font-size: 3.2rem;
  }
  :host([across]) .code luot-qr-code {
    width: var(--qr, 15rem);
    height: var(--qr, 15rem);
  }
  :host([across]) luot-tell ~ .paper {
    --qr: 13rem;
  }
  :host([across]) luot-tell ~ .paper .value {
    font-size: 4rem;
  }
  :host([across]) luot-tell ~ .paper .rule {
    margin: 0.6rem 3.2rem;
  }
  /* large, lying: fewer words, so that each is large */
  :host([across][large]) .facts small,
  :host([across][large]) .where b {
    font-size: 4rem;
    line-height: 1.25;
  }
  :host([across][large]) .facts small {
    font-size: 3.4rem;
    white-space: nowrap;
  }
  :host([across][large]) .facts {
    grid-template-columns: auto 1fr;
  }
  :host([across][large]) .facts div:first-child {
    padding-right: 1.6rem;
  }
  :host([across][large]) .facts div + div {
    padding-left: 1.6rem;
  }
  :host([across][large]) .own {
    width: 48rem;
  }
  :host([across][large]) .paper .number {
    font-size: 14.4rem;
  }
  :host([across][large]) .value {
    font-size: 4.4rem;
    line-height: 1.25;
  }
  :host([across][large]) .value em {
    font-size: 3.6rem;
    line-height: 1.25;
  }
  :host([across][large]) .code b {
    font-size: 4rem;
    line-height: 1.2;
  }
  :host([across][large]) .where small,
  :host([across][large]) .code small {
    display: none;
  }
  :host([across][large]) luot-tell {
    font-size: 3.2rem;
    --tell-heading: 4rem;
    --tell-padding: 0.4rem 2.4rem;
  }
  :host([across]) .take {
    flex: none;
    margin-top: 1.4rem;
    font-size: 4.4rem;
  }
  :host([across]) .take luot-icon {
    font-size: 5.6rem;
  }
  :host([across]) .acts {
    margin-top: 1.4rem;
    --button-height: max(10rem, calc(20 * var(--mm)));
  }
`;
