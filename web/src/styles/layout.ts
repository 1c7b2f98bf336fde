// Where a page's parts stand: what is to be read beside the stage where there is room, else in a bar at
// the foot with time.
import { css } from 'lit';

export const layout = css`
  :host {
    display: grid;
    grid-template:
      'stage lesson' minmax(0, 1fr) 'time lesson' auto 'instruments lesson' auto
      / minmax(0, 1fr) 348px;
    min-height: 0;
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
      grid-template:
        'stage' minmax(0, 1fr) 'time' auto 'instruments' auto 'lesson' auto
        / minmax(0, 1fr);
    }
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
  @media print {
    :host {
      display: flex;
      flex-direction: column;
    }
    main,
    footer,
    aside {
      max-height: none;
      padding: 12px 0;
      overflow: visible;
      border: 0;
    }
    /* What is read beside it comes after it. */
    aside {
      order: 1;
    }
    .instruments {
      order: 2;
    }
  }
  /* Where there is no room for bars that stay, everything follows in one column. */
  @media (height < 600px) and (width < 1080px), (height < 420px) {
    aside {
      max-height: none;
    }
  }
`;
