// The instruments below time: a row of tabs, and the open one under it, which scrolls by itself.
import { css } from 'lit';

export const instruments = css`
  .instruments {
    grid-area: instruments;
    min-width: 0;
    padding-inline: 28px;
  }
  .panel {
    /* What is for ears alone lies where it stands, not below the page. */
    position: relative;
    height: clamp(220px, 42dvh, 560px);
    margin-inline: -28px;
    padding: 14px 28px 18px;
    overflow: auto;
    border-top: 1px solid var(--hairline);
    background: var(--card);
  }
  .panel:focus-visible {
    outline-offset: -3px;
  }
  :host([large]) main {
    display: none;
  }
  :host([large]) {
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  :host([large]) .instruments {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  :host([large]) .panel {
    flex: 1;
    height: auto;
  }
  /* The inspector still comes when something is pointed at. */
  @media (width >= 1080px) {
    :host([wide]) {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    :host([wide]) aside.looking {
      width: 348px;
    }
    :host([wide]) aside:not(.looking) {
      display: none;
    }
  }
  @media (width < 1080px) {
    .instruments {
      padding-inline: 16px;
    }
    .panel {
      height: 46dvh;
      margin-inline: -16px;
      padding-inline: 16px;
    }
    :host([large]) {
      grid-template-rows: auto auto minmax(0, 1fr) auto;
    }
  }
  @media print {
    .instruments,
    .panel {
      margin: 0;
      padding: 0;
      break-inside: avoid;
    }
    .panel,
    :host([large]) .panel {
      height: auto;
      overflow: visible;
      border: 0;
    }
    :host([large]) main {
      display: flex;
    }
  }
`;
