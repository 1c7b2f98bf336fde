// How a page shows a run of another domain than the shop's: what the page asks of whoever brings it.
import type { TemplateResult } from 'lit';
import type { Action, Thing } from '../core/contract';
import type { Frame } from '../stage/frame';
import type { LabStore } from './lab_store';

/** The page as whoever shows its run sees it. */
export interface OnPage {
  readonly store: LabStore;
  /** What the inspector is about. */
  readonly selected?: Thing;
  /** An act that the core did not take. */
  readonly refused?: { name: string; why: string };
  readonly offers: ReadonlySet<string>;
  /** Of a lesson: by their names its words are found. */
  readonly lesson?: { name: string };
  readonly step?: { name: string } | undefined;
  /** What the lesson's step is about. */
  wantedOnStage(): { act?: Action } | undefined;
  /** What else stands on the stage, in its slots. */
  onStage(): unknown;
  /** Somebody does this; `isStep`: it is what the lesson's step is about. */
  act(by: string, action: Action, isStep: boolean): void;
}

export interface Scene {
  /** In place of <shop-stage>. */
  stage(page: OnPage): TemplateResult;
  /** Is there a control on the stage for what the lesson's step is about? */
  hasWanted(page: OnPage): boolean;
  /** What somebody who does not see it must hear of, as sentences. */
  heard(before: Frame, after: Frame): string[];
  /** The instruments under the stage that can show such a run. */
  instruments: ReadonlySet<string>;
}
