// A way to the same lab with another domain in it.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';

export type OtherDomain = 'shop' | 'issues';

@customElement('other-domain')
export class OtherDomainLink extends LitElement {
  @property() other: OtherDomain = 'issues';

  protected override render() {
    const { other } = this;
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${t('sandbox.other.title')}</h2>
        <p>${t(`sandbox.other.${other}_why`)}</p>
        <button type="button" @click=${() => this.dispatchEvent(new Event('open-other'))}
          >${t(`sandbox.other.${other}`)}</button>
      </section>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      section {
        margin-top: 26px;
        padding-top: 20px;
        border-top: 1px solid var(--hairline);
      }
      h2 {
        font-size: 1.0625rem;
      }
      p {
        margin-block: 2px 10px;
        color: var(--soft);
        font-size: var(--small);
        text-wrap: pretty;
      }
      @media print {
        section {
          display: none;
        }
      }
    `,
  ];
}
