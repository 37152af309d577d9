import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    font-size: 2.9rem;
  }
  h1 {
    margin: 5.2rem 0 3.6rem;
    font-size: 7.6rem;
    line-height: 1.35;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-auto-rows: minmax(0, 25rem);
    gap: var(--gap);
    min-height: 0;
  }
  .pressed {
    opacity: 0.75;
  }
  .none {
    grid-column: 1 / -1;
    align-self: center;
    font-size: 4.4rem;
    text-align: center;
  }
  .below {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--gap);
    margin: var(--gap) 0;
  }
  .priority {
    --button-height: max(13.6rem, calc(20 * var(--mm)));
    --button-text: 4rem;
    --button-icon: 7.6rem;
    --button-gap: 2.4rem;
    --button-padding: 0 3.2rem;
    --button-justify: flex-start;
    --button-line: 0.4rem;
    --button-radius: var(--r-plate);
  }
  .priority[pressed='true'] {
    --button-text: 3.6rem;
  }
  .priority small {
    display: block;
    font-size: 2.9rem;
    font-weight: 500;
  }
  .several {
    --button-line: 0.3rem;
    --button-calm-line: 0.3rem;
    --button-text: 3.4rem;
  }
  .marked {
    --surface: var(--main-tint);
  }
  .marking .priority {
    --button-justify: center;
  }
  .scan {
    display: flex;
    align-items: center;
    gap: 2rem;
    padding-left: 0.8rem;
    font-size: 2.9rem;
    line-height: 1.4;
    color: var(--quiet);
  }
  .scan luot-icon {
    font-size: 6.4rem;
    color: var(--main);
    --icon-ground: var(--ground);
  }

  /* lying */
  :host([across]) {
    margin-top: 2rem;
  }
  :host([across]) .tiles {
    flex: 1;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    grid-template-rows: repeat(2, minmax(0, 1fr));
  }
  :host([across]) .below {
    margin-bottom: 0;
    grid-template-columns: auto minmax(0, 1fr);
  }
  :host([across]) .priority {
    --button-height: max(10rem, calc(20 * var(--mm)));
    --button-padding: 0 2rem;
    --button-gap: 1rem;
    --button-icon: 5.6rem;
    --button-text: 3.6rem;
    white-space: nowrap;
  }
  :host([across]) .marking {
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
  }
  /* two or three keys and the tools in one row: words alone */
  :host([across][booking]) .below:not(.marking),
  :host([across][several]) .below:not(.marking) {
    grid-template-columns: auto auto minmax(0, 1fr);
  }
  :host([across][booking][several]) .below:not(.marking) {
    grid-template-columns: auto auto auto minmax(0, 1fr);
  }
  :host([across][booking]) .below:not(.marking) .priority,
  :host([across][several]) .below:not(.marking) .priority {
    --button-padding: 0 1.2rem;
    --button-gap: 0;
    --button-text: 2.9rem;
    --button-icon: 0;
    max-width: 22.4rem;
    white-space: normal;
  }
  :host([across][booking][several]) .below:not(.marking) .priority {
    --button-text: 2.5rem;
    --button-padding: 0 0.8rem;
    max-width: 20rem;
  }
  :host([across]) .priority small {
    line-height: 1.2;
  }

  /* large text: one column (lying: two) of fewer, larger signs */
  :host([large]) luot-sign-tile {
    font-size: 4rem;
    --tile-heading: 1.3em;
    --tile-heading-long: 1.3em;
    --tile-heading-line: 1.25;
    --tile-icon: 1.6em;
    --tile-plate-gap: 0;
    --tile-plate: 4.6em;
    --tile-indent: 0.6em;
    --tile-mark: 0.9em;
    --tile-lines: 2;
  }
  :host([large][across]) luot-sign-tile {
    --tile-heading: 1.2em;
    --tile-heading-long: 1em;
    --tile-icon: 1.2em;
    --tile-plate: 4.2em;
    --tile-indent: 0.5em;
    --tile-detail: none;
  }
  :host([large]) h1 {
    margin: 2.4rem 0 1.6rem;
    font-size: 6rem;
  }
  :host([large]) .tiles {
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: none;
    grid-auto-rows: minmax(0, 1fr);
  }
  :host([large][across]) .tiles {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-template-rows: repeat(3, minmax(0, 1fr));
  }
  :host([large]) .priority {
    --button-text: 4.4rem;
  }
  :host([large]) .priority small,
  :host([large]) .scan {
    font-size: 4rem;
    line-height: 1.2;
  }

  :host([large][booking]) .scan,
  :host([large][several]) .scan {
    display: none;
  }
  :host([large]:not([across])) .tiles {
    grid-auto-rows: minmax(calc(25 * var(--mm)), 1fr);
  }
  :host([large][across]) .below:not(.marking) .priority {
    --button-text: 4rem;
    --button-lines: 1.15;
    --button-padding: 0 1.4rem;
    max-width: none;
  }
  :host([large][across]) .below:not(.marking) {
    grid-template-columns: auto minmax(0, 1fr);
  }
  :host([large][across][booking]) .below:not(.marking) {
    grid-template-columns: auto auto minmax(0, 1fr);
  }
  :host([large][across]) .priority:not([pressed='true']) {
    white-space: normal;
  }

  /* low keys: everything that is touched in the lower half */
  :host([reach]) h1 {
    margin-bottom: auto;
  }
  :host([reach]) .tiles {
    flex: none;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-auto-rows: max(12.4rem, calc(25 * var(--mm)));
  }
  :host([reach]) luot-sign-tile {
    --tile-icon: 1.6em;
    --tile-heading: 1.24em;
    --tile-heading-long: 1.03em;
    --tile-heading-line: 1.25;
    --tile-plate: 4.4em;
    --tile-indent: 0.8em;
    --tile-detail: none;
    --tile-plate-gap: 0.1em;
  }
  :host([reach][large]) .tiles {
    grid-auto-rows: max(21rem, calc(25 * var(--mm)));
  }
  :host([reach][large]) luot-sign-tile {
    --tile-icon: 1.4em;
    --tile-heading: 1.2em;
    --tile-heading-long: 1.05em;
    --tile-plate: 1.8em;
  }
  :host([reach][booking]) .scan {
    display: none;
  }
  :host([reach]) .priority {
    --button-height: max(11.2rem, calc(20 * var(--mm)));
  }
`;
