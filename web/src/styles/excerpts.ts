// Headings of an instrument that shows code: of its sections, and of each piece with its file.
import { css } from 'lit';

export const excerptHeadings = css`
  h2 {
    color: var(--ink);
    font-size: var(--lead);
    font-weight: 700;
    text-wrap: balance;
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    margin: 12px 0 4px;
    font: 700 1rem / 1.4 var(--mono);
    overflow-wrap: anywhere;
  }
  .file {
    color: var(--soft);
    font-weight: 400;
    font-size: var(--small);
  }
`;
