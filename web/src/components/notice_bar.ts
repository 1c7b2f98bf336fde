// Something to be told above the page, with what can be done about it.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';

export interface Notice {
  /** Something did not work: it is said at once, and marked. */
  alert?: boolean;
  title: string;
  text: string;
  ways?: { label: string; go: () => void }[];
  /** What was pressed to come here is gone: the keyboard goes on from the first way. */
  focus?: boolean;
}

@customElement('notice-bar')
export class NoticeBar extends LitElement {
  @property({ attribute: false }) notice!: Notice;

  protected override firstUpdated(): void {
    if (this.notice.focus) this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const { alert, title, text, ways = [] } = this.notice;
    const close = () => this.dispatchEvent(new Event('close'));
    return html`
      <section role=${alert ? 'alert' : 'status'} class=${alert ? 'alert' : ''}>
        <p><strong>${title}</strong>${t('join.sentences')}${text}</p>
        <div>
          ${ways.map(({ label, go }) => html`<button type="button" @click=${go}>${label}</button>`)}
          <button type="button" class="close" @click=${close}>${t('notice.close')}</button>
        </div>
      </section>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 20px;
        padding: 8px 28px;
        border-bottom: 1px solid var(--hairline);
        background: var(--card);
      }
      .alert {
        padding-inline-start: 38px;
        border-bottom-color: var(--edge);
        background:
          repeating-linear-gradient(-55deg, var(--stale) 0 5px, var(--stale-ground) 5px 10px) 0 0 /
            12px 100% no-repeat,
          var(--stale-ground);
        color: var(--stale);
      }
      p {
        flex: 1 1 22rem;
        max-width: 72ch;
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button {
        font-size: var(--small);
      }
      @media (width < 1080px) {
        section {
          padding-inline: 16px;
        }
        .alert {
          padding-inline-start: 26px;
        }
      }
    `,
  ];
}
