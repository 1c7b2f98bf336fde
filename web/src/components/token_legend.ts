// What the shapes of the tokens mean, once, at the foot of the stage.
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { TokenKind } from '../core/contract';
import { base } from '../styles/shared';
import { t } from '../words/words';
import { tokenShape, tokenShapes } from './token_shape';

const KINDS: readonly TokenKind[] = [
  'on_its_way',
  'again',
  'double',
  'phantom',
  'lost',
  'refused',
  'failed',
  'dead_letter',
];

@customElement('token-legend')
export class TokenLegend extends LitElement {
  protected override render() {
    return html`
      <ul aria-label=${t('legend.title')}>
        ${KINDS.map((kind) => html`<li>${tokenShape(kind, 7, false)} ${t(`legend.${kind}`)}</li>`)}
        <li><i>7</i> ${t('legend.held_back')}</li>
        <li>${tokenShape('on_its_way', 37, true)} ${t('legend.bundle')}</li>
      </ul>`;
  }

  static override styles = [
    base,
    tokenShapes,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin-top: 22px;
        padding-top: 10px;
        border-top: 1px solid var(--hairline);
        color: var(--soft);
        font-size: 0.8125rem;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 7px;
        min-height: 32px;
      }
      .shape {
        flex: none;
        width: 24px;
        height: 30px;
      }
      i {
        padding: 2px 6px;
        border: 2px dashed var(--moving);
        border-radius: 6px;
        color: var(--moving);
        font: 700 0.75rem / 1.4 var(--mono);
      }
    `,
  ];
}
