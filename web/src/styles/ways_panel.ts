// The sections of the instrument: the comparison over the whole width, the others side by side where
// there is room.
import { css } from 'lit';

export const waysPanel = css`
  :host {
    display: grid;
    gap: 28px 40px;
    align-items: start;
    max-width: 1240px;
    margin-inline: auto;
    container-type: inline-size;
  }
  section {
    grid-column: 1 / -1;
    min-width: 0;
  }
  h2 {
    display: block;
  }
  .about,
  .quiet {
    max-width: 72ch;
    text-wrap: pretty;
  }
  .quiet {
    padding-block: 8px 0;
    color: var(--soft);
    font-size: var(--small);
  }
  .refused {
    margin-block: 8px;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--edge);
  }
  progress {
    display: block;
    width: 100%;
    height: 8px;
    margin-top: 12px;
    accent-color: var(--write);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-top: 12px;
  }
  .row span {
    flex: 1 1 240px;
    color: var(--soft);
    font-size: var(--small);
    text-wrap: pretty;
  }
  .code {
    --side: var(--read);
    --ground: var(--read-ground);
  }
  source-text {
    max-height: 320px;
    overflow: auto;
  }
  .plan {
    margin: 0;
    padding-inline-start: 20px;
    font: 400 var(--small) / 1.5 var(--mono);
    overflow-wrap: anywhere;
  }
  .trade {
    display: grid;
    gap: 0 40px;
    margin-top: 8px;
  }
  .trade div {
    padding-block: 8px;
    border-top: 1px solid var(--hairline);
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin: 4px 0 0;
    text-wrap: pretty;
  }
  dd span {
    color: var(--soft);
    font-size: var(--small);
  }
  @container (width >= 760px) {
    .trade {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
