import { css } from 'lit';

export const cellStyles = css`
  .cells {
    white-space: nowrap;
  }
  .cell,
  .letter {
    display: inline-block;
    font-style: normal;
    text-align: center;
  }
  .cell {
    width: var(--cell);
  }
  .letter {
    margin-right: 0.03em;
  }
`;
