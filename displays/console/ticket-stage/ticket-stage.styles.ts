import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: start;
    min-height: var(--stage-min, 340px);
    padding: var(--stage-padding, 24px 32px 12px);
    border: 1px solid var(--hair);
    border-radius: var(--r-control);
    background: var(--surface);
  }
  .lab {
    font-size: 20px;
    font-weight: 700;
    line-height: 1.35;
  }
  .calling {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    color: var(--main);
  }
  .calling luot-icon {
    font-size: 24px;
  }
  luot-ticket-number {
    margin: 8px 0 12px;
    font-size: var(--stage-number, 118px);
  }
  .service {
    font-size: 20px;
    font-weight: 700;
    line-height: 1.35;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
  .timer {
    text-align: right;
  }
  .timer small {
    display: block;
    font-size: 14px;
    color: var(--quiet);
  }
  .run {
    font-size: var(--stage-run, 49px);
    font-weight: 700;
    line-height: 1.2;
  }
  .timer b {
    font-size: 39px;
    line-height: 1.35;
  }
  .lines {
    grid-column: span 2;
    min-width: 0;
    margin-top: 8px;
    color: var(--quiet);
  }
  .lines p {
    padding-top: 6px;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .lines .why {
    display: var(--stage-why, block);
  }
  .lines .offer {
    color: var(--stop);
    font-weight: 700;
  }
  .quiet {
    grid-column: span 2;
    align-self: center;
    padding: var(--stage-quiet, 72px 0);
    font-size: 20px;
    color: var(--quiet);
  }
  .quiet luot-state-mark {
    font-size: 39px;
    line-height: 1.35;
  }
  .quiet p {
    margin-top: 8px;
  }
  :host([strip]) {
    position: relative;
    grid-template-columns: minmax(0, 1fr);
    min-height: 248px;
    padding: 0;
    border: 0;
    background: none;
  }
  :host([strip]) .lab {
    font-size: 16px;
  }
  :host([strip]) .timer {
    position: absolute;
    top: 0;
    right: 0;
  }
  :host([strip]) .lines,
  :host([strip]) .quiet {
    grid-column: auto;
  }
  :host([strip]) .run {
    font-size: 25px;
  }
  :host([strip]) .timer b {
    font-size: 20px;
  }
  :host([strip]) .timer small {
    display: none;
  }
  :host([strip]) luot-ticket-number {
    margin: 4px 0 8px;
    font-size: 84px;
  }
  :host([strip]) .service {
    font-size: 16px;
  }
  :host([strip]) .lines {
    font-size: 14px;
  }
  :host([strip]) .quiet {
    padding: 16px 0;
    font-size: 16px;
  }
  :host([strip]) .quiet luot-state-mark {
    font-size: 25px;
  }
`;
