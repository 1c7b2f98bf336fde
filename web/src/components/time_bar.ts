// Time: where it stands, whether it runs, and everything that moves it. What a lesson does not
// offer yet keeps its place but is not there, so that nothing jumps when it comes.
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Clock } from '../core/contract';
import { barLength } from '../stage/time_scale';
import { range } from '../styles/range';
import { base, buttons } from '../styles/shared';
import { clockText } from '../words/times';
import { t } from '../words/words';
import { Seek, SpeedChange, TimeAct, type TimeControl } from './events';
import { Part } from './part';

const SPEEDS = [0.1, 0.5, 1, 2, 5, 10, 100, 1000];
/** Where the thumb can stand; finer, it would be drawn anew with every frame. */
const STEP_MS = 1000;
const STEP_EXACT_MS = 100;
/** With Shift a step is one entry of the queue. */
const BY_ENTRY: Partial<Record<TimeControl, TimeControl>> = {
  back: 'entry_back',
  forward: 'entry_forward',
};

@customElement('time-bar')
export class TimeBar extends Part {
  @property({ attribute: false }) clock!: Clock;
  @property({ attribute: false }) offers: ReadonlySet<string> = new Set();
  @property({ type: Boolean }) playing = false;
  @property({ type: Number }) speed = 1;
  /** Where there is no room for all controls, they are shown on demand. */
  @state() private opened = false;
  /** The control that the lesson's step is about, if it is one of these. */
  @property() wanted?: TimeControl;

  protected override render() {
    const { clock, playing, offers } = this;
    const exact = offers.has('marks');
    const text = clockText(clock.clock_ms, exact);
    const status = t(
      playing ? 'time.playing' : clock.inside_instant ? 'time.inside' : 'time.still',
      { n: clock.entries_done },
    );
    const length = barLength(clock);
    const step = exact ? STEP_EXACT_MS : STEP_MS;
    const shown_ms = Math.round(clock.clock_ms / step) * step;
    return html`
      <section class=${`${playing ? '' : 'still'} ${exact ? 'exact' : ''}`} aria-label=${t('time.title')}>
        <button
          type="button"
          class="play"
          ?hidden=${!offers.has('play')}
          aria-label=${t(playing ? 'time.pause' : 'time.play')}
          @click=${() => this.dispatchEvent(new TimeAct('toggle'))}
        ><svg viewBox="0 0 20 20" aria-hidden="true"><path
          d=${playing ? 'M4 3h4v14H4zM12 3h4v14h-4z' : 'M5 3l12 7-12 7z'}
        /></svg></button>
        <p class="now"><span class="clock">${text}</span><span class="status">${status}</span></p>
        ${exact ? html`<slot name="marks"></slot>` : nothing}
        <input
          type="range"
          class=${playing ? '' : 'still'}
          min="0"
          max=${length}
          step=${step}
          ?disabled=${!offers.has('play')}
          aria-label=${t('time.scrub')}
          aria-valuetext="${text}, ${status}"
          .value=${String(shown_ms)}
          .style=${`--share:${shown_ms / length};--known-end:${exact ? `calc(9px + ${clock.ended_clock_ms / length} * (100% - 18px))` : '100%'}`}
          @input=${(event: InputEvent) =>
            this.dispatchEvent(new Seek(Number((event.target as HTMLInputElement).value)))}
        >
        ${
          exact
            ? html`<button
              type="button"
              class="toggle"
              aria-expanded=${this.opened}
              aria-controls="more"
              @click=${() => {
                this.opened = !this.opened;
              }}
            >${t('time.more')}</button>`
            : nothing
        }
        <div id="more" class="more ${this.opened ? 'opened' : ''}">
          ${offers.has('step') ? this.steps(exact) : nothing}
          ${exact ? html`<slot></slot>` : nothing}
          ${offers.has('speed') ? this.speeds() : nothing}
          ${offers.has('reset') ? this.button('reset', t('time.reset')) : nothing}
          ${offers.has('skip') ? this.button('skip', t('time.skip'), undefined, clock.next_arrival_ms < 0) : nothing}
        </div>
      </section>`;
  }

  /** By instants; where everything is told by entries of the queue too, one of the many of an instant. */
  private steps(exact: boolean) {
    const step = (name: string, back: TimeControl, forward: TimeControl) => html`
      ${this.button(back, html`◂ <span>${t(`time.${name}`)}</span>`, t(`time.${back}_label`))}
      ${this.button(forward, html`<span>${t(`time.${name}`)}</span> ▸`, t(`time.${forward}_label`))}`;
    return html`
      ${step('step', 'back', 'forward')} ${exact ? step('part', 'entry_back', 'entry_forward') : nothing}`;
  }

  private button(control: TimeControl, text: unknown, label?: string, disabled = false) {
    return html`
      <button
        type="button"
        class=${this.wanted === control ? 'wanted' : ''}
        data-control=${control}
        aria-label=${label ?? nothing}
        ?disabled=${disabled}
        @click=${(event: MouseEvent) =>
          this.dispatchEvent(new TimeAct((event.shiftKey && BY_ENTRY[control]) || control))}
      >${text}</button>`;
  }

  private speeds() {
    return html`
      <select
        aria-label=${t('time.speed')}
        @change=${(event: Event) =>
          this.dispatchEvent(new SpeedChange(Number((event.target as HTMLSelectElement).value)))}
      >${SPEEDS.map(
        (speed) =>
          html`<option .value=${String(speed)} ?selected=${speed === this.speed}>${t('time.times', { n: speed })}</option>`,
      )}</select>`;
  }

  static override styles = [
    base,
    buttons,
    range,
    css`
      section {
        display: grid;
        grid-template-columns: 46px 5.5rem minmax(80px, 1fr) auto;
        align-items: center;
        column-gap: 18px;
        padding-block: 17px;
        border-top: 1px solid var(--hairline);
      }
      /* Standing still is hatched, over the whole width. */
      section.still {
        border-image: repeating-linear-gradient(-55deg, var(--edge) 0 4px, transparent 4px 9px) 5;
        border-top-width: 5px;
        padding-top: 13px;
      }
      .play {
        width: 46px;
        height: 46px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: var(--ink);
        color: var(--card);
      }
      .play[hidden] {
        display: block;
        visibility: hidden;
      }
      .play svg {
        display: block;
        width: 20px;
        height: 20px;
        margin: auto;
        fill: currentColor;
      }
      .now {
        grid-column: 2;
        display: grid;
        line-height: 1.15;
        white-space: nowrap;
      }
      .clock {
        font: 500 1.625rem / 1.15 var(--mono);
      }
      .status {
        color: var(--soft);
        font-size: var(--small);
      }
      .still .status {
        color: inherit;
        font-weight: 700;
      }
      input {
        grid-column: 3;
        width: 100%;
      }
      input:disabled {
        cursor: default;
      }
      .more {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .more .wanted {
        margin-inline: 5px;
      }
      .more:empty {
        display: none;
      }
      /* With everything there, time has a row of its own, and its marks a place above it. */
      .exact {
        grid-template-columns: 46px 7.5rem minmax(80px, 1fr);
        row-gap: 4px;
      }
      section.exact {
        padding-block: 12px 10px;
      }
      .exact .more {
        grid-column: 1 / -1;
        align-items: center;
      }
      ::slotted([slot='marks']),
      .exact input {
        grid-area: 1 / 3;
      }
      .toggle {
        display: none;
      }
      button:disabled {
        color: var(--soft);
        cursor: default;
      }
      select {
        min-height: 44px;
        padding: 0 8px;
        border: 1px solid var(--hairline);
        border-radius: var(--radius-inside);
        background: var(--card);
        color: var(--ink);
        font: 600 1rem / 1.2 var(--text);
      }
      @media print {
        section,
        .exact {
          grid-template-columns: auto;
          padding-block: 8px;
        }
        .now {
          grid-area: auto;
        }
        .more,
        ::slotted(*) {
          display: none;
        }
      }
      @container (width < 720px) {
        section {
          column-gap: 14px;
          row-gap: 8px;
          padding-block: 10px;
        }
        section.still {
          padding-top: 6px;
        }
        .more {
          grid-column: 1 / -1;
          gap: 5px;
        }
        .more button,
        select {
          padding-inline: 9px;
          font-size: 0.9375rem;
        }
        .more button span {
          display: none;
        }
        select {
          width: 58px;
          padding-inline: 2px;
        }
        /* One row, so that the stage keeps its height; the rest comes when it is asked for. */
        .exact {
          grid-template-columns: 46px auto minmax(60px, 1fr) auto;
          column-gap: 10px;
        }
        section.exact {
          padding-block: 6px 4px;
        }
        .exact .clock {
          font-size: 1.25rem;
        }
        .exact .toggle {
          display: block;
        }
        .exact .more:not(.opened) {
          display: none;
        }
        .exact .more button span {
          display: inline;
        }
      }
    `,
  ];
}
