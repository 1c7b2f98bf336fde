// What is read from the back of a room: every measure is a share of the text's size, which the page
// around sets once and which grows with the window. Quantities are 64 px where text is 28.
import { css } from 'lit';

export const room = css`
  :host {
    --room-quantity: 2.2858em;
    --room-state: 1.55em;
    --small: 1em;
    --caption: 1em;
    --lamp-line: 1.2;
  }
  h2 {
    font-size: 1em;
    font-weight: 700;
    line-height: 1.2;
  }
  button {
    font-size: 1em;
  }
  /* Made for a desk, whose measures it keeps. */
  tracker-stage {
    --small: 0.875rem;
    --caption: 0.75rem;
    --lamp-line: 1.42;
    --lamp-room: 20px;
    font-size: 1rem;
    line-height: 1.45;
  }
`;
