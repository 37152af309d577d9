import { css } from 'lit';

export const styles = css`
  .two {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 24px;
  }
  .names {
    max-height: 384px;
    overflow-y: auto;
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(3, 72px);
    gap: 8px;
  }
  .pad button {
    height: 56px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
    font-size: 22px;
    font-weight: 700;
    text-align: center;
    cursor: pointer;
  }
  .pad .send {
    grid-column: span 3;
    border: 0;
    background: var(--main);
    font-size: 18px;
  }
  .pad .send[disabled] {
    background: var(--sunk);
  }
  .pin {
    grid-column: span 3;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    height: 48px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    background: var(--surface);
  }
  .pin i {
    width: 14px;
    height: 14px;
    border-radius: 50%;
    background: var(--text);
  }
  .pin span {
    color: var(--quiet);
  }
  .pad luot-icon {
    display: inline-block;
  }
  .leave {
    min-height: 40px;
    padding: 0 16px;
    border: 1px solid var(--edge);
    border-radius: var(--r-control);
    font-weight: 700;
    cursor: pointer;
  }
  .problem {
    min-height: 24px;
    color: var(--stop);
    font-weight: 700;
  }
  @media (max-width: 559px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .names {
      max-height: 132px;
    }
    .pad {
      grid-template-columns: repeat(3, 1fr);
    }
    .pad button {
      height: 48px;
    }
  }
`;
