// What several elements have in common: measures, buttons, text for screen readers only.
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl {
    margin: 0;
    padding: 0;
  }
  :focus-visible {
    outline: 3px solid var(--write);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Paper has no controls; what can be pointed at is text. */
  @media print {
    button:not(.thing),
    input[type='range'],
    select {
      display: none !important;
    }
  }
`;

export const buttons = css`
  button {
    min-width: 44px;
    min-height: 44px;
    padding: 0 15px;
    border: 1px solid var(--hairline);
    border-radius: var(--radius-inside);
    background: var(--card);
    color: var(--ink);
    font: 600 1rem / 1.2 var(--text);
    cursor: pointer;
    touch-action: manipulation;
  }
  @media (hover: hover) {
    button:hover:enabled {
      border-color: var(--edge);
    }
  }
  /* The control that the step is about: the one loud thing. */
  button.wanted {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--card);
    outline: 3px solid var(--ink);
    outline-offset: 3px;
  }
  button.wanted:focus-visible {
    outline-color: var(--write);
    outline-width: 4px;
  }
`;
