// A sheet over the page, which stands still under it.
import { css } from 'lit';

export const dialog = css`
  dialog {
    width: min(720px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    margin: auto;
    padding: 26px 30px 30px;
    overflow: auto;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(18 22 27 / 55%);
  }
  .top {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: 6px;
  }
  .top button {
    flex: none;
  }
  h2 {
    font-size: var(--title);
    line-height: 1.2;
    text-wrap: balance;
  }
  h3 {
    font-size: 1rem;
    font-weight: 700;
  }
  @media (width < 560px) {
    dialog {
      padding: 16px 16px 20px;
    }
  }
`;
