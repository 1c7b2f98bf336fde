// The code that ran: the stack on the left, the line looked at on the right; on a phone the stack is
// a row of numbers above it.
import { css } from 'lit';

export const codeStyle = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(200px, 300px) minmax(0, 1fr);
    gap: 8px 24px;
    height: 100%;
  }
  [data-side] {
    --side: var(--edge);
    --ground: color-mix(in srgb, var(--edge) 14%, var(--card));
  }
  [data-side='write'] {
    --side: var(--write);
    --ground: var(--write-ground);
  }
  [data-side='moving'] {
    --side: var(--moving);
    --ground: color-mix(in srgb, var(--token) 14%, var(--card));
  }
  [data-side='read'] {
    --side: var(--read);
    --ground: var(--read-ground);
  }
  header {
    display: flex;
    grid-column: 1 / -1;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
  }
  h2 {
    font-size: 1.0625rem;
    font-weight: 700;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .time {
    margin-inline-end: 8px;
    color: var(--soft);
    font-family: var(--mono);
    font-weight: 400;
  }
  .entries {
    display: flex;
    flex: none;
    gap: 8px;
  }
  .entries button {
    min-height: 36px;
    padding-inline: 12px;
    font-size: var(--small);
    white-space: nowrap;
  }
  .stack {
    margin: 0;
    padding: 0 2px 2px 0;
    overflow: auto;
    overscroll-behavior: contain;
    list-style: none;
  }
  .stack button {
    display: flex;
    align-items: baseline;
    gap: 8px;
    width: 100%;
    min-height: 30px;
    padding: 4px 8px;
    border: 0;
    border-inline-start: 4px solid var(--side);
    border-radius: 0;
    background: none;
    font: 400 var(--small) / 1.4 var(--text);
    text-align: start;
  }
  .stack button:hover:enabled {
    border-color: var(--side);
  }
  .stack button:hover .name {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .stack button:focus-visible {
    outline-offset: -3px;
  }
  .stack [aria-current] {
    background: var(--ground);
    font-weight: 700;
  }
  .place {
    flex: none;
    min-width: 2ch;
    color: var(--soft);
    text-align: end;
  }
  .name {
    flex: 1;
    font-family: var(--mono);
    overflow-wrap: anywhere;
  }
  .times,
  .decided {
    flex: none;
    color: var(--soft);
    font-weight: 400;
  }
  article {
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-width: 0;
    min-height: 0;
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    font: 700 1rem / 1.4 var(--mono);
  }
  .file {
    color: var(--soft);
    font-weight: 400;
    font-size: var(--small);
    overflow-wrap: anywhere;
  }
  .says {
    text-wrap: pretty;
  }
  .again {
    color: var(--soft);
  }
  source-text {
    flex: 0 1 auto;
  }
  @media (pointer: coarse) {
    .stack button,
    .entries button {
      min-height: 44px;
    }
  }
  @media (width < 720px) {
    :host {
      grid-template: max-content max-content minmax(236px, 1fr) / minmax(0, 1fr);
      gap: 8px;
    }
    .entries button span {
      display: none;
    }
    .entries button {
      min-height: 44px;
    }
    /* One row of numbers that is moved sideways. */
    .stack {
      display: flex;
      gap: 4px;
      padding: 0;
      overflow: auto hidden;
      scrollbar-width: none;
    }
    .stack li {
      flex: none;
    }
    .stack button {
      justify-content: center;
      align-items: center;
      width: auto;
      min-width: 44px;
      min-height: 44px;
      padding: 0 4px;
      border-inline-start: 0;
      border-bottom: 4px solid var(--side);
    }
    source-text {
      min-height: 124px;
    }
    .place {
      min-width: 0;
      color: inherit;
    }
    .name,
    .times,
    .decided {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
