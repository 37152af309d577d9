import { css } from 'lit';

export const styles = css`
  :host([shows='call']) {
    --ground: var(--call);
    --text: var(--on-call);
    --quiet: var(--on-call);
    --number: var(--on-call);
    --plate-line: #ffffff;
  }
  .sign {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 40px 48px 36px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 32px;
    flex: none;
    height: 164px;
  }
  header luot-counter-plate {
    flex: none;
    font-size: 118px;
  }
  .errand {
    flex: 1;
    min-width: 0;
  }
  .errand b {
    display: block;
    font-size: 60px;
    line-height: 1.5;
  }
  .errand .long {
    font-size: 46px;
  }
  .errand small {
    display: block;
    margin-top: -8px;
    font-size: 36px;
    color: var(--quiet);
  }
  luot-demo-tag {
    --demo-size: 28px;
  }
  header luot-state-mark {
    flex: none;
    font-size: 52px;
  }
  .calling {
    display: flex;
    align-items: center;
    flex: none;
    gap: 24px;
    font-size: 76px;
    font-weight: 700;
    line-height: 1.35;
  }
  .middle {
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: center;
  }
  .middle luot-ticket-number {
    font-size: 384px;
  }
  :host([stale]) {
    --number: var(--quiet);
  }
  :host([shows='call']) .middle {
    animation: pulse 1s var(--ease) 3;
  }
  @keyframes pulse {
    50% {
      transform: scale(0.95);
    }
  }
  .words {
    flex-direction: column;
    text-align: center;
  }
  .words h1 {
    font-size: 136px;
    line-height: 1.35;
  }
  .words .timed {
    font-size: 108px;
  }
  .words p {
    font-size: 72px;
    line-height: 1.35;
  }
  .onward h1 {
    font-size: 104px;
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 32px;
    flex: none;
    min-height: 56px;
    font-size: 40px;
    line-height: 1.35;
    color: var(--quiet);
  }
  .foot b {
    color: var(--text);
  }
  .stale {
    color: var(--text);
  }
  :host([shows='call']) .stale luot-state-mark {
    color: var(--on-call);
  }
`;
