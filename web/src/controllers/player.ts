// Lets virtual time follow the wall's, as fast as asked. Between two frames it asks the browser for
// nothing.
import type { LabStore } from './lab_store';

/**
 * A frame that took longer than this was not shown, in a hidden tab for one: its time does not
 * count.
 */
const LONGEST_FRAME_MS = 250;

export class Player extends EventTarget {
  speed = 1;
  private request?: number;
  private until_ms = Number.POSITIVE_INFINITY;
  private last_frame_ms?: number;
  /** The time to be shown, with its fraction of a millisecond. */
  private at_ms = 0;

  constructor(private readonly store: LabStore) {
    super();
    document.addEventListener('visibilitychange', () => {
      this.last_frame_ms = undefined;
    });
  }

  get playing(): boolean {
    return this.request !== undefined;
  }

  /** Plays on, for ever or up to a time. */
  play(until_ms = Number.POSITIVE_INFINITY): void {
    this.until_ms = until_ms;
    this.at_ms = this.store.clock.now_ms;
    this.last_frame_ms = undefined;
    if (this.playing) return;
    this.request = requestAnimationFrame(this.frame);
    this.dispatchEvent(new Event('change'));
  }

  /** To where it plays to, at once; false: it was not playing up to a time. */
  finish(): boolean {
    if (!this.playing) return false;
    this.pause();
    if (this.until_ms === Number.POSITIVE_INFINITY) return false;
    this.store.advanceTo(this.until_ms);
    return true;
  }

  pause(): void {
    if (this.request === undefined) return;
    cancelAnimationFrame(this.request);
    this.request = undefined;
    this.store.settle();
    this.dispatchEvent(new Event('change'));
  }

  private readonly frame = (frame_ms: number): void => {
    const passed = this.last_frame_ms === undefined ? 0 : frame_ms - this.last_frame_ms;
    this.last_frame_ms = frame_ms;
    if (passed > 0 && passed <= LONGEST_FRAME_MS) this.at_ms += passed * this.speed;
    this.request = requestAnimationFrame(this.frame);
    this.store.advanceTo(Math.floor(Math.min(this.at_ms, this.until_ms)));
    if (this.at_ms >= this.until_ms) this.pause();
  };
}
