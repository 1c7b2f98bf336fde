// The loop, where the run is an issue tracker's: people with their pages, the issues as the rules
// have them, changes on their way, the lists as each replica has them.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Action, Session, Thing, TrackerPerson } from '../core/contract';
import type { Frame } from '../stage/frame';
import { base } from '../styles/shared';
import { t } from '../words/words';
import './person_card';
import './tracker_lamp';
import './tracker_sides';
import type { TrackerSides } from './tracker_sides';

@customElement('tracker-stage')
export class TrackerStage extends LitElement {
  @property({ attribute: false }) frame!: Frame;
  @property({ attribute: false }) session!: Session;
  /** Tokens are elsewhere with it. */
  @property({ attribute: false }) now_ms = 0;
  /** Nothing may travel. */
  @property({ type: Boolean }) still = false;
  @property({ attribute: false }) offers: ReadonlySet<string> = new Set();
  /** The act that the lesson's step is about. */
  @property({ attribute: false }) wanted?: Action;
  /** And what the lesson calls it. */
  @property() label = '';
  /** What the inspector is about. */
  @property({ attribute: false }) selected?: Thing;
  /** What somebody tried, and why nothing came of it. */
  @property({ attribute: false }) refused?: { name: string; why: string };

  /** A part of the loop, or somebody's card; where all of it is seen, nothing moves. */
  async bringIntoView(part: string): Promise<void> {
    // All that is inside has its size by then.
    await new Promise(requestAnimationFrame);
    const sides = this.shadowRoot?.querySelector('tracker-sides');
    const parts = [this.shadowRoot, sides?.shadowRoot].flatMap((root) => [
      ...(root?.querySelectorAll<HTMLElement>('[data-part]') ?? []),
    ]);
    parts.find((each) => each.dataset.part === part)?.scrollIntoView({ block: 'nearest' });
  }

  /** Time has passed, and nothing but the tokens is elsewhere. */
  moveTokens(): void {
    this.shadowRoot?.querySelector<TrackerSides>('tracker-sides')?.moveTokens();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('now_ms') && !changed.has('frame')) this.moveTokens();
  }

  protected override render() {
    const { frame, selected } = this;
    if (!frame.tracker) return nothing;
    return html`
      <section class="ground" aria-label=${t('tracker.stage')}>
        <section class="people" data-part="customers" aria-label=${t('tracker.people')}>
          ${repeat(
            frame.tracker.people,
            ({ name }) => name,
            (person) => this.person(person),
          )}
          <slot name="newcomer"></slot>
        </section>
        <tracker-sides
          .frame=${frame}
          .session=${this.session}
          ?still=${this.still}
          .selected=${selected}
        ></tracker-sides>
      </section>`;
  }

  private person(person: TrackerPerson) {
    const { frame, selected, wanted, offers } = this;
    const [oldest] = person.lamp.missing_events;
    return html`
      <div class="person" data-part=${person.name}>
        <person-card
          .person=${person}
          .proposal=${frame.write.last_event}
          .wanted=${wanted}
          .label=${this.label}
          ?bound=${!offers.has('customers')}
          .selected=${selected}
          .refused=${this.refused?.name === person.name ? this.refused.why : ''}
        ></person-card>
        <tracker-lamp
          .person=${person}
          .cause=${oldest === undefined ? undefined : frame.event(oldest)}
          .selected=${selected}
        ></tracker-lamp>
      </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        container-type: inline-size;
      }
      .ground {
        max-width: 1240px;
        margin-inline: auto;
      }
      .people {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        align-items: stretch;
        gap: 14px;
      }
      .person {
        flex: 1 1 224px;
        display: flex;
        flex-direction: column;
        max-width: 460px;
        min-width: 0;
      }
      [data-part] {
        scroll-margin-block: 14px;
      }
      person-card {
        flex: none;
      }
      tracker-lamp {
        min-height: var(--lamp-room, 64px);
        margin-inline: 16px;
      }
      ::slotted([slot='newcomer']) {
        flex: 1 1 100%;
        min-height: 48px;
      }
      tracker-sides {
        margin-top: 18px;
      }
      @container (width < 720px) {
        tracker-lamp {
          min-height: 0;
          margin-inline: 6px;
        }
        .person {
          flex-basis: 100%;
          max-width: none;
        }
      }
    `,
  ];
}
