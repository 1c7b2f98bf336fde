// Tables of the sandbox: more of them and longer ones than in a lesson, and each row says why it
// differs.
import { css } from 'lit';

export const rows = css`
  /* Nothing in here moves what is outside. */
  :host {
    contain: layout style;
  }
  section {
    padding: 11px 15px 13px;
  }
  h2 {
    line-height: 1.4;
  }
  .status {
    color: var(--soft);
    font-size: var(--small);
    text-wrap: pretty;
  }
  table {
    margin-top: 8px;
  }
  td {
    padding-block: 4px;
    vertical-align: top;
  }
  td:first-child {
    overflow-wrap: anywhere;
  }
  th:first-child {
    width: 52%;
  }
  /* Of quantities no digit is cut or broken, however many there are; names take what is left. */
  section > table {
    table-layout: auto;
  }
  section > table th:first-child {
    width: 100%;
  }
  section > table td:not(:first-child) {
    white-space: nowrap;
  }
  /* Why a row differs stands right below it, as one with it. */
  tr.why td,
  tr.why td:first-child {
    padding-top: 0;
    border-radius: 0 0 4px 4px;
    font-size: 0.8125rem;
    line-height: 1.6;
    text-align: start;
  }
  tr.differs:has(+ .why) td {
    padding-bottom: 0;
  }
  tr.differs:has(+ .why) td:first-child {
    border-radius: 4px 0 0;
  }
  tr.differs:has(+ .why) td:last-child {
    border-radius: 0 4px 0 0;
  }
  details {
    margin-top: 6px;
    font-size: var(--small);
  }
  summary {
    width: max-content;
    padding-block: 3px;
    color: var(--soft);
    cursor: pointer;
  }
  @media (pointer: coarse), (width < 720px) {
    td {
      vertical-align: middle;
    }
    summary {
      padding-block: 12px;
    }
  }
  /* As many as there are, in as much room as there is for them; keys can scroll it too. */
  .orders {
    max-height: 132px;
    margin: 6px -8px 0;
    padding-inline: 8px;
    overflow: auto;
    overscroll-behavior: contain;
    /* Hundreds of rows, which the browser goes through for every token that moves, if it may. */
    content-visibility: auto;
    contain-intrinsic-size: auto 132px;
  }
  .orders table {
    margin-top: 0;
  }
`;
