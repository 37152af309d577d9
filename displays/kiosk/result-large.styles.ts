import { css } from 'lit';

/** Large text: the same, closer together. */
export const styles = css`
  :host([large]) .onward {
    font-size: 4rem;
    line-height: 1.25;
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
`;
