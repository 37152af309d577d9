import { css } from 'lit';

/** Buttons, rows and headings of everything at the desk. */
export const deskStyles = css`
  [role='alert']:empty {
    display: none;
  }
  .refusal {
    padding: 12px 16px;
    border-radius: var(--r-control);
    background: var(--stop-tint);
    color: var(--stop);
    font-weight: 700;
  }
  .done {
    padding: 12px 16px;
    border-radius: var(--r-control);
    background: var(--open-tint);
    color: var(--open);
    font-weight: 700;
  }
  h2 {
    font-size: 18px;
    line-height: 1.35;
  }
  h3 {
    font-size: 16px;
  }
  .go {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding: 0 18px;
    border: 2px solid var(--main);
    border-radius: var(--r-control);
    background: var(--surface);
    color: var(--main);
    font-weight: 700;
    white-space: nowrap;
    cursor: pointer;
  }
  .act.full {
    background: var(--main);
    color: var(--on-main);
  }
  .act.calm {
    border: 1px solid var(--edge);
    color: var(--text);
  }
  .act.small {
    min-height: 36px;
    padding: 0 14px;
  }
  .act luot-icon {
    font-size: 22px;
  }
  .go .act.big {
    min-height: 60px;
    padding: 0 28px;
    font-size: 20px;
  }
  .rows {
    display: grid;
  }
  .row {
    display: grid;
    grid-template-columns: 104px 1fr 150px 150px auto;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    border-top: 1px solid var(--hair);
  }
  .row luot-ticket-number {
    font-size: 20px;
  }
  @media (max-width: 700px) {
    .row {
      grid-template-columns: 1fr 1fr;
      padding: 8px 0;
    }
  }
`;
