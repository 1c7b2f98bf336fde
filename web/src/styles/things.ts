// What can be pointed at: text that is a button, ringed while it is selected; events by their id.
import { css } from 'lit';

export const things = css`
  button.thing {
    min-width: 0;
    min-height: 0;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  button.thing[aria-pressed='true'] {
    outline: 2px solid var(--ink);
    outline-offset: 3px;
  }
  button.thing:focus-visible {
    outline: 3px solid var(--write);
    outline-offset: 3px;
  }
  @media (hover: hover) {
    button.thing:hover {
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
    }
  }
  /* A finger needs 44 px, whatever the line takes. */
  @media (pointer: coarse), (width < 720px) {
    button.thing {
      min-width: 44px;
      min-height: 44px;
    }
  }
  .ids {
    display: inline-flex;
    gap: 3px;
    vertical-align: baseline;
  }
  /* The number on a token is the event's id, everywhere. */
  .id {
    display: inline-block;
    min-width: 20px;
    padding: 0 4px;
    border: 1.5px solid currentColor;
    border-radius: 5px;
    font: 700 0.75rem / 1.375 var(--mono);
    text-align: center;
  }
`;
