// Which words stand on a diagram: the weightiest first, each where it covers no other, and only as
// many as can be read.
import { lettersIn, WIDE } from './letters';
import { type Picture, type Point, weight } from './space_time';
import type { Stroke } from './strokes';

export interface Label {
  stroke: Stroke;
  /** Where its first line begins, on its base. */
  x: number;
  y: number;
  lines: string[];
  loud: boolean;
}
export interface Count {
  x: number;
  y: number;
  text: string;
}

export interface Words {
  /** What is said of a flag; of what became of a stroke, '' for nothing. */
  flag(stroke: Stroke): string;
  end(stroke: Stroke): string;
}

interface Room {
  width: number;
  height: number;
}
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LETTER_PX = 7.2;
const LINE_PX = 17;
const FLAG_PX = 13;
const COUNT_PX = 11;
/** More are not read, and cost. */
const LABELS_MAX = 60;
const TRIED_MAX = 160;

/** A line may end between two wide letters as between words, but none begins with a closing sign. */
const unbroken = new RegExp(` ?(?:[${WIDE}][、。，；：！？）”]*|[^ ${WIDE}]+)`, 'g');

const widthOf = (lines: readonly string[], letter_px = LETTER_PX) =>
  Math.max(...lines.map(lettersIn)) * letter_px;

/** Breaks between words, where a line would be longer than that. */
export function wrapped(text: string, width_px: number, letter_px = LETTER_PX): string[] {
  const lines: string[] = [];
  for (const [word] of text.matchAll(unbroken)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf([last + word], letter_px) <= width_px)
      lines[lines.length - 1] = last + word;
    else lines.push(word.trimStart());
  }
  return lines;
}

class Placing {
  readonly labels: Label[] = [];
  readonly counts: Count[] = [];
  private readonly taken: Box[] = [];

  constructor(private readonly room: Room) {}

  take([x, y]: Point, r: number): void {
    this.taken.push({ left: x - r, right: x + r, top: y - r, bottom: y + r });
  }

  private isFree(box: Box): boolean {
    const { width, height } = this.room;
    const { left, right, top, bottom } = box;
    if (left < 0 || top < 0 || right > width || bottom > height) return false;
    return this.taken.every(
      (each) =>
        left >= each.right || right <= each.left || top >= each.bottom || bottom <= each.top,
    );
  }

  /** Beside the point, above or below the line it lies on, on either side. */
  label(stroke: Stroke, [x, y]: Point, text: string, loud: boolean, beside: number): void {
    const { width, height } = this.room;
    if (text === '' || x < -4 || y < -4 || x > width + 4 || y > height + 4) return;
    const lines = wrapped(text, Math.max(120, Math.min(width * 0.6, 420)));
    const [w, h] = [widthOf(lines), lines.length * LINE_PX];
    const rights = [x + beside, Math.min(x + beside, width - w - 2), x - beside - w];
    const tops = loud ? [y - h / 2, y - h - FLAG_PX, y + FLAG_PX] : [y - h - 3, y + 4];
    for (const left of rights) {
      for (const top of tops) {
        const box = { left: left - 2, right: left + w + 2, top: top - 1, bottom: top + h + 1 };
        if (Math.abs(left - x) < beside && top < y + 8 && top + h > y - 8) continue;
        if (!this.isFree(box)) continue;
        this.taken.push(box);
        this.labels.push({ stroke, x: left, y: top + LINE_PX - 4, lines, loud });
        return;
      }
    }
  }

  /** At the first of these places that is free. */
  count({ count }: Stroke, places: readonly Point[]): void {
    const r = COUNT_PX + 1;
    const at = places.find(([x, y]) =>
      this.isFree({ left: x - r, right: x + r, top: y - r, bottom: y + r }),
    );
    if (!at) return;
    this.take(at, r);
    const text = count > 999 ? `${Math.round(count / 1000)}k` : String(count);
    this.counts.push({ x: at[0], y: at[1], text });
  }
}

/** A message's count is where it goes; a customer's with the customer, beside its flag. */
function countPlaces({ kind, flag }: Stroke, points: readonly Point[]): Point[] {
  const [[ax, ay], [bx, by]] = [points[0] ?? [0, 0], points[1] ?? points[0] ?? [0, 0]];
  if (kind !== 'command' && kind !== 'read') return [[(ax + bx) / 2, (ay + by) / 2]];
  if (flag === '') return [[ax, ay]];
  return [-1, 1].flatMap((side): Point[] => [
    [ax + side * 22, ay],
    [ax, ay + side * 22],
  ]);
}

/** Where there are so many strokes, only what went wrong has a word beside it. */
const CROWD = 150;
const LOSSES = 3;

/** Broken guarantees before what was merely stale, what is lost before what comes again. */
const RANKS: Record<string, number> = {
  stale: 2,
  disappointed: 2,
  held_back: 4,
  on_its_way: 5,
  applied: 5,
  skipped: 6,
};
const rank = ({ flag, state, chosen, phantom }: Stroke): number => {
  if (chosen === 1) return 0;
  if (flag !== '') return RANKS[flag] ?? 1;
  return phantom ? LOSSES : (RANKS[state] ?? LOSSES);
};

export function placeWords(picture: Picture, room: Room, words: Words): Placing {
  const placing = new Placing(room);
  const flags = [...picture.flags].sort((one, other) => rank(one.stroke) - rank(other.stroke));
  for (const { x, y } of flags) placing.take([x, y], FLAG_PX - 4);
  for (const { stroke, x, y } of flags.slice(0, TRIED_MAX))
    if (placing.labels.length < LABELS_MAX)
      placing.label(stroke, [x, y], words.flag(stroke), rank(stroke) < 2, FLAG_PX + 3);
  const most = picture.ends.length > CROWD ? LOSSES : Number.POSITIVE_INFINITY;
  const ends = picture.ends
    .map((end) => ({ ...end, text: words.end(end.stroke) }))
    .filter(({ text, stroke }) => text !== '' && rank(stroke) <= most)
    .sort((one, other) => rank(one.stroke) - rank(other.stroke));
  for (const { stroke, at, text } of ends.slice(0, TRIED_MAX))
    if (placing.labels.length < LABELS_MAX) placing.label(stroke, at, text, false, 9);
  const bundles = picture.traces
    .filter(({ stroke }) => stroke.count > 1)
    .sort((one, other) => weight(other.stroke.count) - weight(one.stroke.count));
  for (const { stroke, points } of bundles.slice(0, TRIED_MAX))
    placing.count(stroke, countPlaces(stroke, points));
  return placing;
}
