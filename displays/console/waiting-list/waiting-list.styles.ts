import { css } from 'lit';

export const styles = css`
  :host {
    background: var(--surface);
  }
  h2 {
    display: flex;
    justify-content: space-between;
    padding: 20px 24px 12px;
    font-size: 18px;
    line-height: 1.35;
  }
  li {
    display: flex;
    align-items: center;
    min-height: 47px;
    border-top: 1px solid var(--hair);
  }
  .row {
    flex: 1;
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr) auto;
    align-items: center;
    min-height: 46px;
    padding: 0 24px;
    cursor: pointer;
  }
  .row:focus-visible,
  .group:focus-visible {
    outline-offset: -3px;
  }
  luot-ticket-number {
    font-size: 20px;
    color: var(--text);
  }
  .tags {
    min-width: 0;
    padding-right: 8px;
  }
  .tags .clip {
    display: inline-block;
    max-width: 100%;
    /* its letters hang low: they stand in the middle again */
    padding: 0 8px 2px;
    vertical-align: middle;
  }
  .waited {
    text-align: right;
    color: var(--quiet);
    white-space: nowrap;
  }
  .late .waited {
    color: var(--wait);
    font-weight: 700;
  }
  .next {
    background: var(--main-tint);
  }
  .next luot-tag:not([tone]) {
    background: var(--surface);
  }
  .chosen {
    box-shadow: inset 0 0 0 2px var(--main);
  }
  li luot-button {
    flex: none;
    margin-right: 12px;
    --button-height: 36px;
    --button-padding: 0 12px;
  }
  .aside {
    flex-wrap: wrap;
    padding: 6px 12px 6px 24px;
  }
  .aside .note {
    flex: 1 1 150px;
    padding-left: 12px;
    font-size: 14px;
    line-height: 1.4;
    color: var(--quiet);
    overflow-wrap: anywhere;
  }
  .aside luot-button {
    margin: 4px 8px 4px 0;
  }
  .group {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: 47px;
    padding: 0 24px;
    border-top: 1px solid var(--hair);
    font-weight: 700;
    cursor: pointer;
  }
  .group luot-icon {
    font-size: 20px;
  }
  .end {
    margin-left: auto;
  }
  :host([strip]) {
    background: none;
  }
  :host([strip]) h2 {
    padding: 0 0 8px;
    font-size: 16px;
  }
  :host([strip]) .row,
  :host([strip]) .group,
  :host([strip]) .aside {
    padding-left: 0;
    padding-right: 0;
  }
`;
