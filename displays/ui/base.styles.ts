import { css } from 'lit';

/** What every shadow root starts from: the page's own reset does not reach inside. */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  form,
  fieldset {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3,
  b,
  strong {
    font-weight: 700;
  }
  ol,
  ul {
    list-style: none;
  }
  em {
    font-style: normal;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    margin: 0;
    padding: 0;
    text-align: inherit;
    appearance: none;
    touch-action: var(--touch, manipulation);
    -webkit-tap-highlight-color: transparent;
  }
  :focus-visible {
    outline: var(--focus) solid var(--main);
    outline-offset: var(--focus);
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .clip {
    font-family: var(--font-clip);
    line-height: 1.5;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
