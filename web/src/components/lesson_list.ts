// All lessons: the core, further ones, those to close with. What has been done is marked.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { dialog } from '../styles/dialog';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';

export interface ListedItem {
  name: string;
  number: number;
  kind: 'core' | 'further' | 'closing';
  minutes: number;
  title: string;
  idea: string;
  href: string;
}

const KINDS = ['core', 'further', 'closing'] as const;

@customElement('lesson-list')
export class LessonListSheet extends LitElement {
  @property({ attribute: false }) lessons: readonly ListedItem[] = [];
  /** Names of those that have been played to their end. */
  @property({ attribute: false }) done: ReadonlySet<string> = new Set();
  /** The one that is shown. */
  @property() here = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
  }

  private readonly close = (): void => this.dialog.close();

  private readonly closed = (): void => {
    this.dispatchEvent(new Event('close'));
  };

  private send(name: 'keep-progress' | 'forget-progress'): void {
    this.dispatchEvent(new Event(name));
  }

  protected override render() {
    const { lessons, done } = this;
    const isDone = ({ name }: ListedItem) => done.has(name);
    return html`
      <dialog aria-labelledby="title" @close=${this.closed}>
        <div class="top">
          <h2 id="title">${t('player.list.title')}</h2>
          <button type="button" @click=${this.close}>${t('player.list.close')}</button>
        </div>
        <p class="soft">${t('player.list.text')}</p>
        ${KINDS.map(
          (kind) => html`
            <h3>${t(`player.list.${kind}`)}</h3>
            <ol>${lessons.filter((each) => each.kind === kind).map((each) => this.lesson(each))}</ol>`,
        )}
        <div class="kept">
          <p>
            ${t('player.list.all_done', { done: lessons.filter(isDone).length, of: lessons.length })}
            <span class="soft">${t('player.list.kept_here')}</span>
          </p>
          <button type="button" @click=${() => this.send('keep-progress')}
            >${t('player.list.keep')}</button>
          <button type="button" ?disabled=${done.size === 0} @click=${() => this.send('forget-progress')}
            >${t('player.list.forget')}</button>
        </div>
      </dialog>`;
  }

  private lesson({ name, number, title, idea, minutes, href }: ListedItem) {
    const here = name === this.here;
    return html`
      <li>
        <a href=${href} aria-current=${here ? 'true' : nothing} @click=${this.close}>
          <span class="number">${number}</span>
          <span class="title">${title}</span>
          <span class="state">${
            this.done.has(name)
              ? html`<span aria-hidden="true">✓</span> ${t('player.list.done')}`
              : here
                ? t('player.list.here')
                : nothing
          }</span>
          <span class="minutes">${t('player.list.minutes', { minutes })}</span>
          <span class="idea">${idea}</span>
        </a>
      </li>`;
  }

  static override styles = [
    base,
    buttons,
    dialog,
    css`
      .soft,
      .idea,
      .minutes {
        color: var(--soft);
      }
      h3 {
        margin: 22px 0 4px;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        border-top: 1px solid var(--hairline);
      }
      a {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr) auto 4.5em;
        gap: 2px 16px;
        padding: 10px 12px;
        color: inherit;
        text-decoration: none;
      }
      a:hover .title {
        text-decoration: underline 2px;
        text-underline-offset: 4px;
      }
      [aria-current] {
        box-shadow: inset 4px 0 var(--ink);
      }
      .number {
        color: var(--soft);
        font-variant-numeric: tabular-nums;
      }
      .title {
        font-weight: 700;
      }
      .state {
        font-size: var(--small);
        font-weight: 700;
      }
      .minutes {
        font-size: var(--small);
        text-align: end;
      }
      .idea {
        grid-column: 2 / -1;
        max-width: 62ch;
        font-size: var(--small);
        text-wrap: pretty;
      }
      .kept {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin-top: 22px;
        padding-top: 16px;
        border-top: 1px solid var(--hairline);
        font-size: var(--small);
      }
      .kept p {
        flex: 1 1 16rem;
      }
      .kept button {
        font-size: var(--small);
      }
    `,
  ];
}
