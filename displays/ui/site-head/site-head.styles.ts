import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 0.72em;
    line-height: 1.35;
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: var(--mark, 3.03em);
    height: var(--mark, 3.03em);
    border-radius: var(--mark-radius, 12px);
    background: var(--mark-ground, var(--plate));
    color: var(--mark-ink, var(--on-plate));
    --icon-ground: var(--mark-ground, var(--plate));
    box-shadow:
      inset 0 0 0 var(--mark-edge, 5px) var(--mark-ground, var(--plate)),
      inset 0 0 0 var(--mark-line, 8px) var(--mark-ink, var(--plate-line));
  }
  .mark luot-icon {
    font-size: var(--mark-icon, 1.93em);
  }
  .who {
    flex: 1;
    min-width: 0;
  }
  small {
    display: block;
    font-size: var(--head-small, 1em);
    color: var(--quiet);
  }
  luot-demo-tag {
    margin-left: 0.5em;
    font-size: var(--demo-size, max(14px, 0.86em));
    vertical-align: 0.1em;
  }
  .large {
    display: block;
    font-size: var(--head-large, 1.38em);
    line-height: 1.35;
  }
`;
