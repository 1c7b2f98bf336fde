// Somebody in the issue tracker and the page in front of them: a rendered answer, which changes when
// they act, never by itself. What they cannot know hangs below, in the <tracker-lamp>.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type {
  Action,
  AnsweredRow,
  IssueShown,
  Thing,
  TrackerAsking,
  TrackerControl,
  TrackerPerson,
} from '../core/contract';
import { controlThatDoes } from '../stage/tracker_controls';
import { card } from '../styles/card';
import { base, buttons } from '../styles/shared';
import { things } from '../styles/things';
import { clockText } from '../words/times';
import { has, joined, person as nameOf, t } from '../words/words';
import { Part } from './part';
import { PersonAct } from './person_act';
import { thingButton } from './thing_button';

/** What is not on the page in front of somebody, but can be asked from anywhere. */
const ELSEWHERE: ReadonlySet<string> = new Set(['list', 'work']);

/** Of a longer list the rest is scrolled to, with keys too. */
const ROWS_IN_SIGHT = 2;

@customElement('person-card')
export class PersonCard extends Part {
  @property({ attribute: false }) person!: TrackerPerson;
  /** The act that the lesson's step is about. */
  @property({ attribute: false }) wanted?: Action;
  /** And what the lesson calls it. */
  @property() label = '';
  /** Nothing else can be pressed. */
  @property({ type: Boolean }) bound = false;
  /** Chooses what a report says. */
  @property({ type: Number }) proposal = 0;
  @property({ attribute: false }) selected?: Thing;
  /** Why the act just tried was not taken. */
  @property() refused = '';

  private focusIsHere = false;

  protected override willUpdate(): void {
    this.focusIsHere = this.shadowRoot?.activeElement != null;
  }

  // The pressed control may be gone with the page it was on: the focus stays with the person.
  protected override updated(): void {
    if (this.focusIsHere && this.shadowRoot?.activeElement == null) {
      this.shadowRoot?.querySelector('article')?.focus({ preventScroll: true });
    }
  }

  protected override render() {
    const { person, selected } = this;
    const name = nameOf(person.name);
    const wanted = controlThatDoes(person, this.wanted);
    return html`
      <article tabindex="-1" aria-label=${t('card.page_of', { name })}>
        <header>
          <h2>${thingButton({ kind: 'customer', name: person.name }, selected, name)}</h2>
          <span>${this.origin()}</span>
        </header>
        ${this.controls(wanted, true)}
        <div class="page">
          ${this.page(wanted)}
          ${this.refused === '' ? nothing : html`<p class="asking">${t('card.refused', { why: this.refused })}</p>`}
          ${person.asking ? this.asking(person.asking) : nothing}
        </div>
        ${this.controls(wanted, false)}
      </article>`;
  }

  private page(wanted: TrackerControl | undefined): TemplateResult {
    const { person } = this;
    switch (person.showing) {
      case 'nothing':
        return html`<p class="state">${t('tracker.page.nothing')}</p>`;
      case 'list':
        return html`
          <p class="state">${t('tracker.page.list')}</p>
          ${this.rows(wanted, t('tracker.page.empty_list'))}`;
      case 'work':
        return html`
          <p class="state">${t('tracker.page.work', { who: nameOf(person.about) })}</p>
          ${this.rows(wanted, t('tracker.page.empty_work'))}`;
      case 'issue':
        return person.issue ? issue(person.issue) : this.missing();
      case 'receipt':
        return this.receipt();
    }
  }

  private rows(wanted: TrackerControl | undefined, empty: string) {
    const { rows, rows_in_all } = this.person;
    if (rows.length === 0) return html`<p class="note">${empty}</p>`;
    return html`
      <ul tabindex=${rows.length > ROWS_IN_SIGHT ? 0 : nothing}>${rows.map((row) => this.row(row, wanted))}</ul>
      ${rows_in_all > rows.length ? html`<p class="note">${t('tracker.page.more', { n: rows_in_all })}</p>` : nothing}`;
  }

  private row(row: AnsweredRow, wanted: TrackerControl | undefined) {
    const { issue_id, title, by, again, look } = row;
    const said = title || issue_id;
    const small = [
      title === '' ? '' : issue_id,
      title === ''
        ? t('tracker.page.assigned_by', { who: nameOf(by) })
        : t('tracker.page.reported', { who: nameOf(by), time: clockText(row.clock_ms) }),
    ];
    return html`
      <li>
        ${
          this.bound && look !== wanted
            ? said
            : html`<button
                type="button"
                class="thing ${look === wanted ? 'wanted' : ''}"
                data-control="open"
                aria-label=${t('card.control_of', { control: said, name: nameOf(this.person.name) })}
                @click=${() => this.press(look, look === wanted)}
              >${said}</button>`
        }
        ${again ? html`<b>${t('tracker.page.again')}</b>` : nothing}
        <span class="small">${joined('parts', small)}</span>
      </li>`;
  }

  private missing() {
    const { own, about } = this.person;
    const key = own ? 'pending' : 'not_found';
    return html`
      <p class="about ref">${about}</p>
      <p class="state">${t(`tracker.page.${key}`)}</p>
      <p class="note">${t(`tracker.page.${key}_note`)}</p>`;
  }

  private receipt() {
    const { about, command_type, outcome, reason } = this.person;
    const why = has(`tracker.reason.${reason}`) ? t(`tracker.reason.${reason}`) : '';
    return html`
      <p class="about ref">${about}</p>
      <p class="state">${t(outcome === 'ok' ? `tracker.done.${command_type}` : `tracker.receipt.${outcome}`)}</p>
      <p class="note">${why}</p>`;
  }

  /** Who the page came from; it can be pointed at, being a read or a command. */
  private origin() {
    const { read, command, replica } = this.person;
    const thing: Thing | undefined =
      read !== null
        ? { kind: 'read', read }
        : command !== null
          ? { kind: 'command', command }
          : undefined;
    if (thing === undefined) return nothing;
    const from = replica < 0 ? t('asked.from_write') : t('asked.from_replica', { n: replica });
    return thingButton(thing, this.selected, from);
  }

  /** A later read that got no answer. */
  private asking({ read, status, replica, waits_for, about }: TrackerAsking) {
    const what = about || t('tracker.page.list');
    const said = t(`asked.${status}`, { what, n: replica, event: waits_for });
    return html`<p class="asking">${thingButton({ kind: 'read', read }, this.selected, said)}</p>`;
  }

  /** Those of the page, or, `elsewhere`, the ways that lead from it. */
  private controls(wanted: TrackerControl | undefined, elsewhere: boolean) {
    const { person, bound } = this;
    const known = [...person.controls, ...person.rows.map(({ look }) => look)];
    const all = person.controls.filter((control) => !bound || control === wanted);
    if (wanted && !known.includes(wanted)) all.push(wanted);
    const controls = all.filter(({ name }) => ELSEWHERE.has(name) === elsewhere);
    if (controls.length === 0) return nothing;
    return html`<div class=${elsewhere ? 'ways' : 'controls'}>${repeat(
      controls,
      ({ name, about }) => `${name} ${about}`,
      (control) => this.control(control, control === wanted),
    )}</div>`;
  }

  private control(control: TrackerControl, wanted: boolean) {
    const { name, about } = control;
    const own = t(`tracker.control.${name}`, { about, who: nameOf(about) });
    const label = (wanted && this.label) || own;
    return html`
      <button
        type="button"
        class=${wanted ? 'wanted' : ''}
        data-control=${control.name}
        aria-label=${t('card.control_of', { control: label, name: nameOf(this.person.name) })}
        @click=${() => this.press(control, wanted)}
      >${label}</button>`;
  }

  private press({ name, action }: TrackerControl, wanted: boolean): void {
    const complete =
      name === 'report'
        ? ({ ...action, description: t('tracker.proposal', { n: this.proposal }) } as Action)
        : action;
    this.dispatchEvent(new PersonAct(this.person.name, complete, wanted));
  }

  static override styles = [
    base,
    buttons,
    things,
    card,
    css`
      header span,
      .note,
      .small {
        color: var(--soft);
        font-size: var(--small);
      }
      .page {
        flex: 1;
        padding: 9px 14px 4px;
      }
      .page:last-child {
        padding-bottom: 12px;
      }
      .ref {
        font-family: var(--mono);
        font-size: var(--small);
        overflow-wrap: anywhere;
      }
      .about {
        color: var(--soft);
      }
      .state {
        font-size: 1.0625rem;
        font-weight: 700;
        line-height: 1.3;
        text-wrap: balance;
      }
      .title {
        overflow-wrap: anywhere;
      }
      ul {
        max-height: 168px;
        margin: 4px -14px 0;
        padding: 0 14px;
        overflow: auto;
        overscroll-behavior: contain;
        list-style: none;
      }
      li {
        padding-block: 4px 6px;
        border-top: 1px solid var(--hairline);
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      li:first-child {
        border-top: 0;
      }
      li button.thing {
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      li button.wanted {
        background: var(--ink);
        color: var(--card);
        outline: 3px solid var(--ink);
        outline-offset: 2px;
      }
      .small {
        display: block;
        font-size: 0.8125rem;
      }
      .work {
        font-size: var(--small);
      }
      .controls {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 4px 14px 12px;
      }
      .controls button {
        padding-inline: 11px;
        font-size: 0.9375rem;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0 11px;
        padding-inline: 14px;
        border-bottom: 1px solid var(--hairline);
      }
      .ways button:not(.wanted) {
        padding: 0;
        border: 0;
        background: none;
        color: var(--write);
        font-weight: 400;
        font-size: 0.8125rem;
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 3px;
      }
      .ways button.wanted {
        margin-block: 8px;
      }
      .asking {
        margin-top: 4px;
        padding-left: 10px;
        border-left: 4px dotted var(--edge);
        font-size: var(--small);
      }
      @media print {
        :is(.controls, .ways) {
          display: none;
        }
      }
    `,
  ];
}

function issue({ issue_id, title, reporter, state, category, assignee, notified }: IssueShown) {
  const told = notified ? 'told' : 'not_told';
  const whose = assignee === null ? '' : t(`tracker.page.${told}`, { who: nameOf(assignee) });
  const who = reporter === null ? '' : t('tracker.page.by', { who: nameOf(reporter) });
  return html`
    <p class="about ref">${issue_id}</p>
    <p class="state title">${title === '' ? t('tracker.page.unknown_title') : title}</p>
    <p class="work">${joined('parts', [t(`tracker.state.${state}`), whose])}</p>
    <p class="note">${joined('parts', [who, category ?? ''])}</p>`;
}
