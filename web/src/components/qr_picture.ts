// A text as a QR code, for a room full of phones: always dark on light, with its quiet zone.
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { qrCode } from '../charts/qr_code';
import { base } from '../styles/shared';

const QUIET = 4;

@customElement('qr-picture')
export class QrPicture extends LitElement {
  @property() text = '';
  @property() label = '';
  /** What stands here if the text is too long for any code. */
  @property() otherwise = '';

  protected override render() {
    if (this.text === '') return nothing;
    const rows = qrCode(this.text);
    if (!rows) return html`<p>${this.otherwise}</p>`;
    const size = rows.length + 2 * QUIET;
    const squares = rows
      .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
      .join('');
    return html`
      <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label} shape-rendering="crispEdges">
        ${svg`<path d=${squares} />`}
      </svg>`;
  }

  static override styles = [
    base,
    css`
      svg {
        display: block;
        width: 100%;
        border-radius: var(--radius-inside);
        background: #fff;
        forced-color-adjust: none;
      }
      path {
        fill: #000;
      }
      p {
        color: var(--soft);
      }
    `,
  ];
}
