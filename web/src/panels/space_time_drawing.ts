// What the space-time diagram shows of a run: asked of the core, laid out, with its words.
import type { Drawing } from '../charts/space_time_plot';
import type { DiagramLane, Session } from '../core/contract';
import { placeWords } from '../stage/diagram_words';
import { lettersIn } from '../stage/letters';
import { paint } from '../stage/space_time';
import { type Stroke, takeStrokes } from '../stage/strokes';
import { pxAt, type TimeView, ticks } from '../stage/time_view';
import { clockText, instantText } from '../words/times';
import { person, t } from '../words/words';

/** Narrower, time runs down. */
const DOWN_BELOW_PX = 600;
const CUSTOMERS = { across: 8, down: 3 };
const LANE_PX = { few: 46, many: 36, most: 64 };
/** What else stands in the panel with it: the legend, most of all. */
const BESIDE_PX = 150;
const LETTER_PX = 6.8;

export interface Asked {
  session: Session;
  view: TimeView;
  width_px: number;
  /** What there is for it, below the buttons. */
  height_px: number;
  /** JSON of what is pointed at; '' for nothing. */
  thing: string;
}

export interface Shown {
  drawing: Drawing;
  strokes: Stroke[];
  lanes: DiagramLane[];
  /** Of the line of time. */
  length_px: number;
}

export function laneName({ kind, name, count, replica }: DiagramLane): string {
  if (kind === 'customer' || (kind === 'others' && name !== '')) return person(name);
  if (kind === 'others') return t('space_time.lane.others', { n: count });
  return t(`space_time.lane.${kind}`, { n: replica });
}

/** Close up, seconds are not enough. */
export const timeText = (clock_ms: number, span_ms: number): string =>
  span_ms < 20_000 ? instantText(clock_ms) : clockText(clock_ms);

function flagWord({ flag, missing }: Stroke, short: boolean): string {
  return flag === ''
    ? ''
    : t(`space_time.flag${short ? '_short' : ''}.${flag}`, { event: missing });
}

/** What stands beside the end of a stroke; what goes as it should has nothing to say. */
export function endWord(stroke: Stroke): string {
  const { kind, state, subject, count, attempt, copy, phantom, held_px } = stroke;
  if (count > 1) return '';
  const said = (key: string, n = 0) => t(`space_time.end.${key}`, { event: subject, n });
  if (kind === 'command')
    return state === 'ok' || state === 'no_change' ? '' : t(`space_time.outcome.${state}`);
  if (kind === 'read')
    return state === 'timed_out' || state === 'unavailable' ? t(`space_time.read.${state}`) : '';
  if (kind !== 'message') return said(kind);
  if (state !== 'applied' && state !== 'on_its_way') return said(state);
  if (phantom) return said('phantom');
  if (held_px >= 0) return said('held_back');
  if (copy === 1) return said('double');
  return attempt > 0 ? said('again', attempt + 1) : '';
}

/** On at most two lines, no longer than its lane is wide. */
function laneLines(name: string, width_px: number): string[] {
  const letters = Math.max(4, Math.floor(width_px / LETTER_PX));
  const cut = (text: string) => {
    let shown = text;
    while (lettersIn(shown) > letters) shown = `${shown.replace(/…$/, '').slice(0, -1)}…`;
    return shown;
  };
  if (lettersIn(name) <= letters) return [name];
  const space = name.indexOf(' ');
  return space < 0 ? [cut(name)] : [cut(name.slice(0, space)), cut(name.slice(space + 1))];
}

const down = (width_px: number) => width_px < DOWN_BELOW_PX;

export function show({ session, view, width_px, height_px, thing }: Asked): Shown {
  const is_down = down(width_px);
  const customers = is_down ? CUSTOMERS.down : CUSTOMERS.across;
  const lanes = session.diagram_lanes(customers);
  const least = lanes.length > 7 ? LANE_PX.many : LANE_PX.few;
  const room = Math.floor((height_px - BESIDE_PX) / lanes.length);
  const pitch = Math.max(least, Math.min(room, LANE_PX.most));
  const [left, top] = is_down ? [view.span_ms < 20_000 ? 72 : 56, 44] : [118, 22];
  const plot_width = Math.max(40, width_px - left - (is_down ? 2 : 8));
  const plot_height = is_down ? Math.max(40, height_px - top - 6) : lanes.length * pitch;
  const length_px = is_down ? plot_height : plot_width;
  const between_px = is_down ? plot_width / lanes.length : pitch;
  const lanes_px = lanes.map((_, n) => (n + 0.5) * between_px);

  const numbers = session.diagram(
    view.from_ms,
    view.from_ms + view.span_ms,
    Math.round(length_px),
    customers,
    thing,
  );
  const strokes = takeStrokes(numbers);
  const picture = paint(strokes, { length_px, lanes_px, down: is_down });
  const { labels, counts } = placeWords(
    picture,
    { width: plot_width, height: plot_height },
    { flag: (stroke) => flagWord(stroke, is_down), end: endWord },
  );
  return {
    drawing: {
      width: width_px,
      height: is_down ? height_px : plot_height + top + 28,
      left,
      top,
      plot_width,
      plot_height,
      down: is_down,
      lanes: lanes.map((lane, n) => ({
        at_px: lanes_px[n] ?? 0,
        lines: laneLines(laneName(lane), is_down ? between_px - 2 : left - 16),
      })),
      ticks: ticks(view, length_px, is_down ? 56 : 96).map((clock_ms) => ({
        at_px: pxAt(view, clock_ms, length_px),
        text: timeText(clock_ms, view.span_ms),
      })),
      picture,
      labels,
      counts,
    },
    strokes,
    lanes,
    length_px,
  };
}
