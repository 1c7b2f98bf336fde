// What the space-time diagram shows, as a list in order: when, what, between whom, and what became
// of it. Everything in it can be pointed at.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { DiagramLane, Thing } from '../core/contract';
import { type Stroke, thingOf } from '../stage/strokes';
import { isSame } from '../stage/things';
import { base, buttons } from '../styles/shared';
import { things } from '../styles/things';
import { instantText } from '../words/times';
import { t } from '../words/words';
import { laneName } from './space_time_drawing';

export interface DiagramTypes {
  commands: string[];
  events: string[];
  queries: string[];
}

/** A row of the list has been pressed. */
export class StrokeChosen extends Event {
  constructor(readonly stroke: Stroke) {
    super('stroke-chosen');
  }
}

const ROWS = 60;

function whatOf({ kind, type, subject, replica, count }: Stroke, types: DiagramTypes): string {
  const said = (key: string, more = {}) => t(`space_time.text.${key}`, { n: count, ...more });
  if (kind === 'command') return said(`command.${types.commands[type]}`);
  if (kind === 'read') return said(`query.${types.queries[type]}`);
  if (kind === 'message') {
    const name = t(`space_time.text.types.${types.events[type]}`);
    return said('message', { event: subject, type: name });
  }
  return said(kind, { event: subject, replica });
}

/** Of a bundle only what holds for all of it is told. */
function allBecame({ kind, state }: Stroke): string {
  const done = state === 'ok' || state === 'no_change';
  const answered = done || state === 'pending' || state === 'not_found';
  if (kind === 'command') return t(`space_time.text.many.${done ? 'done' : 'not_done'}`);
  if (kind === 'read') return t(`space_time.text.many.${answered ? 'answered' : 'no_answer'}`);
  return t(`space_time.text.${kind === 'message' ? `many.${state}` : `state.${kind}`}`);
}

function becameOf(stroke: Stroke): string {
  if (stroke.count > 1) return allBecame(stroke);
  const { kind, state, to_clock_ms, over, held_px } = stroke;
  const said = (key: string) =>
    t(`space_time.text.state.${key}`, { time: instantText(to_clock_ms) });
  if (kind === 'command') return said(state === 'failed' ? 'failed_commit' : state);
  if (kind === 'read') return said(state === 'ok' ? 'answered' : state);
  if (kind === 'message') return said(state === 'applied' && held_px >= 0 ? 'applied_late' : state);
  return said(kind === 'stopped' && !over ? 'stopped_still' : kind);
}

function marksOf({ kind, copy, phantom, attempt, ahead }: Stroke): string[] {
  const said = (key: string, n = 0) => t(`space_time.text.marks.${key}`, { n });
  const message = kind === 'message';
  return [
    message && copy === 1 ? said('double') : '',
    message && attempt > 0 ? said('again', attempt + 1) : '',
    message && phantom ? said('phantom') : '',
    ahead === 'ahead' ? t('space_time.text.ahead') : '',
  ].filter((mark) => mark !== '');
}

@customElement('space-time-text')
export class SpaceTimeText extends LitElement {
  @property({ attribute: false }) strokes: readonly Stroke[] = [];
  @property({ attribute: false }) lanes: readonly DiagramLane[] = [];
  @property({ attribute: false }) types!: DiagramTypes;
  @property({ attribute: false }) selected?: Thing;
  @state() private rows = ROWS;

  private place({ from_lane, to_lane }: Stroke): string {
    const [from, to] = [from_lane, to_lane].map((lane) => {
      const known = this.lanes[lane];
      return known ? laneName(known) : '';
    });
    return from_lane === to_lane
      ? t('space_time.text.at', { place: from ?? '' })
      : t('space_time.text.between', { from: from ?? '', to: to ?? '' });
  }

  private when({ from_clock_ms, to_clock_ms, count }: Stroke): string {
    const from = instantText(from_clock_ms);
    return count === 1 ? from : t('space_time.text.span', { from, to: instantText(to_clock_ms) });
  }

  private row(stroke: Stroke) {
    const { flag, missing, count } = stroke;
    const pressed = count === 1 && isSame(thingOf(stroke), this.selected);
    return html`<li class=${classMap({ ahead: stroke.ahead === 'ahead' })}>
      <span class="when">${this.when(stroke)}</span>
      <span class="what">
        <button
          type="button"
          class="thing"
          aria-pressed=${count === 1 ? pressed : nothing}
          @click=${() => this.dispatchEvent(new StrokeChosen(stroke))}
        >${whatOf(stroke, this.types)}</button>
        <span class="place">${this.place(stroke)}</span>
      </span>
      <span class="end">
        ${becameOf(stroke)}
        ${marksOf(stroke).map((mark) => html`<span class="mark">${mark}</span>`)}
        ${flag !== '' && count > 1 ? html`<span class="place">${t('space_time.text.among')}</span>` : nothing}
        ${flag === '' ? nothing : html`<strong>${t(`space_time.flag.${flag}`, { event: missing })}</strong>`}
      </span>
    </li>`;
  }

  private readonly more = (): void => {
    this.rows += ROWS;
  };

  protected override render() {
    const { strokes, rows } = this;
    const hidden = Math.max(0, strokes.length - rows);
    return html`
      <ol aria-label=${t('space_time.text.title')}>${strokes.slice(0, rows).map((stroke) => this.row(stroke))}</ol>
      ${
        hidden > 0
          ? html`<button type="button" @click=${this.more}>${t('space_time.text.more', { n: Math.min(hidden, ROWS) })}</button>`
          : nothing
      }`;
  }

  static override styles = [
    base,
    buttons,
    things,
    css`
      ol {
        margin: 0 0 12px;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 10.5rem minmax(0, 3fr) minmax(0, 4fr);
        align-items: baseline;
        gap: 0 16px;
        padding-block: 5px;
        border-top: 1px solid var(--hairline);
      }
      .when {
        font-family: var(--mono);
        font-size: var(--small);
      }
      .thing {
        font-weight: 700;
      }
      .place {
        color: var(--soft);
      }
      .mark {
        padding: 0 6px;
        border: 1px dashed var(--edge);
        border-radius: 6px;
        font-size: var(--small);
      }
      .ahead {
        font-style: italic;
      }
      strong {
        display: inline-block;
        padding: 0 6px;
        border-radius: 4px;
        background: var(--stale-ground);
        color: var(--stale);
      }
      @media (width < 720px) {
        li {
          grid-template-columns: 76px minmax(0, 1fr);
        }
        .what .place {
          display: block;
        }
        .end {
          grid-column: 2;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'space-time-text': SpaceTimeText;
  }
}
