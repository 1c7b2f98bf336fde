// Fields that a person fills in: a label above, what is wrong with it below.
import { css } from 'lit';

export const fields = css`
  label > span {
    display: block;
    margin-bottom: 3px;
    color: var(--soft);
    font-size: var(--small);
  }
  input:not([type='radio'], [type='range']),
  select {
    width: 100%;
    min-height: 44px;
    padding: 0 11px;
    border: 1px solid var(--edge);
    border-radius: var(--radius-inside);
    background: var(--card);
    color: var(--ink);
    font: 400 1rem / 1.2 var(--text);
  }
  input[type='number'] {
    width: 7.5rem;
  }
`;
