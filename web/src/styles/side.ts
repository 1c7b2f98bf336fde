// The two sides of the loop: a tinted ground with a bar of its colour, tables, a sentence below.
import { css } from 'lit';

export const side = css`
  section {
    height: 100%;
    padding: 13px 18px 16px;
    border-top: 4px solid var(--side);
    border-radius: var(--radius-inside) var(--radius-inside) 16px 16px;
    background: var(--ground);
  }
  h2 {
    color: var(--side);
    font-size: 1.0625rem;
    font-weight: 700;
  }
  .subtitle {
    color: var(--soft);
    font-size: var(--small);
  }
  table {
    width: calc(100% + 16px);
    margin: 12px -8px 0;
    border-collapse: collapse;
    /* Columns do not move when a row is marked. */
    table-layout: fixed;
    font-size: var(--small);
  }
  th {
    padding: 0 8px 5px;
    border-bottom: 1px solid var(--hairline);
    color: var(--soft);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  td {
    padding: 6px 8px;
    transition: background-color 0.15s, color 0.15s;
  }
  th:first-child {
    width: 40%;
  }
  th:last-child,
  td:last-child {
    text-align: end;
  }
  td.quantity {
    font-weight: 700;
  }
  tr.differs td {
    background: var(--stale-ground);
    color: var(--stale);
  }
  tr.differs td:first-child {
    border-radius: 4px 0 0 4px;
  }
  tr.differs td:last-child {
    border-radius: 0 4px 4px 0;
  }
  .note {
    min-height: 1.45em;
    margin-top: 8px;
    font-size: var(--small);
    text-wrap: pretty;
  }
  @container (width < 720px) {
    section {
      padding: 8px 10px 11px;
    }
    .subtitle {
      display: none;
    }
    table {
      width: calc(100% + 8px);
      margin: 6px -4px 0;
      table-layout: auto;
    }
    th,
    td {
      padding-inline: 4px;
    }
    .note {
      min-height: 2.9em;
    }
    /* Room for the mark, whether it is there or not. */
    th:first-child {
      width: auto;
      min-width: 5.4em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    td {
      transition: none;
    }
  }
`;
