// Every key that the page knows.
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { dialog } from '../styles/dialog';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';

interface Use {
  group: string;
  does: string;
  presses: { name: string }[];
}

/** A single letter or sign does something, or does not. */
export class SingleKeys extends Event {
  constructor(readonly on: boolean) {
    super('single-keys');
  }
}
declare global {
  interface HTMLElementEventMap {
    'single-keys': SingleKeys;
  }
}

@customElement('keys-sheet')
export class KeysSheet extends LitElement {
  /** Names of core/words (share.json): by group, in their order, what is done and what is pressed. */
  @property({ attribute: false }) uses: readonly Use[] = [];
  @property({ type: Boolean }) singleKeys = true;
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
        ${[...new Set(this.uses.map(({ group }) => group))].map(
          (group) => html`
            <h3>${t(`keys.groups.${group}`)}</h3>
            <dl>${this.uses.filter((use) => use.group === group).map((use) => this.use(use))}</dl>`,
        )}
        <label>
          <input type="checkbox" .checked=${this.singleKeys} @change=${this.switch}>
          <span>${t('keys.single')}</span>
        </label>
        <p>${t('keys.text')}</p>
      </dialog>`;
  }

  private use({ does, presses }: Use) {
    return html`
      <div>
        <dt>${presses.map(({ name }) => html`<kbd>${t(`keys.names.${name}`)}</kbd> `)}</dt>
        <dd>${t(`keys.does.${does}`)}</dd>
      </div>`;
  }

  private switch(event: Event): void {
    this.singleKeys = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new SingleKeys(this.singleKeys));
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
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        margin-top: 14px;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--ink);
      }
      label + p {
        margin-top: 6px;
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
