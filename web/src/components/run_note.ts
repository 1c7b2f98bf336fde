// One line under the time bar: what has just happened to the run, and what acting here would do.
// It keeps its place when there is nothing to say, so that nothing jumps; on a phone the stage needs
// it more.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import { BranchAct } from './events';
import { rich } from './rich_text';

export interface Note {
  /** In the words there are when it is called. */
  say: () => string;
  /** The place of the branch that it speaks of. */
  branch?: number;
}

@customElement('run-note')
export class RunNote extends LitElement {
  @property({ attribute: false }) note?: Note;
  /** So many of the person's acts lie ahead of now. */
  @property({ type: Number }) ahead = 0;

  protected override render() {
    const { note, ahead } = this;
    const text = note?.say() ?? (ahead > 0 ? t('run.ahead', { n: ahead }) : '');
    const branch = note?.branch;
    return html`
      <p class=${text === '' ? 'empty' : ''}><span>${rich(text)}</span> ${
        branch === undefined
          ? nothing
          : html`<button type="button" @click=${() => this.dispatchEvent(new BranchAct('return', branch))}
              >${t('branches.return')}</button>`
      }</p>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        column-gap: 12px;
        min-height: 2.1em;
        max-width: 1240px;
        margin-inline: auto;
        padding-bottom: 6px;
        font-size: var(--small);
      }
      @media (width < 720px) {
        .empty {
          display: none;
        }
      }
      button {
        padding-inline: 10px;
        font-size: var(--small);
      }
    `,
  ];
}
