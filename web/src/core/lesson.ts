// What the whole core knows of a lesson: how a bet comes out, the figures of its sentences, whether
// a way of trying reaches its goal. `seen` is what its conditions see of a run: `seen_now` of the
// one on the stage, `run_aside` of a side run, which a worker may have made.
import type { Refusal, Session } from './contract';

export type LessonOpened = { ok: true; desk: LessonDesk } | Refusal;

/** What trying to reach a goal came to. */
export interface Verdict {
  /** The goal; whatever it cost. */
  reached: boolean;
  /** And it may cost that. */
  in_price: boolean;
  /** The first condition that does not hold and what was found, for whoever looks closely. */
  first_miss: string;
}

export interface LessonDesk {
  /** Names of the options that hold; `seen` when the step of the bet is done. */
  right_options(step: string, seen: string): string[];
  /** For the sentences of a step; `seen` when it begins. */
  figures(step: string, seen: string): { name: string; text: string }[];
  /** Of a step that waits for conditions. */
  is_done(step: string, seen: string): boolean;
  /** To its end: that of a busy day takes seconds. */
  run_aside(run: string): string;
  /** The lesson's acts at their times, in the world of this session. */
  judge_world(session: Session): Verdict;
  /** The same in a way of the file, by its name. */
  judge_way(way: string): Verdict;
  /** Frees the C++ object; no call may follow. */
  delete(): void;
}

export interface LessonCalls {
  open_lesson(json: string): LessonOpened;
  seen_now(session: Session): string;
}
