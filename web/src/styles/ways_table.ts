// A row for each way of reading; where there is no room, a block for each.
import { css } from 'lit';

export const waysTable = css`
  th,
  td {
    padding: 4px 12px 4px 0;
    vertical-align: baseline;
  }
  thead th {
    vertical-align: bottom;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.number:not([data-wraps]) {
    white-space: nowrap;
  }
  td:last-child {
    padding-inline: 8px 0;
  }
  tbody th {
    padding-inline-start: 4px;
    border-inline-start: 4px solid transparent;
  }
  .chosen th {
    border-inline-start-color: var(--ink);
  }
  .chosen button {
    font-weight: 700;
  }
  button {
    min-height: 44px;
    padding: 0 8px;
    border: 0;
    background: none;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .answer {
    display: block;
    padding: 0 8px 4px;
  }
  .answer,
  .note {
    color: var(--soft);
    font-size: var(--small);
  }
  .note {
    display: block;
  }
  .fresh {
    color: var(--soft);
  }
  .stale {
    background: var(--stale-ground);
    border-inline-start: 4px dashed var(--edge);
    color: var(--stale-ink, var(--ink));
  }
  .stale::before {
    content: '≠ ';
    font-weight: 700;
  }
  @container (width < 760px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      display: block;
      padding-block: 8px;
      border-bottom: 1px solid var(--hairline);
    }
    tbody :is(th, td) {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 12px;
      padding: 2px 4px;
      border-bottom: 0;
    }
    tbody th {
      display: block;
      padding: 0;
    }
    td:last-child {
      padding-inline: 4px;
    }
    td[data-of]::before {
      content: attr(data-of);
      color: var(--soft);
      font-weight: 400;
    }
    .note {
      display: inline;
      width: 100%;
      text-align: end;
    }
  }
  @media (forced-colors: active) {
    .chosen th {
      border-inline-start-color: Highlight;
    }
  }
`;
