// A run that goes no further says why, and offers ways on.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Clock } from '../core/contract';
import { base, buttons } from '../styles/shared';
import { clockText } from '../words/times';
import { t } from '../words/words';
import { KeepScenario, TimeAct } from './events';

@customElement('run-failed')
export class RunFailed extends LitElement {
  @property({ attribute: false }) clock!: Clock;

  protected override render() {
    const { failed, clock_ms } = this.clock;
    if (failed === '') return nothing;
    return html`
      <section role="alert">
        <h2>${t(`failed.${failed}.title`)}</h2>
        <p>${t(`failed.${failed}.text`, { time: clockText(clock_ms, true) })}</p>
        <div>
          <button type="button" @click=${() => this.dispatchEvent(new TimeAct('back'))}>${t('failed.back')}</button>
          <button type="button" @click=${() => this.dispatchEvent(new TimeAct('reset'))}>${t('failed.reset')}</button>
          <button type="button" @click=${() => this.dispatchEvent(new KeepScenario())}>${t('failed.keep')}</button>
        </div>
      </section>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      section {
        max-width: 1240px;
        margin: 0 auto 14px;
        padding: 12px 16px 14px 26px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-inside);
        background:
          repeating-linear-gradient(-55deg, var(--ink) 0 5px, var(--card) 5px 10px) 0 0 / 10px 100%
          no-repeat var(--card);
      }
      h2 {
        font-size: 1.0625rem;
        font-weight: 700;
      }
      p {
        text-wrap: pretty;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 10px;
      }
    `,
  ];
}
