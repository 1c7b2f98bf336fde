// What has led on in a lesson, and what has not, beside the acts of its run.
import type { Passed, Track, Tried } from './lesson';

export class LessonTrack implements Track {
  readonly passed = new Map<string, Passed>();
  readonly early = new Set<number>();
  tried?: Tried;

  /** An act will have this place in the run; `waits`: while the lesson waits for an arrival. */
  acts(place: number, waits: boolean): void {
    if (waits) this.early.add(place);
    else this.early.delete(place);
  }

  clear(): void {
    this.passed.clear();
    this.early.clear();
    this.tried = undefined;
  }
}
