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
  :host([layout='tight']),
  :host([layout='dense']),
  :host([layout='narrow']) {
    --stage-number: 76px;
    --stage-min: 176px;
    --stage-padding: 14px 20px 10px;
    --stage-run: 31px;
    --stage-quiet: 12px 0;
    --main-min: 60px;
    --main-text: 20px;
    --act-min: 60px;
    --act-gap: 8px;
    --act-icon: none;
    --side-padding: 6px 8px;
    --side-icon: 18px;
    --side-gap: 6px;
  }
  :host([layout='dense']) {
    --stage-number: 58px;
    --stage-min: 150px;
    --stage-padding: 8px 16px;
    --stage-why: none;
    --main-min: 56px;
    --main-padding: 4px 12px;
    --act-columns: repeat(3, minmax(0, 1fr));
    --act-direction: row;
    --act-between: none;
    --act-min: 44px;
  }
  :host([layout='tight']) .cols {
    grid-template-columns: 236px minmax(0, 1fr) 224px;
  }
  :host([layout='dense']) .cols {
    grid-template-columns: 212px minmax(0, 1fr) 196px;
  }
  :host([layout='tight']) .now {
    gap: 12px;
    padding: 16px 16px 12px;
  }
  :host([layout='dense']) .now {
    gap: 8px;
    padding: 8px 12px;
  }
  :host([layout='tight']) luot-act-row,
  :host([layout='dense']) luot-act-row {
    margin-bottom: 0;
  }
  :host([layout='tight']) luot-counter-side,
  :host([layout='dense']) luot-counter-side {
    padding: 16px 12px;
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
