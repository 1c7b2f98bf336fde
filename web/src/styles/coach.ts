// How a lesson's step is set: what is read, bet on, tried and taken home.
import { css } from 'lit';

export const coach = css`
  section {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 14px;
    font-size: var(--lead);
    line-height: 1.45;
  }
  h2 {
    font-size: var(--title);
    font-weight: 700;
    line-height: 1.18;
    text-wrap: balance;
  }
  p {
    text-wrap: pretty;
  }
  .reply {
    font-weight: 700;
  }
  .reply + h2 {
    margin-top: -8px;
  }
  .hint strong {
    white-space: nowrap;
  }
  .quiet {
    color: var(--soft);
  }
  .tries {
    align-self: stretch;
    font-size: 1rem;
  }
  h3 {
    font-size: 1rem;
    text-wrap: balance;
  }
  .tries ul {
    display: grid;
    gap: 8px;
    margin-top: 8px;
    list-style: none;
  }
  .tries button {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
    width: 100%;
    padding: 10px 14px;
    font-weight: 400;
    text-align: start;
  }
  .tries [aria-pressed='true'] {
    border-color: var(--ink);
    box-shadow: inset 4px 0 var(--ink);
    font-weight: 700;
  }
  .tries strong {
    flex: none;
    font-size: var(--small);
  }
  .tries li p {
    margin: 6px 0 4px 14px;
    font-size: var(--small);
  }
  .goal,
  .home {
    align-self: stretch;
    display: grid;
    gap: 8px;
    font-size: 1rem;
  }
  .home {
    margin-top: 8px;
    padding-top: 18px;
    border-top: 1px solid var(--hairline);
  }
  .home ul {
    margin: 0;
    padding-inline-start: 1.2em;
    color: var(--soft);
  }
  .sentence {
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--read);
    font-size: var(--lead);
  }
  .told {
    padding: 10px 14px;
    border: 1px solid var(--edge);
    border-inline-start-width: 4px;
    border-radius: var(--radius-inside);
  }
  .told.helps {
    border-color: var(--read);
    background: var(--read-ground);
  }
  .told.at_a_price {
    border-inline-start-style: double;
  }
  .told.helps_not {
    border-inline-start-style: dashed;
  }
  code {
    overflow-wrap: anywhere;
    font: var(--small) / 1.4 var(--mono);
  }
  summary {
    min-height: 44px;
    font-size: var(--small);
    line-height: 44px;
    cursor: pointer;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-self: stretch;
    align-items: center;
    gap: 12px;
  }
  /* What is to be pressed stays in sight below a step that is longer than its place. */
  section > .acts {
    position: sticky;
    bottom: 0;
    background: var(--card);
    /* Down to the edge, over what its place has for a margin. */
    box-shadow: 0 34px var(--card);
  }
  .acts .plain {
    border-color: transparent;
    padding-inline: 8px;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .acts .wanted {
    margin: 4px;
  }
  .next {
    min-height: 44px;
    padding: 11px 15px;
    border: 1px solid var(--ink);
    border-radius: var(--radius-inside);
    background: var(--ink);
    color: var(--card);
    font-weight: 600;
    line-height: 1.2;
    text-decoration: none;
  }
  .running {
    flex: 1 1 100%;
    min-height: 0;
    font-weight: 400;
  }
  progress {
    flex: 1;
    accent-color: var(--write);
  }
  fieldset {
    align-self: stretch;
    min-width: 0;
    margin: 2px 0 0;
    padding: 14px 16px 8px;
    border: 1px solid var(--hairline);
    border-radius: var(--radius);
    font-size: 1rem;
  }
  legend {
    float: left;
    margin-bottom: 2px;
    padding: 0;
    font-weight: 700;
    text-wrap: balance;
  }
  .options {
    clear: both;
  }
  label {
    display: flex;
    align-items: center;
    gap: 11px;
    min-height: 44px;
    cursor: pointer;
  }
  label:has(:checked) {
    font-weight: 700;
  }
  input {
    flex: none;
    width: 17px;
    height: 17px;
    margin: 0;
    accent-color: var(--ink);
  }
  @media (width < 1080px) {
    section {
      gap: 6px;
      font-size: 1rem;
      line-height: 1.38;
    }
    h2 {
      font-size: 1.1875rem;
    }
    .reply {
      font-size: var(--small);
    }
    .reply + h2 {
      margin-top: -6px;
    }
    .quiet:has(+ fieldset) {
      display: none;
    }
    fieldset {
      padding: 0;
      border: 0;
    }
    .tries ul {
      gap: 5px;
      margin-top: 5px;
    }
    .tries button {
      min-height: 44px;
      padding-block: 6px;
    }
    .options {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      padding-top: 4px;
    }
    label {
      gap: 8px;
      padding: 0 11px 0 9px;
      border: 1px solid var(--edge);
      border-radius: var(--radius-inside);
      line-height: 1.2;
    }
  }
  @media print {
    fieldset,
    .hint,
    .acts {
      display: none;
    }
    .tries ul {
      margin-inline-start: 18px;
      list-style: disc;
    }
    .tries button,
    .tries [aria-pressed='true'] {
      justify-content: start;
      min-height: 0;
      padding: 0;
      border: 0;
      box-shadow: none;
    }
  }
`;
