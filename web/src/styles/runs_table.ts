// A row for each promise; where there is no room, what stands beside it goes below.
import { css } from 'lit';

export const runsTable = css`
  th,
  td {
    padding: 6px 16px 6px 0;
    vertical-align: middle;
  }
  tbody th {
    width: 38%;
    text-wrap: pretty;
  }
  tr:not(.broke) th {
    color: var(--soft);
  }
  .broke th {
    font-weight: 700;
  }
  .term,
  .share,
  .note {
    color: var(--soft);
    font-size: var(--small);
    font-weight: 400;
  }
  .term,
  .share {
    display: block;
  }
  td:nth-child(2) {
    min-width: 190px;
  }
  td:last-child {
    padding-inline-end: 0;
  }
  tr:not(.broke) .often {
    color: var(--soft);
  }
  .broke .often {
    font-weight: 700;
  }
  .bar {
    display: block;
    position: relative;
    height: 10px;
    margin-top: 4px;
    border-inline: 1px solid var(--edge);
    background: linear-gradient(var(--hairline) 0 0) 0 50% / 100% 1px no-repeat;
  }
  .bar span {
    position: absolute;
    inset: 2px auto 2px 0;
    width: calc(var(--share) * 100%);
    background: var(--edge);
  }
  .bar i {
    position: absolute;
    inset: 0 auto;
    left: calc(var(--low) * 100%);
    width: calc((var(--high) - var(--low)) * 100%);
    border: solid var(--ink);
    border-width: 0 2px;
    background: linear-gradient(var(--ink) 0 0) 0 50% / 100% 2px no-repeat;
  }
  td:last-child {
    white-space: nowrap;
  }
  td button {
    min-width: 44px;
    margin: 0 4px 0 0;
    padding-inline: 8px;
    font-size: var(--small);
  }
  .note {
    padding-block: 8px;
    text-wrap: pretty;
  }
  /* Seeds stay on one line. */
  @container (560px <= width < 760px) {
    td button:nth-of-type(n + 4) {
      display: none;
    }
  }
  @container (width < 560px) {
    thead {
      display: none;
    }
    tr {
      display: block;
      padding-block: 8px;
      border-bottom: 1px solid var(--hairline);
    }
    tbody :is(th, td) {
      display: block;
      width: auto;
      padding: 2px 0;
      border: 0;
    }
    td:last-child:empty {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bar span {
      background: GrayText;
      forced-color-adjust: none;
    }
    .bar i {
      background: linear-gradient(CanvasText 0 0) 0 50% / 100% 2px no-repeat;
      forced-color-adjust: none;
    }
  }
`;
