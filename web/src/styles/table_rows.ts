// Tables whose rows are read across: ways of reading, promises of many runs.
import { css } from 'lit';

export const tableRows = css`
  :host {
    container-type: inline-size;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    border-bottom: 1px solid var(--hairline);
    font-weight: 400;
    text-align: start;
  }
  thead th {
    color: var(--soft);
    font-size: var(--small);
  }
`;
