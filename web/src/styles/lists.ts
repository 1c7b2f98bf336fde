// Tables and headings of the instruments: wide ones scroll by themselves, also by keys.
import { css } from 'lit';

export const lists = css`
  h3 {
    font-size: 1rem;
    font-weight: 700;
    line-height: 1.4;
  }
  .soft {
    color: var(--soft);
  }
  .scroll {
    margin-top: 4px;
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--small);
  }
  th {
    padding: 5px 10px;
    border-bottom: 1px solid var(--hairline);
    color: var(--soft);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  td {
    padding: 5px 10px;
    border-bottom: 1px solid var(--hairline);
    vertical-align: baseline;
    white-space: nowrap;
  }
  :is(th, td):first-child {
    padding-left: 0;
  }
  :is(th, td):last-child {
    padding-right: 0;
  }
`;
