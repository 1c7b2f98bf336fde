// Passing a moment on: as a link, as a code for a room, as a file, as a command.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dialog } from '../styles/dialog';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import { FileChosen, KeepScenario } from './events';
import './qr_picture';

/** What is passed on, ready to be copied. */
export interface Shared {
  link: string;
  time: string;
  command: string;
  /** The page is a file of its own: its address means something only where that file lies. */
  offline: boolean;
}

/**
 * A code to type instead of the link: the server keeps none, offers one, has made one; or why not.
 */
export type Short =
  | { kind: 'made'; address: string }
  | { kind: 'none' | 'offered' | 'too_long' | 'refused' | 'no_answer' };

type Copied = 'link' | 'command';

@customElement('share-panel')
export class SharePanel extends LitElement {
  @property({ attribute: false }) shared!: Shared;
  @property({ attribute: false }) short: Short = { kind: 'none' };
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly chooser!: HTMLInputElement;
  @state() private copied?: Copied | 'by_hand';
  /** The code alone, as large as the window. */
  @state() private large = false;

  show(): void {
    this.dialog.showModal();
  }

  private async copy(what: Copied): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.shared[what]);
      this.copied = what;
    } catch {
      // Not allowed here: selected, it is a keystroke away.
      this.renderRoot.querySelector<HTMLTextAreaElement>(`textarea.${what}`)?.select();
      this.copied = 'by_hand';
    }
  }

  private copyRow(what: Copied, label: string, rows: number) {
    return html`
      <div class="copy">
        <textarea class=${what} readonly rows=${rows} aria-label=${label} .value=${this.shared[what]}></textarea>
        <button type="button" @click=${() => this.copy(what)}>${
          this.copied === what ? t('share.copied') : t('share.copy')
        }<span class="unseen"> ${label}</span></button>
      </div>`;
  }

  private shortCode() {
    const { short } = this;
    if (short.kind === 'made')
      return html`<p class="code">${short.address.replace(/^http:\/\//, '')}</p>
        <p class="soft">${t('short.kept')}</p>`;
    if (short.kind !== 'offered') return html`<p class="soft">${t(`short.${short.kind}`)}</p>`;
    return html`
      <p class="soft">${t('short.offered')}</p>
      <div class="buttons">
        <button type="button" @click=${() => this.dispatchEvent(new Event('make-code'))}>${t('short.make')}</button>
      </div>`;
  }

  private readonly resize = (): void => {
    this.large = !this.large;
  };

  private readonly choose = (): void => {
    const file = this.chooser.files?.[0];
    if (!file) return;
    this.dialog.close();
    this.dispatchEvent(new FileChosen(file));
  };

  private readonly closed = (): void => {
    this.dispatchEvent(new Event('close'));
  };

  protected override render() {
    const { shared, short } = this;
    const shown = short.kind === 'made' ? short.address : shared.link;
    return html`
      <dialog class=${this.large ? 'large' : ''} aria-labelledby="title" @close=${this.closed}>
        <div class="top">
          <h2 id="title">${t('share.title', { time: shared.time })}</h2>
          <button type="button" @click=${() => this.dialog.close()}>${t('share.close')}</button>
        </div>
        <p class="soft">${t('share.text')}</p>
        <div class="parts">
          <div>
            <h3>${t('share.link')}</h3>
            ${this.copyRow('link', t('share.link'), 3)}
            ${shared.offline ? html`<p class="soft">${t('share.offline')}</p>` : nothing}
            <h3>${t('short.title')}</h3>
            <div role="status">${this.shortCode()}</div>
            <h3>${t('share.file')}</h3>
            <p class="soft">${t('share.file_text')}</p>
            <div class="buttons">
              <button type="button" @click=${() => this.dispatchEvent(new KeepScenario())}>${t('share.download')}</button>
              <button type="button" @click=${() => this.chooser.click()}>${t('share.choose')}</button>
              <input type="file" accept=".json,application/json" hidden aria-label=${t('share.choose')} @change=${this.choose}>
            </div>
            <h3>${t('share.command')}</h3>
            <p class="soft">${t('share.command_text')}</p>
            ${this.copyRow('command', t('share.command'), 3)}
          </div>
          <figure>
            <qr-picture .text=${shown} .label=${t('share.qr')} .otherwise=${t('share.qr_too_long')}></qr-picture>
            <figcaption class="soft">${t('share.qr_text')}</figcaption>
            <button type="button" class="size" aria-pressed=${this.large} @click=${this.resize}>${t(
              this.large ? 'share.smaller' : 'share.larger',
            )}</button>
          </figure>
        </div>
        <p class="unseen" role="status">${
          this.copied === undefined
            ? ''
            : t(this.copied === 'by_hand' ? 'share.by_hand' : 'share.copied')
        }</p>
        ${this.copied === 'by_hand' ? html`<p>${t('share.by_hand')}</p>` : nothing}
      </dialog>`;
  }

  static override styles = [
    base,
    buttons,
    dialog,
    css`
      .parts {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 252px;
        gap: 30px;
        margin-top: 18px;
      }
      h3 {
        margin: 20px 0 6px;
      }
      h3:first-child {
        margin-top: 0;
      }
      .soft {
        color: var(--soft);
        text-wrap: pretty;
      }
      .code {
        font: 500 var(--state) / 1.3 var(--mono);
        overflow-wrap: anywhere;
        user-select: all;
      }
      .copy,
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 8px;
      }
      .copy {
        flex-wrap: nowrap;
        align-items: start;
      }
      .copy button {
        flex: none;
        min-width: 6rem;
      }
      textarea {
        flex: 1 1 auto;
        min-width: 0;
        padding: 8px 10px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-inside);
        background: var(--paper);
        color: var(--ink);
        font: 400 var(--small) / 1.4 var(--mono);
        overflow-wrap: anywhere;
        resize: none;
      }
      figure {
        margin: 0;
      }
      figcaption {
        margin-top: 8px;
        font-size: var(--small);
      }
      .size {
        margin-top: 8px;
      }
      /* Seen from the last row: nothing but the code, as large as the window lets it be. */
      .large {
        width: fit-content;
      }
      .large .parts {
        display: block;
      }
      .large :is(.parts > div, .top + .soft) {
        display: none;
      }
      .large figure {
        width: min(calc(100vw - 96px), calc(100dvh - 250px));
        margin-inline: auto;
      }
      @media (width < 640px) {
        .parts {
          grid-template-columns: minmax(0, 1fr);
        }
        figure {
          width: min(100%, 300px);
          margin-inline: auto;
        }
      }
    `,
  ];
}
