// The lines of the log, of which there may be a hundred thousand: only those in sight are drawn, and
// asked for. It follows now as long as now is in sight. Pressing a line goes to its moment and looks
// at what it tells of.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LogLine, LogPage } from '../core/contract';
import { textOf } from '../stage/phrases';
import { isInSight, rowAtTop, scrollTo, windowOf } from '../stage/window';
import { base } from '../styles/shared';
import { things } from '../styles/things';
import { instantText } from '../words/times';
import { person, t } from '../words/words';
import { Seek, SelectThing } from './events';
import { phraseText } from './phrase_text';

const LINE_HEIGHT = { wide: 32, narrow: 56 };

@customElement('log-list')
export class LogList extends LitElement {
  /** So many lines from there on, of those that pass. */
  @property({ attribute: false }) lines!: (from: number, count: number) => LogPage;
  /** Another one: what was there is looked at anew. */
  @property({ attribute: false }) revision: unknown;
  /** Whether the list goes along with now. */
  @property({ type: Boolean, reflect: true }) following = true;
  /** The line that keys are at, by its place among those that pass. */
  @state() private at = -1;
  @query('.scroller') private readonly scroller?: HTMLElement;
  private page?: LogPage;
  private readonly narrow = matchMedia('(width < 720px), (pointer: coarse)');
  private readonly sized = new ResizeObserver(() => this.requestUpdate());

  private get rowHeight(): number {
    return this.narrow.matches ? LINE_HEIGHT.narrow : LINE_HEIGHT.wide;
  }
  private get view() {
    return {
      rows: this.page?.matching ?? 0,
      rowHeight: this.rowHeight,
      viewHeight: this.scroller?.clientHeight ?? 0,
      scrollTop: this.scroller?.scrollTop ?? 0,
    };
  }

  /** On with now, from wherever the list is. */
  follow(): void {
    this.following = true;
    this.at = -1;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sized.disconnect();
  }

  protected override firstUpdated(): void {
    if (this.scroller) this.sized.observe(this.scroller);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.page || changed.has('revision') || changed.has('lines')) this.page = this.lines(0, 0);
  }

  protected override updated(): void {
    const now = (this.page?.before_now ?? 0) - 1;
    const { scroller, view } = this;
    if (!scroller || !this.following || now < 0 || isInSight(view, now)) return;
    const top = scrollTo(view, now, 'last');
    if (Math.abs(top - scroller.scrollTop) >= 1) scroller.scrollTop = top;
  }

  private readonly onScroll = (): void => {
    this.followIfInSight();
    this.requestUpdate();
  };

  private followIfInSight(): void {
    const now = (this.page?.before_now ?? 0) - 1;
    const following = now < 0 || isInSight(this.view, now);
    if (following === this.following) return;
    this.following = following;
    this.dispatchEvent(new Event('following-changed'));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const rows = this.page?.matching ?? 0;
    const aPage = Math.max(Math.floor(this.view.viewHeight / this.rowHeight) - 1, 1);
    const start = this.at < 0 ? (this.page?.before_now ?? 0) - 1 : this.at;
    const steps: Record<string, number> = {
      ArrowDown: start + 1,
      ArrowUp: this.at < 0 ? start : start - 1,
      PageDown: start + aPage,
      PageUp: start - aPage,
      Home: 0,
      End: rows - 1,
    };
    const to = steps[event.key];
    if (event.key === 'Enter' && this.at >= 0) this.goTo(this.at);
    else if (to !== undefined && rows > 0) this.moveTo(Math.min(Math.max(to, 0), rows - 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private moveTo(row: number): void {
    const { scroller, view } = this;
    if (scroller && !isInSight(view, row))
      scroller.scrollTop = scrollTo(view, row, row < rowAtTop(view) ? 'first' : 'last');
    this.at = row;
    this.followIfInSight();
  }

  private goTo(row: number): void {
    const line = this.lines(row, 1).lines[0];
    if (!line) return;
    this.at = row;
    this.dispatchEvent(new Seek(line.clock_ms));
    if (line.thing) this.dispatchEvent(new SelectThing(line.thing));
  }

  protected override render() {
    const window = windowOf(this.view);
    const { lines, before_now } = this.lines(window.first, window.count);
    const numbered = lines.map((line, place) => ({ line, row: window.first + place }));
    const shown = this.at >= window.first && this.at < window.first + lines.length;
    const some = lines.length > 0;
    return html`
      <div
        class="scroller"
        role=${ifDefined(some ? 'listbox' : undefined)}
        tabindex=${ifDefined(some ? 0 : undefined)}
        aria-label=${ifDefined(some ? t('log.list') : undefined)}
        aria-activedescendant=${ifDefined(shown ? `line-${this.at}` : undefined)}
        @scroll=${this.onScroll}
        @keydown=${this.onKey}
      >
        <div class="all" role="presentation" .style=${`height:${window.height}px`}>
          <div class="drawn" role="presentation" .style=${`transform:translateY(${window.top}px)`}>
            ${repeat(
              numbered,
              ({ row }) => row,
              ({ line, row }) => this.line(line, row, row === before_now),
            )}
          </div>
        </div>
      </div>`;
  }

  private line(line: LogLine, row: number, firstAhead: boolean) {
    const classes = `line ${line.side} ${line.trouble ? 'trouble' : ''} ${line.ahead ? 'ahead' : ''}`;
    return html`
      <div
        id="line-${row}"
        class=${classes}
        role="option"
        aria-selected=${row === this.at}
        aria-setsize=${this.page?.matching ?? 0}
        aria-posinset=${row + 1}
        aria-label=${this.said(line)}
        .style=${`height:${this.rowHeight}px`}
        @click=${() => this.goTo(row)}
      >
        ${firstAhead ? html`<i class="now">${t('log.now')}</i>` : nothing}
        <span class="time">${instantText(line.clock_ms)}</span>
        <span class="side">${this.side(line)}</span>
        <span class="what">
          ${line.event > 0 ? html`<span class="id">${line.event}</span>` : nothing}
          <b>${t(`log.kind.${line.kind}`)}</b>
          ${line.says ? html`<span>${phraseText(line.says, 'log')}</span>` : nothing}
        </span>
      </div>`;
  }

  private side({ side, by, replica }: LogLine): string {
    return t(`log.side.${side}`, { name: person(by), n: replica });
  }

  private said(line: LogLine): string {
    const said = t(line.event > 0 ? 'log.event_line' : 'log.line', {
      time: instantText(line.clock_ms),
      side: this.side(line),
      event: line.event,
      kind: t(`log.kind.${line.kind}`),
      says: line.says ? textOf(line.says, 'log') : '',
    });
    return line.ahead ? t('log.ahead', { line: said }) : said;
  }

  static override styles = [
    base,
    things,
    css`
      .scroller {
        height: 100%;
        overflow: auto;
        overscroll-behavior: contain;
        border: 1px solid var(--hairline);
        border-radius: var(--radius-inside);
        background: var(--paper);
      }
      .all {
        position: relative;
        overflow: hidden;
      }
      .drawn {
        position: absolute;
        inset: 0 0 auto;
      }
      .line {
        display: grid;
        grid-template-columns: 88px 124px minmax(0, 1fr);
        align-items: center;
        gap: 0 12px;
        position: relative;
        padding: 0 12px;
        border-left: 4px solid var(--place, var(--edge));
        font-size: var(--small);
        line-height: 1.35;
        cursor: pointer;
      }
      .line:nth-child(even) {
        background: var(--card);
      }
      .write {
        --place: var(--write);
      }
      .channel {
        --place: var(--token);
      }
      .read {
        --place: var(--read);
      }
      .time {
        color: var(--soft);
        font-family: var(--mono);
        white-space: nowrap;
      }
      .side,
      .what {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .what .id {
        margin-right: 4px;
      }
      .what > span:not(.id) {
        color: var(--soft);
      }
      /* Like everything that is not as it should be. */
      .line.trouble .what b {
        padding: 1px 5px;
        border-radius: 4px;
        background: var(--stale-ground);
        color: var(--stale);
      }
      /* Known to come, and not there yet. */
      .line.ahead {
        border-left-style: dashed;
        color: var(--soft);
      }
      .line.ahead b {
        font-weight: 400;
      }
      .now {
        position: absolute;
        inset: 0 0 auto;
        border-top: 2px solid var(--ink);
        color: var(--ink);
        font-style: normal;
        font-size: 0.75rem;
        line-height: 1.2;
        text-align: end;
        padding-right: 10px;
        pointer-events: none;
      }
      .line[aria-selected='true'] {
        outline: 2px solid var(--ink);
        outline-offset: -2px;
      }
      @media (hover: hover) {
        .line:hover .what b {
          text-decoration: underline;
          text-underline-offset: 3px;
        }
      }
      @media (width < 720px), (pointer: coarse) {
        .line {
          grid-template: auto auto / auto minmax(0, 1fr);
          align-content: center;
          gap: 0 10px;
        }
        .what {
          grid-column: 1 / -1;
        }
      }
    `,
  ];
}
