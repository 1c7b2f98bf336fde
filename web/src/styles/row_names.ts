// What a row is named by, and below it what the name stands for.
import { css } from 'lit';

export const rowNames = css`
  .ref {
    font-family: var(--mono);
  }
  .sku {
    display: block;
    color: var(--soft);
    font-size: 0.8125rem;
    line-height: 1.35;
  }
  .differs .sku {
    color: inherit;
  }
`;
