// What the whole core knows of a lesson: how a bet comes out, the figures of its sentences, whether
// a way of trying reaches its goal. `seen` is what its conditions see of a run: `seen_now` of the
// one on the stage, `seen` of one beside it, which a worker may have made.
import type { Refusal, Session } from './contract';
import type { Ms } from './time';

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

/** A run beside the one on the stage, a part at a time. */
export interface SideRun {
  /** Another part; false: it was the last. */
  on(): boolean;
  /** From 0 to 1. */
  part(): number;
  /** At its end; empty if the run takes more than a run may. */
  seen(): string;
  /** Frees the C++ object; no call may follow. */
  delete(): void;
}

/** Acts by time, and when all that they tell has been told. */
export interface TimedActs {
  acts: { at_ms: Ms; json: string }[];
  done_at_ms: Ms;
}

export interface LessonDesk {
  /** Names of the options that hold; `seen` when the step of the bet is done. */
  right_options(step: string, seen: string): string[];
  /** For the sentences of a step; `seen` when it begins. */
  figures(step: string, seen: string): { name: string; text: string }[];
  /** Of a step that waits for conditions. */
  is_done(step: string, seen: string): boolean;

  /** A side run; null: there is none of that name. */
  begin_aside(run: string): SideRun | null;
  /**
   * What the goal is asked of: in a way of the file, by its name; after a change of the lesson's
   * settings, which `change_to_world_of` gives.
   */
  begin_way(way: string): SideRun | null;
  begin_changed(change_json: string): SideRun | null;
  /** What the goal says of it; `seen` at its end. */
  verdict(seen: string): Verdict;
  change_to_world_of(session: Session): string;

  /** The way of the file that is nothing but the settings of this session; empty: there is none. */
  way_like(session: Session): string;
  /** The lesson's acts at their times, in the world of this session: what the goal says of that. */
  judge_world(session: Session): Verdict;
  /** The same in a way of the file. */
  judge_way(way: string): Verdict;
  /** The same for the stage, from the opening on. */
  acts_in_world_of(session: Session): TimedActs;
  acts_of_way(way: string): TimedActs;
  /** Frees the C++ object; no call may follow. */
  delete(): void;
}

export interface LessonCalls {
  open_lesson(json: string): LessonOpened;
  /** What conditions see of the run up to now. */
  seen_now(session: Session): string;
}
