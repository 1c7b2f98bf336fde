// Where the room finds the page, over all of the window: a code for a phone, and what is typed where
// a phone is not at hand.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { room } from '../styles/room';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import './qr_picture';

export interface RoomAddressView {
  /** What a phone is sent to; '' where nothing can be reached from another machine. */
  address: string;
  /** To type: host, then what follows it. None: only the QR code leads to this moment. */
  typed?: { host: string; path: string };
  /** Why it is as it is, a key below `room.address_why`; '' where nothing is to be said. */
  why: string;
}

@customElement('room-address')
export class RoomAddress extends LitElement {
  @property({ attribute: false }) view!: RoomAddressView;

  private readonly close = (): void => {
    this.dispatchEvent(new Event('close'));
  };

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const { address, typed, why } = this.view;
    return html`
      <section role="dialog" aria-modal="true" aria-label=${t('room.address')}>
        ${
          address === ''
            ? nothing
            : html`<qr-picture .text=${address} .label=${t('room.qr')} .otherwise=${t('room.qr_too_long')}></qr-picture>`
        }
        <div>
          ${address === '' ? nothing : html`<p>${t(typed ? 'room.scan_or_type' : 'room.scan')}</p>`}
          ${typed ? html`<p class="typed">${typed.host}<wbr><strong>${typed.path}</strong></p>` : nothing}
          ${why === '' ? nothing : html`<p class="soft">${t(`room.address_why.${why}`)}</p>`}
          <button type="button" @click=${this.close}>${t('room.close')}</button>
        </div>
      </section>`;
  }

  static override styles = [
    base,
    buttons,
    room,
    css`
      section {
        position: fixed;
        inset: 0;
        z-index: 8;
        display: flex;
        flex-wrap: wrap;
        align-content: center;
        align-items: center;
        justify-content: center;
        gap: 1em 1.6em;
        padding: 1em;
        overflow: auto;
        background: var(--paper);
      }
      qr-picture {
        flex: none;
        width: min(72vh, 44vw);
        min-width: 8em;
      }
      div {
        flex: 0 1 19em;
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: 0.6em;
      }
      p {
        text-wrap: pretty;
      }
      .typed {
        font: 500 1.5em / 1.25 var(--mono);
        overflow-wrap: anywhere;
      }
      .typed strong {
        font-size: calc(2.2858em / 1.5);
        font-weight: 700;
        white-space: nowrap;
      }
      .soft {
        color: var(--soft);
      }
    `,
  ];
}
