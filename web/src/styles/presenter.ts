// In front of a room everything is in the window at once, and nothing is smaller than 28 px.
import { css } from 'lit';

export const presenter = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    grid-row: 1 / -1;
    background: var(--paper);
    font-size: max(28px, min(2.1875vw, 3.8889vh));
    line-height: 1.2;
  }
  main {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
    padding: 0.5em 0.9em 0.4em;
    overflow: auto;
  }
  /* Keys go there, and it is all there is. */
  main:focus-visible {
    outline: none;
  }
  h1 {
    font-size: 1.6em;
    line-height: 1.1;
    text-align: center;
    text-wrap: balance;
  }
  room-stage {
    flex: none;
    width: 100%;
    max-width: 50em;
    /* At one height, whatever stands below it. */
    margin: 0.5em auto auto;
  }
  /* All of it as large as it takes to be read from the back. */
  tracker-stage {
    zoom: 1.7;
  }
  .last {
    max-width: 50em;
    margin-inline: auto;
    text-wrap: pretty;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    padding: 0.1em 0.9em;
    border-top: 1px solid var(--hairline);
    color: var(--soft);
  }
  footer p:first-child {
    margin-inline-end: auto;
  }
  footer [role='alert'] {
    flex-basis: 100%;
    color: var(--ink);
  }
  .clock {
    margin-inline-end: 0.4em;
    color: var(--ink);
    font-family: var(--mono);
    font-weight: 500;
  }
  nav {
    display: flex;
    align-items: center;
  }
  footer button {
    padding-inline: 0.3em;
    border: 0;
    background: none;
    color: var(--soft);
    font-weight: 400;
  }
  footer button:hover {
    color: var(--ink);
  }
  .black {
    position: fixed;
    inset: 0;
    z-index: 9;
    background: #000;
    color: #000;
    cursor: none;
  }
`;
