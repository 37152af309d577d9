import { css } from 'lit';

export const styles = css`
  :host {
    height: 100vh;
    overflow: hidden;
    background: var(--ground);
    color: var(--text);
    --gap: max(2.4rem, calc(5 * var(--mm)));
    --focus: calc(2 * var(--mm));
    --pair-size: 3.2rem;
  }
  main {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 5.6rem 6.4rem;
  }
  luot-site-head {
    flex: none;
    font-size: 2.9rem;
    --head-small: 2.7rem;
    --demo-size: 2.4rem;
    --mark-edge: 0.5rem;
    --mark-line: 0.8rem;
  }
  luot-clock-face {
    font-size: 2.9rem;
    --clock-size: 1.97em;
  }
  .tools {
    flex: none;
    margin-top: auto;
  }
  luot-lost-connection {
    flex: 1;
    font-size: 2.9rem;
    --lost-icon: 20rem;
    --lost-heading: 7.6rem;
    --lost-advice: 5.6rem;
  }
  :host(.large) luot-site-head {
    --head-large: 4.8rem;
  }
  :host(.large) luot-clock-face {
    font-size: 4rem;
    --clock-size: 1.4em;
  }
  :host(.large) .tools {
    --tool-text: 4rem;
    --tool-small: 4rem;
  }

  /* the hall goes blue when the number is the visitor's */
  :host(.mine) {
    background: #0b3d91;
  }
  :host(.mine) luot-site-head {
    color: #ffffff;
    --quiet: #ffffff;
    --mark-ground: #ffffff;
    --mark-ink: #0b3d91;
  }

  @media (orientation: landscape) {
    :host {
      --gap: max(2rem, calc(5 * var(--mm)));
      --pair-size: 2.6rem;
    }
    main {
      padding: 2rem 4rem 3.6rem;
    }
    luot-site-head {
      --mark: 7.6rem;
      --mark-icon: 4.8rem;
      --head-small: 2.6rem;
      --head-large: 5.6rem;
    }
    luot-site-head.priority {
      --head-large: 3.8rem;
    }
    .tools {
      margin: 0;
    }
    :host(.large) luot-site-head.priority {
      --head-large: 4rem;
    }
    luot-kiosk-closed + .tools {
      margin-top: auto;
    }
    luot-lost-connection {
      --lost-icon: 14rem;
      --lost-heading: 6.6rem;
      --lost-advice: 4.8rem;
    }
  }
`;
