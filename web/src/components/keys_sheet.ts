// Every key that the page knows.
import { css, html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { dialog } from '../styles/dialog';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';

/** Group, then what is done, then the keys that do it; names of core/words (share.json). */
const KEY_GROUPS: Record<string, Record<string, string[]>> = {
  time: { toggle: ['space'], step: ['left', 'right'], entry: ['shift_left', 'shift_right'] },
  room: {
    room_forward: ['page_down'],
    room_back: ['page_up'],
    room_black: ['b'],
    room_leave: ['escape'],
  },
  page: { go: ['tab', 'shift_tab'], press: ['enter'], back: ['escape'], keys: ['question'] },
};

@customElement('keys-sheet')
export class KeysSheet extends LitElement {
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
  }

  private readonly closed = (): void => {
    this.dispatchEvent(new Event('close'));
  };

  protected override render() {
    return html`
      <dialog aria-labelledby="title" @close=${this.closed}>
        <div class="top">
          <h2 id="title">${t('keys.title')}</h2>
          <button type="button" @click=${() => this.dialog.close()}>${t('share.close')}</button>
        </div>
        ${Object.entries(KEY_GROUPS).map(
          ([group, keys]) => html`
            <h3>${t(`keys.groups.${group}`)}</h3>
            <dl>${Object.entries(keys).map(
              ([does, pressed]) => html`
                <div>
                  <dt>${pressed.map((key) => html`<kbd>${t(`keys.names.${key}`)}</kbd> `)}</dt>
                  <dd>${t(`keys.does.${does}`)}</dd>
                </div>`,
            )}</dl>`,
        )}
        <p>${t('keys.text')}</p>
      </dialog>`;
  }

  static override styles = [
    base,
    buttons,
    dialog,
    css`
      h3 {
        margin: 20px 0 4px;
      }
      dl div {
        display: grid;
        grid-template-columns: 11.5rem minmax(0, 1fr);
        align-items: baseline;
        gap: 16px;
        padding: 7px 0;
        border-top: 1px solid var(--hairline);
      }
      dd {
        margin: 0;
      }
      kbd {
        display: inline-block;
        min-width: 2rem;
        padding: 1px 8px;
        border: 1px solid var(--edge);
        border-bottom-width: 2px;
        border-radius: 6px;
        font: 600 var(--small) / 1.5 var(--text);
        text-align: center;
      }
      dl + p {
        margin-top: 18px;
        color: var(--soft);
      }
      @media (width < 560px) {
        dl div {
          grid-template-columns: 8.5rem minmax(0, 1fr);
        }
      }
    `,
  ];
}
