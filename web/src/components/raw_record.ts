// The lines of the trace that speak of a thing, as they are; asked for only while they can be seen.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Inspection } from '../core/contract';
import { base } from '../styles/shared';
import { t } from '../words/words';

@customElement('raw-record')
export class RawRecord extends LitElement {
  @property({ attribute: false }) lines: () => string[] = () => [];
  /** What the lines are about: another look, other lines. */
  @property({ attribute: false }) of?: Inspection;
  @state() private open = false;

  protected override render() {
    return html`
      <details .open=${this.open} @toggle=${this.toggle}>
        <summary>${t('inspect.raw')}</summary>
        ${this.open ? this.record() : nothing}
      </details>`;
  }

  private record() {
    const lines = this.lines();
    if (lines.length === 0) return html`<p>${t('inspect.raw_none')}</p>`;
    return html`<pre tabindex="0" aria-label=${t('inspect.raw')}>${lines.join('\n')}</pre>`;
  }

  private toggle(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }

  static override styles = [
    base,
    css`
      details {
        margin-top: 14px;
      }
      summary {
        width: fit-content;
        min-height: 44px;
        color: var(--soft);
        font-size: var(--small);
        line-height: 44px;
        cursor: pointer;
      }
      summary:hover {
        color: var(--ink);
      }
      pre {
        max-height: 40vh;
        margin: 0;
        padding: 10px 12px;
        border: 1px solid var(--hairline);
        border-radius: var(--radius-inside);
        background: var(--paper);
        font: 400 0.75rem / 1.6 var(--mono);
        overflow: auto;
      }
      p {
        color: var(--soft);
      }
    `,
  ];
}
