// A slider: a line, filled with --accent as far as --share says, dotted from --known-end on; hatched
// where the element is `.still`.
import { css, unsafeCSS } from 'lit';

// The same track in the two dialects; a list of both selectors would be dropped whole by either
// browser.
const track = unsafeCSS(`
    height: 8px;
    border-radius: 4px;
    background:
      var(--filling) 0 50% / calc(9px + var(--share) * (100% - 18px)) var(--filling-height) no-repeat,
      linear-gradient(var(--edge) 0 0) 0 50% / var(--known-end, 100%) 2px no-repeat,
      repeating-linear-gradient(90deg, var(--edge) 0 2px, transparent 2px 7px) 0 50% / 100% 2px no-repeat;`);

const thumb = unsafeCSS(`
    width: 18px;
    height: 18px;
    border: 0;
    border-radius: 50%;
    background: var(--accent);`);

export const range = css`
  input[type='range'] {
    --accent: var(--ink);
    --filling: linear-gradient(var(--accent) 0 0);
    --filling-height: 4px;
    appearance: none;
    height: 44px;
    margin: 0;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
  }
  input[type='range'].still {
    --filling: repeating-linear-gradient(-55deg, var(--accent) 0 5px, transparent 5px 10px);
    --filling-height: 8px;
  }
  input[type='range']:focus-visible {
    outline-offset: -2px;
    border-radius: var(--radius-inside);
  }
  input::-webkit-slider-runnable-track {
    ${track}
  }
  input::-moz-range-track {
    ${track}
  }
  input::-webkit-slider-thumb {
    appearance: none;
    margin-top: -5px;
    ${thumb}
  }
  input::-moz-range-thumb {
    ${thumb}
  }
`;
