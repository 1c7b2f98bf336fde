// Moments under four letters, for a room: what is behind the # of a link is long, and nobody types
// it. They are kept in memory alone, and no longer than a day's workshop takes.
//
//   const codes = new ShortCodes();
//   const code = codes.keep('#at=1.eJyr...', '192.168.1.20');   // 'dkwr', or undefined: not a moment
//   codes.find('DKWR');                                          // '#at=1.eJyr...'
import { randomInt } from 'node:crypto';

// Without vowels no code is a word; without l nobody takes it for a 1.
const LETTERS = 'bcdfghjkmnpqrstvwxz';
const CODE_LENGTH = 4;
const CODE = new RegExp(`^[${LETTERS}]{${CODE_LENGTH}}$`);

/** A lesson's moment has some 700 letters, a long run in the sandbox some thousand. */
export const MOMENT_LENGTH_MAX = 32_000;
/** Kept at once: at most 16 MB. What is more takes the place of the oldest. */
export const MOMENTS_MAX = 500;
/** Of one sender: then its own oldest goes, so that nobody can push out everybody else's. */
export const MOMENTS_OF_ONE_MAX = 100;
export const KEPT_MS = 12 * 3_600_000;

// Nothing else is taken: what is kept is sent to other people's browsers as an address.
const MOMENT = /^#at=\d+\.[A-Za-z0-9_-]+$/;

const drawn = () =>
  Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

export class ShortCodes {
  // From code to what is kept, the oldest first.
  #kept = new Map();
  #now;
  #draw;

  /** The clock in ms, and what draws a code: given for tests. */
  constructor({ now = Date.now, draw = drawn } = {}) {
    this.#now = now;
    this.#draw = draw;
  }

  /** Its code; that which it has already, if it is kept already. Undefined: this is no moment. */
  keep(moment, sender) {
    if (moment.length > MOMENT_LENGTH_MAX || !MOMENT.test(moment)) return undefined;
    this.#forgetOld();
    const known = [...this.#kept].find(([, each]) => each.moment === moment)?.[0];
    const code = known ?? this.#newCode();
    this.#kept.delete(code);
    this.#makeRoom(sender);
    this.#kept.set(code, { moment, sender, until_ms: this.#now() + KEPT_MS });
    return code;
  }

  /** What is kept under a code as people type it, or undefined. */
  find(typed) {
    this.#forgetOld();
    return this.#kept.get(typed.toLowerCase())?.moment;
  }

  get size() {
    return this.#kept.size;
  }

  #newCode() {
    for (;;) {
      const code = this.#draw();
      if (CODE.test(code) && !this.#kept.has(code)) return code;
    }
  }

  #forgetOld() {
    for (const [code, { until_ms }] of this.#kept) {
      if (until_ms > this.#now()) return;
      this.#kept.delete(code);
    }
  }

  #makeRoom(sender) {
    const own = [...this.#kept].filter(([, each]) => each.sender === sender);
    if (own.length >= MOMENTS_OF_ONE_MAX) this.#kept.delete(own[0][0]);
    else if (this.#kept.size >= MOMENTS_MAX) this.#kept.delete(this.#kept.keys().next().value);
  }
}
