// What the core says of the settings of a world, as controls. Part of contract.ts beside this file.

/** A setting, or a number of one that has several (a lag), as a person can use it. */
export interface Control {
  /** As in the scenario file; `lag.a`, `lag.0.weight` for parts of a lag. */
  name: string;
  /** The present value, one of `words`; '' for a number. */
  word: string;
  words: string[];
  /** Of a number, in the unit of its sentence: seconds, of a hundred, or just so many. */
  number: number;
  from: number;
  to: number;
  whole: boolean;
  /** The world looks at it, as things are. */
  used: boolean;
  /** Fixed for a run: it takes another run to change it. */
  fixed: boolean;
}

export interface Preset {
  name: string;
  /** The world has exactly these settings (`replicas` apart). */
  chosen: boolean;
}

export interface WorldSettings {
  controls: Control[];
  presets: Preset[];
  /** There is a change of the person's, up to now, that is not undone. */
  can_undo: boolean;
}
