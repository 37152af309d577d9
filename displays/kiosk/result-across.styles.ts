import { css } from 'lit';

/** A lying screen. */
export const styles = css`
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
  :host([across]) .onward {
    font-size: 2.9rem;
    text-align: center;
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
    font-size: 4rem;
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
  .noticed {
    font-size: 4rem;
    font-weight: 700;
    line-height: 1.2;
  }
  :host([across][large]) luot-tell {
    font-size: 4rem;
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
