// Where the squares of a QR code lie: the patterns that a camera finds it by, and between them the
// bits.

const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];
export const MASK_COUNT = MASKS.length;

function alignmentCentres(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const last = version * 4 + 10;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - (count - 2 - at) * step)];
}

/** `value` with the rest of its division by `divisor` behind it, which has `count` bits more. */
function withRest(value: number, divisor: number, count: number): number {
  let rest = value;
  for (let i = 0; i < count; ++i) rest = (rest << 1) ^ ((rest >>> (count - 1)) * divisor);
  return (value << count) | rest;
}

export class Squares {
  readonly size: number;
  readonly dark: boolean[][];
  /** By the code's own patterns. */
  private readonly taken: boolean[][];

  constructor(private readonly version: number) {
    this.size = version * 4 + 17;
    const rows = () =>
      Array.from({ length: this.size }, () => Array<boolean>(this.size).fill(false));
    this.dark = rows();
    this.taken = rows();
    this.layPatterns();
  }

  /** In columns of two from the right, up and down by turns, flipped where the mask says so. */
  layData(codewords: number[], mask: number): void {
    this.layFormat(mask);
    let at = 0;
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      const upward = ((right + 1) & 2) === 0;
      for (let i = 0; i < this.size; ++i) {
        const y = upward ? this.size - 1 - i : i;
        for (const x of [right, right - 1]) {
          const row = this.dark[y];
          if (!row || this.taken[y]?.[x]) continue;
          const bit = ((codewords[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1;
          row[x] = (bit === 1) !== (MASKS[mask]?.(x, y) ?? false);
          ++at;
        }
      }
    }
  }

  private set(x: number, y: number, dark: boolean): void {
    const [row, taken] = [this.dark[y], this.taken[y]];
    if (!row || !taken || x < 0 || x >= this.size) return;
    row[x] = dark;
    taken[x] = true;
  }

  /** Squares around a centre, told by their distance from it. */
  private rings(x: number, y: number, reach: number, isDark: (away: number) => boolean): void {
    for (let dy = -reach; dy <= reach; ++dy) {
      for (let dx = -reach; dx <= reach; ++dx) {
        this.set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    }
  }

  private layPatterns(): void {
    for (let at = 0; at < this.size; ++at) {
      this.set(6, at, at % 2 === 0);
      this.set(at, 6, at % 2 === 0);
    }
    const finder = (away: number) => away !== 2 && away !== 4;
    this.rings(3, 3, 4, finder);
    this.rings(this.size - 4, 3, 4, finder);
    this.rings(3, this.size - 4, 4, finder);

    const centres = alignmentCentres(this.version);
    const last = centres.at(-1);
    for (const x of centres) {
      for (const y of centres) {
        const inCorner = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
        if (!inCorner) this.rings(x, y, 2, (away) => away !== 1);
      }
    }
    if (this.version >= 7) this.layVersion();
  }

  private layVersion(): void {
    const bits = withRest(this.version, 0x1f25, 12);
    for (let i = 0; i < 18; ++i) {
      const [far, near] = [this.size - 11 + (i % 3), Math.floor(i / 3)];
      this.set(far, near, ((bits >>> i) & 1) === 1);
      this.set(near, far, ((bits >>> i) & 1) === 1);
    }
  }

  /** Error correction level L and the mask, twice. */
  private layFormat(mask: number): void {
    const bits = withRest((0b01 << 3) | mask, 0x537, 10) ^ 0x5412;
    const bit = (i: number) => ((bits >>> i) & 1) === 1;
    for (let i = 0; i < 8; ++i) {
      this.set(8, i < 6 ? i : i + 1, bit(i));
      this.set(this.size - 1 - i, 8, bit(i));
    }
    for (let i = 8; i < 15; ++i) {
      this.set(i === 8 ? 7 : 14 - i, 8, bit(i));
      this.set(8, this.size - 15 + i, bit(i));
    }
    this.set(8, this.size - 8, true);
  }
}

/** How hard the squares are to read, by the standard's four rules. */
export function penalty(rows: boolean[][]): number {
  const text = (row: boolean[]) => row.map(Number).join('');
  const columns = rows.map((_, x) => rows.map((row) => row[x] === true));
  let sum = 0;
  for (const line of [...rows, ...columns].map(text)) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
    // What looks like a finder, its light side perhaps outside the code.
    sum += 40 * [...`0000${line}0000`.matchAll(/(?=00001011101|10111010000)/g)].length;
  }
  let dark = 0;
  for (const [y, row] of rows.entries()) {
    const below = rows[y + 1];
    for (const [x, one] of row.entries()) {
      if (one) ++dark;
      if (one === row[x + 1] && one === below?.[x] && one === below[x + 1]) sum += 3;
    }
  }
  const all = rows.length * rows.length;
  return sum + 10 * Math.floor(Math.abs(dark * 20 - all * 10) / all);
}
