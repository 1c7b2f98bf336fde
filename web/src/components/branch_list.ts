// The other ways that the run has gone: lines of acts that were set aside. Each can be taken up
// again, be given a name, and be deleted.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Branch } from '../core/contract';
import { base, buttons } from '../styles/shared';
import { clockText } from '../words/times';
import { t } from '../words/words';
import { BranchAct } from './events';
import { rich } from './rich_text';

/** What a line is called: as the person calls it, else by its number. */
export const branchName = ({ name, number }: Branch): string =>
  name === '' ? t('branches.number', { n: number }) : name;

@customElement('branch-list')
export class BranchList extends LitElement {
  @property({ attribute: false }) branches: Branch[] = [];

  protected override render() {
    if (this.branches.length === 0) return nothing;
    return html`
      <section>
        <h2>${t('branches.title')}</h2>
        <ul>${repeat(
          this.branches,
          ({ number }) => number,
          (branch, place) => this.line(branch, place),
        )}</ul>
      </section>`;
  }

  private line(branch: Branch, place: number) {
    const name = branchName(branch);
    const tell = (act: BranchAct) => this.dispatchEvent(act);
    const text = t('branches.line', {
      n: branch.acts,
      time: clockText(branch.left_clock_ms, true),
    });
    return html`
      <li>
        <input
          aria-label=${t('branches.name_of', { name })}
          maxlength="40"
          placeholder=${t('branches.number', { n: branch.number })}
          .value=${branch.name}
          @change=${(event: Event) =>
            tell(new BranchAct('rename', place, (event.target as HTMLInputElement).value.trim()))}
        >
        <p>${rich(text)}</p>
        <button type="button" aria-label=${t('branches.return_to', { name })}
          @click=${() => tell(new BranchAct('return', place))}>${t('branches.return')}</button>
        <button type="button" aria-label=${t('branches.remove_of', { name })}
          @click=${() => tell(new BranchAct('remove', place))}>${t('branches.remove')}</button>
      </li>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      section {
        padding-block: 22px;
        border-top: 1px solid var(--hairline);
      }
      h2 {
        color: var(--soft);
        font-size: var(--small);
        font-weight: 400;
      }
      ul {
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
        padding-block: 10px;
      }
      li + li {
        border-top: 1px solid var(--hairline);
      }
      input {
        flex: 1 0 100%;
        min-width: 0;
        min-height: 44px;
        margin-inline: -8px;
        padding: 0 8px;
        border: 1px solid transparent;
        border-bottom-color: var(--edge);
        border-radius: 4px 4px 0 0;
        background: none;
        color: var(--ink);
        font: 600 1rem / 1.2 var(--text);
      }
      input::placeholder {
        color: var(--ink);
        opacity: 1;
      }
      p {
        flex: 1 0 100%;
        padding-block: 6px 8px;
        font-size: var(--small);
      }
    `,
  ];
}
