import { css } from 'lit';

export const styles = css`
  :host {
    position: fixed;
    inset: 0;
    display: flex;
    flex-direction: column;
    background: var(--ground);
    font-size: 16px;
    line-height: 1.5;
  }
  :host([layout='narrow']),
  :host([layout='strip']) {
    display: block;
    overflow-y: auto;
  }
  .cols {
    flex: 1;
    display: grid;
    grid-template-columns: 312px minmax(0, 1fr) 256px;
    min-height: 0;
  }
  luot-waiting-list {
    overflow-y: auto;
    border-right: 1px solid var(--hair);
  }
  .now {
    display: flex;
    flex-direction: column;
    gap: 24px;
    min-height: 0;
    padding: 24px 32px 16px;
    overflow-y: auto;
  }
  .now > * {
    flex: none;
  }
  .below {
    display: grid;
    gap: 8px;
    margin-top: auto;
  }
  luot-act-row {
    margin-bottom: -16px;
  }
  luot-counter-side {
    padding: 24px;
    border-left: 1px solid var(--hair);
    overflow-y: auto;
  }
  .refusal {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 40px;
    padding: 2px 8px 2px 16px;
    border-radius: var(--r-control);
    background: var(--stop-tint);
    color: var(--stop);
    font-weight: 700;
    line-height: 1.35;
  }
  .refusal p {
    flex: 1;
  }
  .refusal button {
    display: grid;
    place-items: center;
    flex: none;
    width: 36px;
    height: 36px;
    border-radius: var(--r-control);
    font-size: 20px;
    cursor: pointer;
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 16px;
    min-height: 56px;
    padding: 8px 20px;
    border: 1px solid var(--hair);
    border-radius: var(--r-control);
    background: var(--surface);
    color: var(--quiet);
  }
  .entry b {
    font-size: 25px;
    color: var(--text);
  }
  luot-lost-connection {
    --lost-icon: 24px;
    flex: none;
    border-radius: 0;
    color: var(--stop);
  }
  .plain {
    padding: 64px 32px;
    font-size: 25px;
  }
  .plain p {
    font-size: 18px;
  }
  :host([layout='narrow']) .lists {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  :host([layout='strip']) .now {
    gap: 16px;
    padding: 16px;
    overflow: visible;
  }
  :host([layout='strip']) .below {
    margin-top: 0;
  }
  :host([layout='strip']) luot-act-row {
    margin-bottom: 0;
  }
  .below > [role='alert']:empty {
    display: none;
  }
  :host([layout='strip']) luot-waiting-list {
    margin: 0 16px 16px;
    border: 0;
    overflow: visible;
  }
  :host([layout='strip']) luot-counter-side {
    padding: 16px 0 0;
    border: 0;
  }
`;
