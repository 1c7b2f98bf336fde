// In a frame of 640 x 360 and more: text of 14 px at least, and as much larger as the frame is.
import { css } from 'lit';

export const embed = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    min-height: 0;
    font-size: max(14px, min(2.1875vw, 3.8889vh));
    line-height: 1.2;
  }
  :host([dense]) {
    font-size: max(14px, min(1.6vw, 2.85vh));
  }
  main {
    display: flex;
    flex-direction: column;
    padding: 0.5em 0.7em 0.3em;
    overflow: auto;
  }
  room-stage {
    flex: none;
    width: 100%;
    max-width: 50em;
    /* At one height, whatever hangs below the customers. */
    margin: 0.4em auto auto;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.3em;
    padding: 2px 0.7em;
    border-top: 1px solid var(--hairline);
    color: var(--soft);
  }
  footer button {
    padding-inline: 0.5em;
    border: 0;
    background: none;
  }
  /* As wide as its other word. */
  .play {
    min-width: 4.2em;
    text-align: start;
  }
  footer p {
    margin-inline: 0.4em auto;
  }
  .clock {
    margin-inline-end: 0.3em;
    color: var(--ink);
    font-family: var(--mono);
    font-weight: 500;
  }
  a {
    padding-inline: 0.3em;
    color: var(--soft);
    line-height: 44px;
    text-underline-offset: 3px;
  }
  a:hover {
    color: var(--ink);
  }
  @media (width < 480px) {
    footer span:not(.clock) {
      display: none;
    }
  }
`;
