// The page in front of somebody: a card with a line on top that says whose it is.
import { css } from 'lit';

export const card = css`
  article {
    display: flex;
    flex-direction: column;
    height: 100%;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--card);
  }
  article:focus {
    outline: none;
  }
  article:focus-visible {
    outline: 3px solid var(--write);
    outline-offset: 2px;
  }
  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
    padding: 7px 14px 8px;
    border-bottom: 1px solid var(--hairline);
  }
  h2 {
    font-size: var(--small);
    font-weight: 700;
  }
`;
