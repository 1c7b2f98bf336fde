// The picture of a space-time diagram. It is handed what to draw and draws it once; while time
// passes and nothing happens, only the line for now moves.
import { css, html, LitElement, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { Count, Label } from '../stage/diagram_words';
import type { Picture } from '../stage/space_time';
import { base } from '../styles/shared';
import { t } from '../words/words';
import { DIAMOND, diagramShapes, hatch } from './diagram_shapes';
import { PlotPanned, PlotPointer, PlotZoomed } from './plot_pointer';

export interface Drawing {
  width: number;
  height: number;
  /** Where lanes and time lie in it. */
  left: number;
  top: number;
  plot_width: number;
  plot_height: number;
  /** Time runs down. */
  down: boolean;
  lanes: { at_px: number; lines: string[] }[];
  ticks: { at_px: number; text: string }[];
  picture: Picture;
  labels: Label[];
  counts: Count[];
}

const PAN_PART = 0.2;
const ZOOM_TIMES = 1.5;
const LINE_PX = 17;

@customElement('space-time-plot')
export class SpaceTimePlot extends LitElement {
  @property({ attribute: false }) drawing!: Drawing;
  /** Where now is on the line of time; it may lie outside. */
  @property({ type: Number }) now_px = 0;
  @property() label = '';
  @query('svg') readonly svg!: SVGSVGElement;

  private readonly pointer = new PlotPointer(this, () => {
    const { down, left, top, plot_width, plot_height } = this.drawing;
    return down
      ? { start_px: top, length_px: plot_height, down }
      : { start_px: left, length_px: plot_width, down };
  });

  constructor() {
    super();
    const { down, move, up, cancel, wheel } = this.pointer;
    this.addEventListener('pointerdown', down);
    this.addEventListener('pointermove', move);
    this.addEventListener('pointerup', up);
    this.addEventListener('pointercancel', cancel);
    this.addEventListener('wheel', wheel, { passive: false });
    this.addEventListener('keydown', this.pressKey);
  }

  private readonly pressKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { down } = this.drawing;
    const told: Record<string, Event> = {
      [down ? 'ArrowUp' : 'ArrowLeft']: new PlotPanned(-PAN_PART),
      [down ? 'ArrowDown' : 'ArrowRight']: new PlotPanned(PAN_PART),
      '+': new PlotZoomed(1 / ZOOM_TIMES, 0.5),
      '-': new PlotZoomed(ZOOM_TIMES, 0.5),
      Home: new Event('plot-whole'),
      End: new Event('plot-follow'),
    };
    const wanted = told[event.key];
    if (!wanted) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(wanted);
  };

  protected override render() {
    const { drawing, label } = this;
    const { width, height, left, top } = drawing;
    return html`
      <div
        class="ground ${drawing.down ? 'down' : ''}"
        role="group"
        tabindex="0"
        aria-label=${label}
        aria-keyshortcuts="ArrowLeft ArrowRight + - Home End"
      >
        <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
          ${guard([drawing], () => this.still(drawing))}
          <g transform="translate(${left} ${top})">${this.veil(drawing)}</g>
          ${guard([drawing], () => this.words(drawing, false))}
          <g transform="translate(${left} ${top})">${this.present(drawing)}</g>
        </svg>
      </div>`;
  }

  private still(drawing: Drawing) {
    const { left, top, plot_width, plot_height } = drawing;
    return svg`
      <defs>
        ${hatch}
        <clipPath id="plot">
          <rect x="-6" y="-8" width=${plot_width + 12} height=${plot_height + 14}></rect>
        </clipPath>
      </defs>
      <g transform="translate(${left} ${top})">
        ${drawing.ticks.map((tick) => this.tick(drawing, tick))}
        ${drawing.lanes.map((lane) => this.lane(drawing, lane))}
        <g clip-path="url(#plot)">${this.strokes(drawing)}</g>
      </g>
      ${this.words(drawing, true)}`;
  }

  private lane({ down, plot_width, plot_height }: Drawing, { at_px, lines }: Drawing['lanes'][0]) {
    const at = Math.round(at_px) + 0.5;
    const d = down ? `M${at} 0V${plot_height}` : `M0 ${at}H${plot_width}`;
    const last = lines.length - 1;
    return svg`
      <path class="lane" d=${d}></path>
      ${lines.map((line, n) =>
        down
          ? svg`<text class="name down" x=${at} y=${-10 - (last - n) * LINE_PX}>${line}</text>`
          : svg`<text class="name" x="-12" y=${at + 5 - (last / 2 - n) * LINE_PX}>${line}</text>`,
      )}`;
  }

  private tick({ down, plot_width, plot_height }: Drawing, { at_px, text }: Drawing['ticks'][0]) {
    const at = Math.round(at_px) + 0.5;
    if (down) {
      return svg`<path class="tick" d="M0 ${at}H${plot_width}"></path>
        <text class="time down" x="-8" y=${at + 5}>${text}</text>`;
    }
    // The last one would not fit in.
    const anchor = at > plot_width - 24 ? 'end' : 'middle';
    return svg`<path class="tick" d="M${at} 0V${plot_height}"></path>
      <text class="time" x=${at} y=${plot_height + 18} text-anchor=${anchor}>${text}</text>`;
  }

  private strokes({ picture, counts }: Drawing) {
    return svg`
      ${picture.stretches.map(
        ({ x, y, width, height }) =>
          svg`<rect class="stretch" x=${x} y=${y} width=${width} height=${height}></rect>`,
      )}
      ${picture.paths.map(({ look, d }) => svg`<path class=${look} d=${d}></path>`)}
      ${picture.flags.map(
        ({ stroke, x, y }) =>
          svg`<path class="flag ${stroke.flag}" transform="translate(${x} ${y})" d=${DIAMOND}></path>`,
      )}
      ${counts.map(
        ({ x, y, text }) =>
          svg`<circle class="count" cx=${x} cy=${y} r="11"></circle><text class="count" x=${x} y=${y + 4}>${text}</text>`,
      )}`;
  }

  /** Those of what has begun stand above the veil, wherever they end. */
  private words({ left, top, labels }: Drawing, ahead: boolean) {
    return svg`<g transform="translate(${left} ${top})">${labels
      .filter(({ stroke }) => (stroke.ahead === 'ahead') === ahead)
      .map(
        ({ x, y, lines, loud }) =>
          svg`<text class="word ${loud ? 'loud' : ''}">${lines.map(
            (line, n) => svg`<tspan x=${x} y=${y + n * LINE_PX}>${line}</tspan>`,
          )}</text>`,
      )}</g>`;
  }

  /** By half pixels; a little outside, where it is not seen. */
  private now({ down, plot_width, plot_height }: Drawing): number {
    const length = down ? plot_height : plot_width;
    return Math.round(2 * Math.max(-1, Math.min(this.now_px, length + 1))) / 2;
  }

  /** What lies ahead of now is seen through it. */
  private veil(drawing: Drawing) {
    const { down, plot_width, plot_height } = drawing;
    const from = Math.max(0, this.now(drawing));
    const ahead = Math.max(0, (down ? plot_height : plot_width) - from);
    return svg`<rect
      class="veil"
      x=${down ? 0 : from}
      y=${down ? from : -8}
      width=${down ? plot_width : ahead}
      height=${down ? ahead : plot_height + 8}
    ></rect>`;
  }

  private present(drawing: Drawing) {
    const { down, plot_width, plot_height } = drawing;
    const length = down ? plot_height : plot_width;
    const now = this.now(drawing);
    const seen = now >= 0 && now <= length;
    return svg`
      <g class="now" visibility=${seen ? 'visible' : 'hidden'}>
        <path d=${down ? `M0 ${now}H${plot_width}` : `M${now} -12V${plot_height}`}></path>
        <text
          x=${down ? plot_width - 4 : now > length - 40 ? now - 6 : now + 6}
          y=${down ? now + (now > length - 24 ? -6 : 16) : 1}
          text-anchor=${down || now > length - 40 ? 'end' : 'start'}
        >${t('space_time.now')}</text>
      </g>`;
  }

  static override styles = [
    base,
    diagramShapes,
    css`
      .ground {
        cursor: crosshair;
        touch-action: pan-y;
        user-select: none;
        -webkit-user-select: none;
      }
      .ground.down {
        touch-action: pan-x;
      }
      .ground:focus-visible {
        outline-offset: -3px;
      }
      svg {
        display: block;
      }
      path.lane {
        stroke: var(--hairline);
      }
      path.tick {
        stroke: var(--hairline);
        stroke-width: 1;
        stroke-dasharray: 1 5;
      }
      text.name {
        text-anchor: end;
      }
      text.time {
        fill: var(--soft);
        font: 400 14px var(--mono);
      }
      text.name.down {
        text-anchor: middle;
      }
      text.time.down {
        text-anchor: end;
      }
      text.word {
        paint-order: stroke;
        stroke: var(--card);
        stroke-width: 4px;
        stroke-linejoin: round;
      }
      text.word.loud {
        font-weight: 700;
      }
      .veil {
        fill: var(--card);
        opacity: 0.6;
      }
      .now text {
        paint-order: stroke;
        stroke: var(--card);
        stroke-width: 4px;
      }
      .now path {
        stroke: var(--ink);
      }
    `,
  ];
}
