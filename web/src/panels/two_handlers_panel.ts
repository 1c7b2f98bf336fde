// One feature written twice, side by side as it grows: all in a web handler, and with a command
// handler. Shown is the code as it stands in the core, where tests hold the two to doing the same.
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { excerptHeadings } from '../styles/excerpts';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import type { Excerpt } from './excerpts';
import { Panel } from './panel';
import code from './two_handlers_anchors.txt?excerpts';
import '../components/source_text';

/** What each of the two has at each stage: functions by their names in the table of anchors. */
const STAGES = {
  at_first: {
    web: ['web::assign_at_first'],
    command: ['assign_page', 'assign', 'assign_at_first'],
  },
  with_rule: {
    web: ['web::assign_with_rule'],
    command: ['assign_if_ready', 'assign_with_rule'],
  },
  with_mail: {
    web: ['web::assign_with_mail'],
    command: ['tell_assignee', 'assign_with_mail'],
  },
  second_way: { web: ['web::assign_line'], command: ['assign_line'] },
};
type Stage = keyof typeof STAGES;
type Side = keyof (typeof STAGES)[Stage];

const excerptsOf = (names: readonly string[]): Excerpt[] =>
  names.flatMap((name) => code.excerpts.filter((excerpt) => excerpt.name === name));

@customElement('two-handlers-panel')
export class TwoHandlersPanel extends Panel {
  @state() private stage: Stage = 'at_first';

  protected override render() {
    const stages = Object.keys(STAGES) as Stage[];
    return html`
      <p class="about">${t('two_handlers.about')}</p>
      <div class="stages" role="group" aria-label=${t('two_handlers.stages')}>${stages.map(
        (stage) => html`<button
          type="button"
          aria-pressed=${stage === this.stage}
          @click=${() => {
            this.stage = stage;
          }}
        >${t(`two_handlers.stage.${stage}`)}</button>`,
      )}</div>
      <p class="about" role="status">${t(`two_handlers.wanted.${this.stage}`)}</p>
      <div class="sides">${this.side('web')} ${this.side('command')}</div>`;
  }

  private side(side: Side) {
    const { stage } = this;
    return html`<section data-side=${side === 'web' ? 'around' : 'write'} aria-labelledby=${side}>
      <h2 id=${side}>${t(`two_handlers.${side}.title`)}</h2>
      <p>${t(`two_handlers.${side}.${stage}`)}</p>
      ${excerptsOf(STAGES[stage][side]).map(
        ({ file, first, text, name }) => html`
          <h3>${name} <span class="file">${file}:${first}</span></h3>
          <source-text label=${t('two_handlers.label', { name, file })} .text=${text} .first=${first}></source-text>`,
      )}
    </section>`;
  }

  static override styles = [
    base,
    buttons,
    excerptHeadings,
    css`
      :host {
        display: grid;
        gap: 12px;
        max-width: 1240px;
        margin-inline: auto;
        container-type: inline-size;
      }
      .about {
        max-width: 72ch;
        text-wrap: pretty;
      }
      .stages {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .stages button[aria-pressed='true'] {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--card);
      }
      .sides {
        display: grid;
        gap: 28px 40px;
        align-items: start;
      }
      section {
        min-width: 0;
      }
      @container (width >= 800px) {
        .sides {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `,
  ];
}
