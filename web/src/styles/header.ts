// The header over every page, and the one column they share.
import { css } from 'lit';

export const header = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    height: 100vh;
    height: 100dvh;
    background: var(--paper);
  }
  /* The page, with or without a notice above it. */
  lesson-page,
  sandbox-page {
    grid-row: 3;
  }
  share-panel,
  keys-sheet {
    position: absolute;
  }
  header {
    display: flex;
    align-items: baseline;
    gap: 20px;
    padding: 3px 28px;
    border-bottom: 1px solid var(--hairline);
    line-height: 44px;
  }
  header strong {
    font-weight: 750;
    white-space: nowrap;
  }
  h1 {
    color: var(--soft);
    font-size: 1rem;
    font-weight: 400;
  }
  nav {
    display: flex;
    margin-inline: auto 0;
  }
  header a,
  header button {
    min-width: 44px;
    padding: 0 8px;
    border: 0;
    background: none;
    color: var(--soft);
    font: 400 var(--small) / 44px var(--text);
    cursor: pointer;
  }
  header a {
    text-align: center;
    text-decoration: none;
  }
  header button {
    margin-inline: -20px 0;
  }
  header button:last-child {
    margin-inline-end: -12px;
  }
  header a:hover,
  header button:hover,
  .language:hover {
    color: var(--ink);
  }
  .language {
    position: relative;
    min-width: 44px;
    margin-inline: -20px 0;
    padding-inline: 8px;
    color: var(--soft);
    font-size: var(--small);
    text-align: center;
    white-space: nowrap;
  }
  .language select {
    position: absolute;
    inset: 0;
    width: 100%;
    margin: 0;
    opacity: 0;
    font: inherit;
    cursor: pointer;
  }
  .language:focus-within {
    outline: 3px solid var(--write);
    outline-offset: -3px;
  }
  .code {
    display: none;
  }
  [aria-current] {
    color: var(--ink);
    box-shadow: inset 0 -3px var(--ink);
  }
  @media (width < 1080px) {
    header {
      padding-inline: 16px;
    }
  }
  @media (width < 560px) {
    header {
      gap: 0;
      padding-inline: 12px 4px;
    }
    header a,
    header button,
    .language {
      padding-inline: 4px;
    }
    header button,
    header button:last-child,
    .language {
      margin-inline: 0;
    }
    .language .name {
      display: none;
    }
    .language .code {
      display: inline;
    }
    /* A phone is no projector. */
    .room {
      display: none;
    }
    h1 {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media (width < 380px) {
    header strong {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  .printed {
    display: none;
  }
  @media print {
    :host {
      display: block;
      height: auto;
    }
    header {
      padding: 0;
    }
    nav,
    .language,
    notice-bar {
      display: none;
    }
    .printed {
      display: block;
      margin-top: 16px;
      font-family: var(--mono);
      font-size: var(--small);
    }
  }
  @media (height < 600px) and (width < 1080px), (height < 420px) {
    :host {
      height: auto;
      min-height: 100dvh;
    }
  }
`;
