// What the core says of a second world beside a run: the same file, seed and acts under other
// settings, and the two compared. Part of contract.ts beside this file.
import type { Acted, Session } from './contract';
import type { Phrase } from './inspection';
import type { Ms } from './time';
import type { Control, WorldSettings } from './world';

export interface TwoWorlds {
  /**
   * The second world's run, to look at: this object alone moves it. Another one whenever the
   * settings are changed; whoever asked for one frees it.
   */
  second(): Session;
  /** Takes the second world to where the first one is now, with all acts that changed nothing. */
  follow(): void;
  /** The settings that the second world begins with. */
  world(): WorldSettings;
  /** Each makes another second world, in step at once. A refusal's pointer is the setting. */
  set_control(name: string, typed: string): Acted;
  /** `book`, `production`; `file`: as the file begins; `first`: as the first world is now. */
  choose_preset(name: string): Acted;
  /** To have the same second world again. */
  settings_json(): string;
  take_settings(json: string): Acted;
  /** Up to now, as far as `follow` has gone. */
  compare(): TwoCompared;
  /**
   * When nothing more happens in either, on the clock, or when the file's run ends; -1: too far.
   * Both stand afterwards where they stood.
   */
  end_of_both(): Ms;
  /** The action that gives the first world the second's settings; '' if it has them. */
  change_for_first(): string;

  /** Frees the C++ object; no call may follow. */
  delete(): void;
}

export interface TwoCompared {
  /** What is set otherwise, as things are; a lag by its kind alone. */
  settings: { first: Control; second: Control }[];
  /** The first thing that happened otherwise; null: nothing did. */
  record: PartingPoint | null;
  /** The first question that was answered otherwise. */
  answer: PartingPoint | null;
  /** Those that are not 0 in both. */
  figures: FigureOfTwo[];
  /** Names of the others. */
  nothing: string[];
  sums_up: Phrase;
  /** Acts up to now that the second world did not take. */
  refused: { clock_ms: Ms; message: string }[];
}

export interface PartingPoint {
  /** Of the earlier of the two. */
  clock_ms: Ms;
  /** False: before the opening, where no run can be taken to. */
  reachable: boolean;
  what: Phrase;
  first: PartingSide;
  second: PartingSide;
}

export interface PartingSide {
  clock_ms: Ms;
  /** A sentence each. */
  says: Phrase[];
}

export interface FigureOfTwo {
  name: string;
  unit: 'count' | 'percent' | 'ms' | 'out_of';
  first: number;
  second: number;
  /** Of `out_of`: so many of so many. */
  first_of: number;
  second_of: number;
  /** neither: they differ, and neither is worse for it. */
  better: 'same' | 'first' | 'second' | 'neither';
}
