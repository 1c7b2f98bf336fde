// Two worlds side by side where there is room for both, else one at a time, with a switch above.
import { css } from 'lit';

export const twoWorlds = css`
  :host {
    container-type: inline-size;
  }
  .ground {
    display: grid;
    gap: 16px;
  }
  .sum {
    max-width: 46rem;
    font-size: 1.0625rem;
    text-wrap: pretty;
  }
  /* The parts of one stage stand beside those of the other, however long each is. */
  .worlds {
    display: grid;
    grid-template: repeat(4, auto) / minmax(0, 1fr) minmax(0, 1fr);
    gap: 10px 28px;
  }
  .world {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 4;
    min-width: 0;
    padding-top: 8px;
    border-top: 4px solid var(--edge);
  }
  .world.second {
    border-top-style: double;
  }
  h2 {
    font-size: 1.0625rem;
    font-weight: 700;
  }
  h2 span {
    color: var(--soft);
    font-weight: 400;
  }
  .parting {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 28px;
  }
  .others {
    flex: 1 1 300px;
    align-self: start;
    border-collapse: collapse;
    font-size: var(--small);
  }
  parting-points {
    flex: 2 1 600px;
    min-width: min(100%, 300px);
  }
  .others caption {
    padding-block: 12px;
    color: var(--soft);
    text-align: start;
  }
  .others :is(th, td) {
    width: 33%;
    padding: 3px 12px 3px 0;
    border-bottom: 1px solid var(--hairline);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .others th {
    color: var(--soft);
  }
  .refused {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--ink);
    font-size: var(--small);
  }
  world-view {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 2;
  }
  inspector-panel {
    padding: 0 14px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius-inside);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  button {
    font-size: 0.9375rem;
  }
  button:disabled {
    color: var(--soft);
    cursor: default;
  }
  verdict-table {
    max-width: 46rem;
  }
  .switch {
    display: none;
  }
  .switch button {
    flex: 1;
    border-radius: var(--radius-inside) 0 0 var(--radius-inside);
  }
  .switch button:last-child {
    margin-inline-start: -1px;
    border-radius: 0 var(--radius-inside) var(--radius-inside) 0;
  }
  .switch button[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--card);
  }
  @container (width < 680px) {
    .switch {
      display: flex;
    }
    .worlds {
      grid-template-columns: minmax(0, 1fr);
    }
    .parting > * {
      flex-basis: 100%;
    }
    .ground.first .world.second,
    .ground.second .world.first {
      display: none;
    }
  }
`;
