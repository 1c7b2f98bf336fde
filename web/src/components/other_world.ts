// The second of two worlds as sentences, out of the way until it is to be changed: it is chosen
// whole, or word by word.
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Preset } from '../core/contract';
import { has, t } from '../words/words';
import { ChoosePreset } from './world_events';
import { SENTENCES, WorldPanel } from './world_panel';

@customElement('other-world')
export class OtherWorld extends WorldPanel {
  protected override render() {
    const { presets } = this.world;
    const { refusal } = this;
    const whole = refusal && !this.world.controls.some(({ name }) => name === refusal.control);
    return html`
      <section aria-label=${t('two_worlds.settings')}>
        <div class="presets" role="group" aria-labelledby="is">
          <span id="is">${t('two_worlds.presets')}</span>
          ${presets.map((preset) => this.preset(preset))}
        </div>
        ${whole ? html`<p class="refusal" role="alert">${t('world.refused', { message: refusal.message })}</p>` : nothing}
        <details>
          <summary>${t('two_worlds.sentences')}</summary>
          <p class="why">${t('two_worlds.from_the_start')}</p>
          ${SENTENCES.map((name) => this.sentence(name))}
        </details>
      </section>`;
  }

  protected override preset({ name, chosen }: Preset) {
    const own = `two_worlds.preset.${name}`;
    return html`
      <button type="button" aria-pressed=${chosen} @click=${() => this.dispatchEvent(new ChoosePreset(name))}
        >${t(has(own) ? own : `world.preset.${name}`)}</button>`;
  }

  static override styles = [
    ...WorldPanel.styles,
    css`
      section {
        padding-bottom: 0;
      }
      .presets {
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        margin-top: 0;
      }
      #is {
        margin-inline-end: 6px;
      }
      .presets button,
      .presets button:first-child,
      .presets button:last-child {
        flex: none;
        margin: 0;
        padding-inline: 12px;
        border-radius: var(--radius-inside);
        font-size: var(--small);
      }
      summary {
        width: max-content;
        padding-block: 12px;
        font-size: var(--small);
        cursor: pointer;
      }
    `,
  ];
}
