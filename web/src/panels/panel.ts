// What the instruments under the stage have in common: each is shown one run, and looks again when
// the run has moved. What is pointed at, sought or done in it goes up as the same events that the
// stage sends.
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { LabStore } from '../controllers/lab_store';
import type { Core, Thing } from '../core/contract';
import type { WorkerClient } from '../worker/client';

/** What is to be said of a run that takes the place of another, and of the way back. */
export interface Told {
  title: string;
  text: string;
  back: string;
}

/** What an instrument may ask of the lab around it, beyond the run that is shown. */
export interface Workshop {
  wholeCore(): Promise<Core>;
  /** A thread with a core of its own; whoever asks closes it. */
  openWorker(): Promise<WorkerClient>;
  /** The run of a link, in place of the one that is shown, which can be gone back to. */
  openRun(link_json: string, told: Told): void;
}

export abstract class Panel extends LitElement {
  @property({ attribute: false }) store!: LabStore;
  @property({ attribute: false }) workshop!: Workshop;
  /** What the inspector is about. */
  @property({ attribute: false }) selected?: Thing;

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener('change', this.follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.removeEventListener('change', this.follow);
  }

  /** The run has moved, or more of it is known. */
  protected readonly follow = (): void => this.requestUpdate();
}
