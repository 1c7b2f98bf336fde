// The two halves of the instrument, side by side where there is room.
import { css } from 'lit';

export const runsPanel = css`
  :host {
    display: grid;
    gap: 20px 40px;
    align-items: start;
    max-width: 1240px;
    margin-inline: auto;
  }
  section {
    min-width: 0;
    padding-bottom: 12px;
  }
  h2 {
    display: block;
    color: var(--ink);
    font-size: var(--lead);
    font-weight: 700;
  }
  h3 {
    margin: 18px 0 4px;
    font-size: 1rem;
    font-weight: 700;
  }
  section > button {
    margin-top: 6px;
  }
  ages-chart {
    margin-top: 8px;
  }
  .go {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--card);
  }
  .go:disabled {
    opacity: 0.6;
    color: var(--card);
  }
  .result {
    margin-top: 14px;
  }
  progress {
    display: block;
    width: 100%;
    height: 8px;
    accent-color: var(--write);
  }
  .count {
    padding-block: 4px;
  }
  .changed {
    margin-block: 4px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--edge);
    font-size: var(--small);
    text-wrap: pretty;
  }
  ul {
    padding-inline-start: 1.1em;
    margin-bottom: 10px;
  }
  li {
    padding-block: 2px;
    text-wrap: pretty;
  }
  label {
    display: block;
    margin-block: 6px;
  }
  label span {
    display: block;
    margin-bottom: 3px;
    color: var(--soft);
    font-size: var(--small);
  }
  textarea {
    width: 100%;
    min-height: 44px;
    padding: 8px 11px;
    border: 1px solid var(--edge);
    border-radius: var(--radius-inside);
    background: var(--card);
    color: var(--ink);
    font: 400 var(--small) / 1.45 var(--mono);
    resize: vertical;
  }
  @media (width >= 1080px) {
    :host(many-runs-panel) {
      grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
    }
  }
`;
