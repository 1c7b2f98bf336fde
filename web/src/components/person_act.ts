// Somebody in the issue tracker does something on the page in front of them.
import type { Action } from '../core/contract';

export class PersonAct extends Event {
  constructor(
    readonly by: string,
    readonly action: Action,
    /** It is what the lesson's step is about. */
    readonly wanted: boolean,
  ) {
    super('person-act', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'person-act': PersonAct;
  }
}
