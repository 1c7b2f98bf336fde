// A space-time diagram as lines: strokes in, paths out. Strokes of one look are one path, so that a
// diagram is a few dozen elements whatever there is in it. Time runs to the right and lanes lie
// below each other, or, where there is little room, time runs down and they stand side by side.
import type { Stroke } from './strokes';

export interface Ground {
  /** Of the line of time. */
  length_px: number;
  /** Where each lane lies, across it. */
  lanes_px: readonly number[];
  /** Time runs down. */
  down: boolean;
}

export type Point = readonly [x: number, y: number];

export interface Picture {
  /** By look, in the order in which they are drawn. */
  paths: { look: string; d: string }[];
  /** Where each stroke runs, for whoever points at it. */
  traces: { stroke: Stroke; points: Point[] }[];
  stretches: { stroke: Stroke; x: number; y: number; width: number; height: number }[];
  flags: { stroke: Stroke; x: number; y: number }[];
  /** What became of a stroke, where it did. */
  ends: { stroke: Stroke; at: Point }[];
}

/** How far what was lost as it was sent is drawn, so that its goal is seen. */
const LOST_WAY = 0.32;
const STRETCH_PX = 14;
/** How far outside lines are drawn: beyond it nothing is seen but their slope. */
const BEYOND = 4;

/** The looks in the order in which they are drawn: what is pointed at lies below, marks above. */
const LOOKS = [
  ...['kin', 'chosen', 'within'],
  ...['command', 'read', 'wait', 'message', 'double', 'again', 'phantom', 'lost', 'held'],
  ...['held-box', 'coming', 'skipped', 'cross', 'bar', 'failed', 'void', 'grave'],
  ...['command-dot', 'message-dot', 'read-dot'],
];

const half = (px: number) => Math.round(2 * px) / 2;
const place = ([x, y]: Point) => `${half(x)} ${half(y)}`;

const line = (points: readonly Point[]) => `M${points.map(place).join('L')}`;
/** A line without length has round ends, and nothing else: a dot. */
const dot = (at: Point) => `M${place(at)}h0`;
const ring = (at: Point, r: number) =>
  `M${place(at)}m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const cross = (at: Point, r: number) =>
  `M${place(at)}m${-r} ${-r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`;
const box = (at: Point, r: number) => `M${place(at)}m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`;

/** More of them, a heavier line: 1, 2 to 4, 5 to 20, more. */
export const weight = (count: number): number =>
  count === 1 ? 1 : count < 5 ? 2 : count <= 20 ? 3 : 4;

export function messageLook({ state, phantom, copy, attempt }: Stroke): string {
  if (state === 'lost' || state === 'taken_away') return 'lost';
  if (phantom) return 'phantom';
  if (copy === 1) return 'double';
  return attempt > 0 ? 'again' : 'message';
}

class Painter {
  readonly picture: Picture = { paths: [], traces: [], stretches: [], flags: [], ends: [] };
  private readonly drawn = new Map<string, string[]>();

  constructor(private readonly ground: Ground) {}

  finish(): Picture {
    const rank = (look: string) => LOOKS.indexOf(look.split(' ')[0] ?? '');
    const looks = [...this.drawn.keys()].sort((one, other) => rank(one) - rank(other));
    this.picture.paths = looks.map((look) => ({
      look,
      d: (this.drawn.get(look) ?? []).join(''),
    }));
    return this.picture;
  }

  paint(stroke: Stroke): void {
    const { kind } = stroke;
    if (kind === 'command') this.command(stroke);
    else if (kind === 'message') this.message(stroke);
    else if (kind === 'read') this.read(stroke);
    else if (kind === 'dead_letter') this.deadLetter(stroke);
    else if (kind === 'rolled_back' || kind === 'follow_up_lost') this.undone(stroke);
    else this.stretch(stroke);
  }

  private lane = (lane: number): number => this.ground.lanes_px[lane] ?? 0;
  private at = (along: number, across: number): Point => {
    const { down, length_px } = this.ground;
    const kept = Math.max(-BEYOND * length_px, Math.min(along, (1 + BEYOND) * length_px));
    return down ? [across, kept] : [kept, across];
  };
  private draw(look: string, d: string): void {
    const known = this.drawn.get(look);
    if (known) known.push(d);
    else this.drawn.set(look, [d]);
  }
  private keep(stroke: Stroke, points: Point[], end: Point): void {
    this.picture.traces.push({ stroke, points });
    this.picture.ends.push({ stroke, at: end });
    if (stroke.chosen === 1) this.draw('chosen', `${line(points)}${dot(end)}`);
    if (stroke.chosen === 1) this.draw('within', `${line(points)}${dot(end)}`);
    if (stroke.chosen === 2) this.draw('kin', line(points));
  }
  private dash([x, y]: Point, r: number): string {
    return line([
      [x - r, y],
      [x + r, y],
    ]);
  }

  /** From lane to lane, so far of the way between them. */
  private way(stroke: Stroke, way = 1): [Point, Point] {
    const [from, to] = [this.lane(stroke.from_lane), this.lane(stroke.to_lane)];
    return [this.at(stroke.from_px, from), this.at(stroke.to_px, from + way * (to - from))];
  }

  private command(stroke: Stroke): void {
    const [from, to] = this.way(stroke);
    this.draw(`command w${weight(stroke.count)}`, line([from, to]));
    if (stroke.state === 'ok' || stroke.state === 'no_change') this.draw('command-dot', dot(to));
    else if (stroke.state === 'out_of_stock') this.draw('void', ring(to, 4.5));
    else this.draw('cross', cross(to, 5));
    if (stroke.flag !== '') this.flag(stroke, from);
    this.keep(stroke, [from, to], to);
  }

  private message(stroke: Stroke): void {
    const { state } = stroke;
    const lost = state === 'lost' ? LOST_WAY : stroke.way;
    const [from, to] = this.way(stroke, lost);
    const points: Point[] = [from, to];
    this.draw(`${messageLook(stroke)} w${weight(stroke.count)}`, line(points));
    if (state === 'lost' || state === 'taken_away') this.draw('cross', cross(to, 5));
    else if (state === 'refused') this.draw('bar', this.across(to, 7));
    else if (state === 'failed') this.draw('failed', ring(to, 4.5));
    else if (state === 'skipped') this.draw('skipped', ring(to, 4.5));
    else if (state === 'on_its_way') this.draw('coming', ring(to, 4.5));
    else if (stroke.held_px < 0) this.draw('message-dot', dot(to));
    if (state === 'failed') this.draw('cross', cross(to, 3));
    if (stroke.held_px >= 0) {
      const until = this.at(stroke.held_px, this.lane(stroke.to_lane));
      points.push(until);
      this.draw('held', line([to, until]));
      this.draw('held-box', box(to, 4.5));
      if (state !== 'held_back') this.draw('message-dot', dot(until));
    }
    this.keep(stroke, points, to);
  }

  /** There, perhaps a wait, and back. */
  private read(stroke: Stroke): void {
    const [top, bottom] = [this.lane(stroke.from_lane), this.lane(stroke.to_lane)];
    const asked: Point[] = [this.at(stroke.from_px, top), this.at(stroke.from_px, bottom)];
    const end = this.at(stroke.to_px, bottom);
    const answered = this.at(stroke.to_px, top);
    const waits = stroke.to_px - stroke.from_px >= 1;
    this.draw(`read w${weight(stroke.count)}`, line(asked));
    if (waits) this.draw('wait', line([asked[1] ?? end, end]));
    const has_answer = stroke.over && !['unavailable', 'timed_out'].includes(stroke.state);
    if (waits && has_answer) this.draw(`read w${weight(stroke.count)}`, line([end, answered]));
    if (has_answer) this.draw('read-dot', dot(end));
    else if (stroke.over) this.draw('cross', cross(end, 5));
    if (stroke.flag !== '') this.flag(stroke, answered);
    this.keep(stroke, waits ? [...asked, end, ...(has_answer ? [answered] : [])] : asked, end);
  }

  private deadLetter(stroke: Stroke): void {
    const way = this.way(stroke, LOST_WAY);
    const [, end] = way;
    this.draw('lost w1', line(way));
    this.draw('grave', box(end, 6));
    this.draw('bar', this.dash(end, 3));
    this.keep(stroke, way, end);
  }

  /** A unit of work, or what should have followed it, on the lane of the write side. */
  private undone(stroke: Stroke): void {
    const at = this.at(stroke.from_px, this.lane(stroke.from_lane));
    this.draw('void', box(at, 5));
    this.draw('cross', cross(at, 5));
    this.keep(stroke, [at, at], at);
  }

  private flag(stroke: Stroke, [x, y]: Point): void {
    this.picture.flags.push({ stroke, x: half(x), y: half(y) });
  }

  private stretch(stroke: Stroke): void {
    const across = this.lane(stroke.from_lane);
    const from = this.at(stroke.from_px, across - STRETCH_PX / 2);
    const to = this.at(stroke.to_px, across + STRETCH_PX / 2);
    const [x, y] = [half(from[0]), half(from[1])];
    const [width, height] = [Math.max(2, half(to[0]) - x), Math.max(2, half(to[1]) - y)];
    this.picture.stretches.push({ stroke, x, y, width, height });
    this.keep(
      stroke,
      [this.at(stroke.from_px, across), this.at(stroke.to_px, across)],
      [Math.max(x, 0), Math.max(y, 0)],
    );
  }

  /** A stroke along the lane that stops what comes. */
  private across([x, y]: Point, r: number): string {
    return this.ground.down
      ? line([
          [x, y - r],
          [x, y + r],
        ])
      : line([
          [x - r, y],
          [x + r, y],
        ]);
  }
}

export function paint(strokes: readonly Stroke[], ground: Ground): Picture {
  const painter = new Painter(ground);
  for (const stroke of strokes) painter.paint(stroke);
  return painter.finish();
}

function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
  const kept = Math.max(0, Math.min(part, 1));
  return Math.hypot(px - ax - kept * dx, py - ay - kept * dy);
}

/** The stroke that runs nearest by, no further than `reach_px` away. */
export function strokeNear(picture: Picture, at: Point, reach_px: number): Stroke | undefined {
  let nearest = reach_px;
  let found: Stroke | undefined;
  for (const { stroke, points } of picture.traces) {
    for (const [n, point] of points.slice(1).entries()) {
      const away = distance(at, points[n] ?? point, point);
      // Of equals the latest: it is drawn above the others.
      if (away <= nearest) [nearest, found] = [away, stroke];
    }
  }
  return found;
}
