// The column beside the stage, as a sheet from below where there is no room for it: shut, it is a
// bar with its name.
import { css } from 'lit';

export const sheet = css`
  .handle {
    display: none;
  }
  .floor {
    display: grid;
    gap: 22px;
    justify-items: start;
  }
  .floor > * {
    width: 100%;
  }
  inspector-panel + .handle + #sheet {
    margin-top: 20px;
    padding-top: 24px;
    border-top: 1px solid var(--hairline);
  }
  @media print {
    .floor,
    branch-list {
      display: none;
    }
  }
  @media screen and (width < 1080px) {
    aside {
      max-height: 76dvh;
      padding: 0 16px;
    }
    .handle {
      display: flex;
      justify-content: space-between;
      align-items: center;
      position: sticky;
      top: 0;
      z-index: 1;
      width: 100%;
      min-height: 48px;
      padding: 0;
      border: 0;
      background: var(--card);
      color: var(--ink);
      font: 700 1rem / 1.2 var(--text);
      cursor: pointer;
    }
    aside:not(.open) #sheet {
      display: none;
    }
    /* Over it what is looked at: less high, so that it is still seen where it is. */
    aside.looking {
      max-height: 46dvh;
      padding-block: 4px 14px;
    }
    aside.looking :is(.handle, #sheet) {
      display: none;
    }
    aside.open:not(.looking) {
      position: fixed;
      inset: auto 0 0;
      z-index: 3;
      padding-bottom: 20px;
    }
  }
`;
