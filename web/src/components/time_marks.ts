// What happened, above the line of time: told apart by shape, hollow where it lies ahead. Pressing
// one leads there; who does not use a pointer has the buttons for that, and the count in words.
import { css, html, LitElement, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Clock, Session } from '../core/contract';
import { type Mark, takeMarks } from '../stage/marks';
import { barLength } from '../stage/time_scale';
import { base } from '../styles/shared';
import { clockText } from '../words/times';
import { t } from '../words/words';
import { Seek } from './events';

const HEIGHT = 14;
const shapes: Record<Mark['kind'], string> = {
  command: 'M0 2V14',
  fault: 'M-4 4L4 12M4 4L-4 12',
  stale_read: 'M-4 5h8v8h-8z',
  broken_guarantee: 'M0 1L6 7.5L0 14L-6 7.5z',
};

@customElement('time-marks')
export class TimeMarks extends LitElement {
  @property({ attribute: false }) clock!: Clock;
  @property({ attribute: false }) session!: Session;
  /** Of the run: with another one the marks may be others. */
  @property({ type: Number }) revision = 0;
  /** Where two worlds part (panels/two_worlds_panel.ts). */
  @property({ type: Number }) parting?: number;
  @state() private width = 0;
  private readonly sizes = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });
  private taken: { for: string; marks: Mark[] } = { for: '', marks: [] };

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  private marks(length: number): Mark[] {
    const wanted = `${this.revision} ${length} ${this.width}`;
    if (this.taken.for !== wanted)
      this.taken = { for: wanted, marks: takeMarks(this.session, length, this.width) };
    return this.taken.marks;
  }

  protected override render() {
    const { clock, width } = this;
    const length = barLength(clock);
    const x = (clock_ms: number) => (clock_ms / length) * width;
    return html`
      <svg width=${width} height=${HEIGHT} aria-hidden="true" @click=${this.press}>
        ${
          clock.until_clock_ms >= 0 && clock.until_clock_ms <= length
            ? svg`<g class="until" transform="translate(${x(clock.until_clock_ms)} 0)"
                ><path d="M0 0V14M0 1h7v5h-7"></path><title>${t('run.until')}</title></g>`
            : ''
        }
        ${this.parting !== undefined && this.parting <= length ? this.fork(this.parting, x(this.parting)) : ''}
        ${this.marks(length).map(
          (mark) => svg`
            <g
              class="${mark.kind} ${mark.ahead ? 'ahead' : ''}"
              data-clock=${mark.clock_ms}
              transform="translate(${x(mark.clock_ms)} 0)"
            ><rect x="-6" y="-10" width="12" height="26"></rect><path d=${shapes[mark.kind]}></path
            ><title>${this.said(mark)}</title></g>`,
        )}
      </svg>`;
  }

  private fork(clock_ms: number, x: number) {
    return svg`
      <g class="parting" data-clock=${clock_ms} transform="translate(${x} 0)"
        ><rect x="-6" y="-12" width="12" height="12"></rect><path d="M0 0V-4L-4 -9M0 -4L4 -9"></path
        ><title>${t('run.mark', { time: clockText(clock_ms, true), what: t('run.parting') })}</title></g>`;
  }

  private said({ clock_ms, kind, count }: Mark): string {
    return t('run.mark', {
      time: clockText(clock_ms, true),
      what: t(`run.marks.${kind}`, { n: count }),
    });
  }

  private press(event: Event): void {
    const mark = (event.target as Element).closest('[data-clock]');
    if (mark) this.dispatchEvent(new Seek(Number(mark.getAttribute('data-clock'))));
  }

  static override styles = [
    base,
    css`
      /* The slider's ends: where its thumb has its middle. */
      :host {
        position: relative;
        z-index: 1;
        align-self: start;
        height: 0;
        margin-inline: 9px;
      }
      svg {
        display: block;
        overflow: visible;
        margin-top: -1px;
      }
      rect {
        fill: transparent;
      }
      g[data-clock] {
        cursor: pointer;
      }
      path {
        stroke: var(--ink);
        stroke-width: 1.5;
        fill: none;
      }
      .command path {
        stroke: var(--write);
        stroke-width: 3;
      }
      .fault path {
        stroke-width: 2;
      }
      .stale_read path,
      .broken_guarantee path {
        fill: var(--stale-ground);
        stroke: var(--stale);
      }
      .ahead path {
        fill: var(--paper);
        stroke: var(--edge);
      }
      .command.ahead path {
        stroke-width: 1.5;
        stroke-dasharray: 3 2;
      }
      .parting path {
        stroke-width: 2;
      }
      .until path {
        stroke: var(--soft);
      }
    `,
  ];
}
