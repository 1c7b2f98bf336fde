// The run as a space-time diagram, in step with it: who did what when, which message was on its way
// meanwhile, and which answer came too early for it.
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../charts/space_time_legend';
import '../charts/space_time_plot';
import { pictureFile } from '../charts/picture_file';
import type { PlotPanned, PlotPressed, PlotZoomed } from '../charts/plot_pointer';
import type { SpaceTimePlot } from '../charts/space_time_plot';
import { Seek, SelectThing } from '../components/events';
import { download } from '../controllers/download';
import { strokeNear } from '../stage/space_time';
import { type Stroke, thingOf } from '../stage/strokes';
import { isSame } from '../stage/things';
import {
  around,
  atTime,
  following,
  panned,
  pxAt,
  type TimeView,
  timeAt,
  WHOLE,
  zoomed,
} from '../stage/time_view';
import { base, buttons } from '../styles/shared';
import { language, t } from '../words/words';
import { Panel } from './panel';
import { type Shown, show, timeText } from './space_time_drawing';
import type { DiagramTypes } from './space_time_text';
import './space_time_text';

const ZOOM_TIMES = 2;
const PAN_PART = 0.4;
const REACH_PX = { fine: 10, coarse: 22 };
/** Of the diagram, where time runs down. */
const HEIGHT_PX = { least: 320, most: 720 };

/** Finer steps are not seen, and what stands still is not drawn anew. */
const halfPx = (px: number): number => Math.round(2 * px) / 2;

@customElement('space-time-panel')
export class SpaceTimePanel extends Panel {
  @state() private view: TimeView = WHOLE;
  @state() private asText = false;
  @state() private width_px = 0;
  @state() private height_px: number = HEIGHT_PX.least;
  @query('space-time-plot') private readonly plot?: SpaceTimePlot;
  private known_types?: DiagramTypes;
  private shown?: Shown;
  private shownFor = '';
  private readonly sizes = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    if (this.parentElement) this.sizes.observe(this.parentElement);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  /** As wide as the panel; as high as what is left of it below the buttons. */
  private measure(): void {
    this.width_px = Math.floor(this.clientWidth);
    const room = (this.parentElement?.clientHeight ?? 0) - 80;
    this.height_px = Math.max(HEIGHT_PX.least, Math.min(room, HEIGHT_PX.most));
  }

  private get types(): DiagramTypes {
    this.known_types ??= this.store.session.diagram_types();
    return this.known_types;
  }

  /** Asked of the core again only if it could answer otherwise. */
  private take(): Shown {
    const { store, view, width_px, height_px, selected } = this;
    const thing = selected ? JSON.stringify(selected) : '';
    const { from_ms, span_ms } = view;
    const wanted = `${language()} ${store.frame.revision} ${from_ms} ${span_ms} ${width_px} ${height_px} ${thing}`;
    if (!this.shown || this.shownFor !== wanted) {
      this.shown = show({ session: store.session, view, width_px, height_px, thing });
      this.shownFor = wanted;
    }
    return this.shown;
  }

  protected override willUpdate(): void {
    this.view = atTime(this.view, this.store.clock);
  }

  private readonly pan = (part: number): void => {
    this.view = panned(this.view, part, this.store.clock);
  };
  private readonly zoom = (times: number, part = 0.5): void => {
    this.view = zoomed(this.view, times, part, this.store.clock);
  };
  private readonly whole = (): void => {
    this.view = { ...WHOLE };
  };
  private readonly follow_now = (): void => {
    this.view = following(this.view, this.store.clock);
  };

  private readonly onPressed = ({ x, y, coarse }: PlotPressed): void => {
    if (!this.shown) return;
    const { drawing, length_px } = this.shown;
    const at = [x - drawing.left, y - drawing.top] as const;
    const near = strokeNear(drawing.picture, at, coarse ? REACH_PX.coarse : REACH_PX.fine);
    if (near) this.point(near);
    else {
      const clock_ms = timeAt(this.view, drawing.down ? at[1] : at[0], length_px);
      this.dispatchEvent(new Seek(clock_ms));
    }
  };

  /** A bundle is looked at more closely; anything else is selected, or let go of. */
  private readonly point = (stroke: Stroke): void => {
    if (stroke.count > 1) {
      this.view = around(stroke.from_clock_ms, stroke.to_clock_ms, this.store.clock);
      return;
    }
    const thing = thingOf(stroke);
    this.dispatchEvent(new SelectThing(isSame(thing, this.selected) ? undefined : thing));
  };

  private readonly keep = async (kind: 'svg' | 'png'): Promise<void> => {
    const legend = this.renderRoot.querySelector('space-time-legend');
    if (!this.plot || !legend) return;
    const run = this.store.session.title();
    const title = t('space_time.kept_as', { title: run });
    const file = await pictureFile(kind, { title, picture: this.plot.svg, legend: legend.items });
    const name = t('space_time.file', { title: run }).replace(/[^\p{L}\p{N}]+/gu, '-');
    download(`${name}.${kind}`, file);
  };

  private toolbar() {
    const button = (name: string, act: () => void, sign = '') =>
      html`<button
        type="button"
        aria-label=${sign === '' ? nothing : t(`space_time.${name}`)}
        title=${sign === '' ? nothing : t(`space_time.${name}`)}
        @click=${act}
      >${sign === '' ? t(`space_time.${name}`) : sign}</button>`;
    const chosen = (name: string, on: boolean, act: () => void) =>
      html`<button type="button" aria-pressed=${on} @click=${act}>${t(`space_time.${name}`)}</button>`;
    const { mode } = this.view;
    return html`
      <div class="tools">
        <span>
          ${button('closer', () => this.zoom(1 / ZOOM_TIMES), '+')}
          ${button('wider', () => this.zoom(ZOOM_TIMES), '−')}
          ${button('earlier', () => this.pan(-PAN_PART), '◂')}
          ${button('later', () => this.pan(PAN_PART), '▸')}
        </span>
        <span>
          ${chosen('whole', mode === 'whole', this.whole)}
          ${chosen('follow', mode === 'follow', this.follow_now)}
        </span>
        ${chosen('as_text', this.asText, () => {
          this.asText = !this.asText;
        })}
      </div>`;
  }

  private get ends(): { from: string; to: string } {
    const { from_ms, span_ms } = this.view;
    return { from: timeText(from_ms, span_ms), to: timeText(from_ms + span_ms, span_ms) };
  }

  protected override render() {
    if (this.width_px === 0) return html`${this.toolbar()}`;
    const shown = this.take();
    const { strokes, lanes, drawing, length_px } = shown;
    return html`
      ${this.toolbar()}
      ${strokes.length === 0 ? html`<p class="empty ${this.asText ? '' : 'inside'}">${t('space_time.empty', this.ends)}</p>` : nothing}
      ${
        this.asText
          ? html`<space-time-text
              .strokes=${strokes}
              .lanes=${lanes}
              .types=${this.types}
              .selected=${this.selected}
              @stroke-chosen=${({ stroke }: { stroke: Stroke } & Event) => this.point(stroke)}
            ></space-time-text>`
          : html`<space-time-plot
              .drawing=${drawing}
              .now_px=${halfPx(pxAt(this.view, this.store.clock.clock_ms, length_px))}
              .label=${t('space_time.title', this.ends)}
              @plot-pressed=${this.onPressed}
              @plot-panned=${({ part }: PlotPanned) => this.pan(part)}
              @plot-zoomed=${({ times, part }: PlotZoomed) => this.zoom(times, part)}
              @plot-whole=${this.whole}
              @plot-follow=${this.follow_now}
            ></space-time-plot>
            <space-time-legend .strokes=${strokes}></space-time-legend>
            <div class="tools">
              <button type="button" @click=${() => this.keep('svg')}>${t('space_time.keep_svg')}</button>
              <button type="button" @click=${() => this.keep('png')}>${t('space_time.keep_png')}</button>
            </div>
            <p class="hint">${t('space_time.hint')}</p>`
      }`;
  }

  static override styles = [
    base,
    buttons,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        margin-bottom: 10px;
      }
      .tools span {
        display: flex;
        gap: 4px;
      }
      button[aria-pressed='true'] {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--card);
      }
      :host {
        position: relative;
      }
      .empty {
        max-width: 60ch;
        padding: 8px 0;
        color: var(--soft);
      }
      /* In the picture's empty ground, so that nothing moves when it comes and goes. */
      .empty.inside {
        position: absolute;
        z-index: 1;
        margin: 56px 12px 0 84px;
        padding: 4px 8px;
        background: var(--card);
        pointer-events: none;
      }
      @media (width >= 720px) {
        .empty.inside {
          margin: 92px 24px 0 150px;
        }
      }
      .hint {
        max-width: 70ch;
        color: var(--soft);
        font-size: var(--small);
      }
    `,
  ];
}
