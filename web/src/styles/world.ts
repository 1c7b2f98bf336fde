// Sentences with words that can be changed: underlined in the colour of what moves, with the room
// of a finger around them.
import { css } from 'lit';

export const worldStyle = css`
  section {
    padding-bottom: 22px;
  }
  h2 {
    margin-bottom: 6px;
    color: var(--soft);
    font-size: var(--small);
    font-weight: 400;
  }
  .sentence {
    font-size: 1.0625rem;
    line-height: 2;
    text-wrap: pretty;
  }
  .word {
    display: inline-grid;
    position: relative;
    max-width: 100%;
    font-weight: 700;
    line-height: 1.45;
  }
  .word > span {
    text-decoration: underline 2px var(--token);
    text-underline-offset: 5px;
  }
  .word > select {
    position: absolute;
    inset: 50% 0 auto;
    width: 100%;
    min-width: 44px;
    height: max(44px, 100%);
    margin: 0;
    opacity: 0;
    font: inherit;
    cursor: pointer;
    translate: 0 -50%;
  }
  input {
    appearance: textfield;
    min-width: 28px;
    height: 44px;
    margin-block: -8px;
    padding: 0;
    border: 0;
    background: linear-gradient(var(--token) 0 0) 50% calc(50% + 11px) / 100% 2px no-repeat;
    color: inherit;
    font: 700 1em / 1.45 var(--text);
    text-align: center;
  }
  input::-webkit-inner-spin-button {
    display: none;
  }
  .word:focus-within,
  input:focus-visible {
    border-radius: 3px;
    outline: 3px solid var(--write);
    outline-offset: 1px;
  }
  .why,
  .refusal {
    margin-block: 0 10px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--hairline);
    color: var(--soft);
    font-size: var(--small);
    text-wrap: pretty;
  }
  .refusal {
    border-color: var(--ink);
    color: var(--ink);
    font-weight: 600;
  }
  .again {
    margin-bottom: 10px;
  }
  .presets {
    display: flex;
    margin-top: 18px;
  }
  .presets + .why {
    margin-top: 10px;
  }
  .presets button {
    flex: 1;
    padding-inline: 8px;
  }
  .presets button:first-child {
    border-radius: var(--radius-inside) 0 0 var(--radius-inside);
  }
  .presets button:last-child {
    margin-inline-start: -1px;
    border-radius: 0 var(--radius-inside) var(--radius-inside) 0;
  }
  .presets button[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--card);
  }
  .undo {
    margin-block: 10px;
  }
  button:disabled {
    color: var(--soft);
    cursor: default;
  }
  /* The bar that opens the sheet says it already. */
  @media (width < 1080px) {
    h2 {
      display: none;
    }
  }
  @media print {
    .why,
    .refusal {
      display: none;
    }
    h2 {
      display: block;
    }
    .sentence {
      line-height: 1.5;
    }
    input {
      height: auto;
      margin: 0;
    }
  }
  @media (pointer: coarse) {
    .sentence {
      line-height: 2.6;
    }
  }
`;
