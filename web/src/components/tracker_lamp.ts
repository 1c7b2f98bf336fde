// What somebody in the issue tracker cannot see, below their page: which changes it lacks and where
// they are, and which promise the answer broke. Nothing to say, no label.
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BrokenPromise, DomainEvent, Thing, TrackerPerson } from '../core/contract';
import { lamp } from '../styles/lamp';
import { base } from '../styles/shared';
import { things } from '../styles/things';
import { agoText, clockText } from '../words/times';
import { joined, person as nameOf, t } from '../words/words';
import { idList } from './id_list';
import { thingButton } from './thing_button';

@customElement('tracker-lamp')
export class TrackerLamp extends LitElement {
  @property({ attribute: false }) person!: TrackerPerson;
  /** The oldest change that the page lacks, if any. */
  @property({ attribute: false }) cause?: DomainEvent;
  @property({ attribute: false }) selected?: Thing;

  protected override render() {
    const { person } = this;
    const kind = person.disappointed ? 'disappointed' : person.lamp.kind;
    if (kind === 'none' && person.broken.length === 0) return nothing;
    return html`
      <aside class=${kind}>
        <p class="caption">${t('lamp.caption', { name: nameOf(person.name) })}</p>
        ${
          kind === 'none'
            ? nothing
            : html`<p class="what"><strong>${t(`lamp.kind.${kind}`)}</strong>${t('join.sentences')}${this.sentence(kind)}</p>`
        }
        ${person.broken.map((broken) => this.promise(broken))}
      </aside>`;
  }

  private sentence(kind: string) {
    if (kind === 'disappointed') return t('tracker.lamp.disappointed');
    const { cause } = this;
    const { lamp: seen } = this.person;
    if (kind === 'wrong_for_good' && seen.why !== 'lacks') return t(`lamp_detail.${seen.why}`);
    const params = {
      n: seen.versions_behind,
      cause: cause ? t(`tracker.cause.${cause.type}`, { by: nameOf(cause.by) }) : '',
      age: agoText(seen.age_ms),
    };
    const way = kind !== 'wrong_for_good' && seen.on_its_way ? t('lamp_detail.coming') : '';
    const lacks =
      seen.missing_events.length > 0
        ? html`${t('join.sentences')}${t('lamp_detail.lacks')} ${idList(seen.missing_events)}${way}`
        : nothing;
    const since = t('lamp.since', { n: seen.changes_since });
    return html`${joined('sentences', [t(`lamp.${kind}`, params), since])}${lacks}`;
  }

  private promise({ guarantee, event, other_clock_ms, other_by }: BrokenPromise) {
    return html`
      <p class="promise">
        <strong>${t(`guarantee.${guarantee}`)}</strong>${t('join.sentences')}${t(
          `broken.${guarantee}`,
          { event, by: nameOf(other_by), time: clockText(other_clock_ms) },
        )}
        ${thingButton({ kind: 'event', event }, this.selected, html`<span class="id">${event}</span>`, t('lane.event', { event }))}
      </p>`;
  }

  static override styles = [base, lamp, things];
}
