// To the next moment worth a look, and back to the last one.
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import { TimeAct } from './events';

@customElement('jump-buttons')
export class JumpButtons extends LitElement {
  protected override render() {
    return html`
      <button type="button" aria-label=${t('run.jump_back')} @click=${() => this.dispatchEvent(new TimeAct('jump_back'))}
        >◂ <svg viewBox="-7 0 14 15" aria-hidden="true"><path d="M0 1L6 7.5L0 14L-6 7.5z"></path></svg></button>
      <button type="button" aria-label=${t('run.jump_forward')} @click=${() => this.dispatchEvent(new TimeAct('jump_forward'))}
        ><svg viewBox="-7 0 14 15" aria-hidden="true"><path d="M0 1L6 7.5L0 14L-6 7.5z"></path></svg><span>${t('run.moment')}</span> ▸</button>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        gap: 8px;
      }
      svg {
        width: 14px;
        height: 15px;
        margin-inline-end: 6px;
        vertical-align: -2px;
        fill: var(--stale-ground);
        stroke: var(--stale);
        stroke-width: 1.5;
      }
      button {
        white-space: nowrap;
      }
      @media (width < 720px) {
        :host {
          gap: 5px;
        }
        button {
          padding-inline: 9px;
        }
        span {
          display: none;
        }
        svg {
          margin: 0;
        }
      }
    `,
  ];
}
