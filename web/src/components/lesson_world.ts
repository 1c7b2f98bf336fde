// What of the world a lesson lets be changed, as sentences: those that have one of its controls in
// them, whose other words stay words.
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../words/words';
import { SENTENCES, WorldPanel } from './world_panel';

@customElement('lesson-world')
export class LessonWorld extends WorldPanel {
  /** Names of settings. */
  @property({ attribute: false }) offered: ReadonlySet<string> = new Set();

  protected override render() {
    return html`
      <section aria-label=${t('player.world')}>
        ${SENTENCES.filter((name) => this.isOffered(name)).map((name) => this.sentence(name))}
      </section>`;
  }

  private isOffered(sentence: string): boolean {
    const names = [...t(`world.sentence.${sentence}`).matchAll(/\{(\w+)\}/g)];
    return names.some(([, name]) => this.offered.has(name ?? ''));
  }

  protected override inPlace(name: string): unknown {
    if (this.offered.has(name)) return super.inPlace(name);
    const control = this.world.controls.find((each) => each.name === name);
    if (!control) return nothing;
    return control.words.length > 0 ? this.valueText(name, control.word) : control.number;
  }

  static override styles = [
    ...WorldPanel.styles,
    css`
      section {
        padding: 10px 16px 12px;
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
      }
    `,
  ];
}
