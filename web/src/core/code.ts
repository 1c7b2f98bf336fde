// The code of the core that ran in the last entry of the queue before now. Part of contract.ts
// beside this file.
import type { Phrase, Thing } from './inspection';
import type { Ms } from './time';

export interface CodeThatRan {
  /** What the entry was: `code.CODE` in core/words; an empty code: nothing has happened yet. */
  title: Phrase;
  /** What it was about. */
  thing: Thing | null;
  clock_ms: Ms;
  /** In the order in which they ran. */
  lines: RanLine[];
  /** The place of the line that decided what came of it. */
  decided: number;
}

export interface RanLine {
  /** By its name in core/lab/code/code_line.hpp; web/src/panels/code_anchors.txt knows where it is. */
  line: string;
  /** What it did, the first time. */
  says: Phrase;
  /** How often it ran, in one unit of work. */
  times: number;
}

export interface CodeCalls {
  code_that_ran(): CodeThatRan;
}
