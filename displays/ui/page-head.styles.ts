import { css } from 'lit';

/** The head of a page that staff work at: what it is, of which centre, the time. */
export const pageHead = css`
  header {
    display: flex;
    align-items: center;
    gap: 16px;
    min-height: 56px;
    padding: 0 24px;
    border-bottom: 1px solid var(--hair);
    background: var(--surface);
  }
  header > luot-icon {
    font-size: 28px;
    color: var(--main);
  }
  h1 {
    font-size: 18px;
  }
  .where {
    color: var(--quiet);
  }
  header > luot-clock-face {
    font-size: 16px;
    --clock-size: 20px;
  }
`;
