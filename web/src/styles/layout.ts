// Where the page's parts stand: the lesson beside the stage where there is room, else in a bar at
// the foot with time.
import { css } from 'lit';

export const layout = css`
  :host {
    display: grid;
    grid-template: 'head head' auto 'stage lesson' minmax(0, 1fr) 'time lesson' auto / minmax(0, 1fr) 348px;
    height: 100vh;
    height: 100dvh;
    background: var(--paper);
  }
  header {
    grid-area: head;
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
  header button {
    min-width: 44px;
    margin-inline: auto -8px;
    padding: 0 8px;
    border: 0;
    background: none;
    color: var(--soft);
    font: 400 var(--small) / 44px var(--text);
    cursor: pointer;
  }
  header button:hover {
    color: var(--ink);
  }
  main {
    grid-area: stage;
    display: flex;
    flex-direction: column;
    overflow: auto;
    padding: 26px 28px 24px;
  }
  /* Room to spare lies below the stage rather than above. */
  main::before,
  main::after {
    content: '';
    flex: 1 1 0;
  }
  main::after {
    flex-grow: 2;
  }
  shop-stage {
    flex: none;
  }
  footer {
    grid-area: time;
    container-type: inline-size;
    padding-inline: 28px;
  }
  time-bar {
    max-width: 1240px;
    margin-inline: auto;
  }
  aside {
    grid-area: lesson;
    overflow: auto;
    padding: 34px 30px;
    border-left: 1px solid var(--hairline);
    background: var(--card);
  }
  @media (width < 1080px) {
    :host {
      grid-template: 'head' auto 'stage' minmax(0, 1fr) 'time' auto 'lesson' auto / minmax(0, 1fr);
    }
    header,
    main,
    footer {
      padding-inline: 16px;
    }
    main {
      padding-block: 16px;
    }
    aside {
      max-height: 46dvh;
      padding: 12px 16px 14px;
      border-top: 2px solid var(--ink);
      border-left: 0;
    }
  }
  @media (height < 760px) {
    main {
      padding-block: 12px;
    }
  }
  /* Where there is no room for bars that stay, everything follows in one column. */
  @media (height < 600px) and (width < 1080px), (height < 420px) {
    :host {
      height: auto;
      min-height: 100dvh;
    }
    aside {
      max-height: none;
    }
  }
`;
