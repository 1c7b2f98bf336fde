// The label below a customer's card: what the customer cannot see. Stale is loud, wrong for good
// louder, everything else quiet.
import { css } from 'lit';

export const lamp = css`
  aside {
    position: relative;
    padding: 7px 14px 10px 20px;
    border: 1px dashed var(--edge);
    border-top: 0;
    border-radius: 0 0 var(--radius) var(--radius);
    background: var(--paper);
    color: var(--ink);
    font-size: var(--small);
    line-height: var(--lamp-line, 1.42);
    overflow: clip;
  }
  .caption {
    font-size: var(--caption, 0.75rem);
  }
  aside:not(.stale_answer, .wrong_for_good) .caption {
    color: var(--soft);
  }
  .what {
    text-wrap: pretty;
  }
  aside.stale_answer {
    border: 1px solid var(--stale);
    border-top: 0;
    background: var(--stale-ground);
    color: var(--stale);
  }
  aside.stale_answer::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 9px;
    background: repeating-linear-gradient(-45deg, var(--stale) 0 5px, var(--stale-ground) 5px 10px);
  }
  aside.wrong_for_good {
    border: 1px solid var(--ink);
    border-top: 0;
    background: var(--ink);
    color: var(--paper);
  }
`;
