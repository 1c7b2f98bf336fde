// What the elements tell the page: typed events that cross shadow roots.
import type { Acted, Action, Thing, Told } from '../core/contract';
import type { Control, TimeKey } from '../stage/controls';

class LabEvent extends Event {
  constructor(name: string) {
    super(name, { bubbles: true, composed: true });
  }
}

/** A customer presses a control on its page. */
export class CustomerAct extends LabEvent {
  constructor(
    readonly customer: string,
    readonly control: Control,
  ) {
    super('customer-act');
  }
}

export type TimeControl = TimeKey | 'skip' | 'reset' | 'turn_back';

export class TimeAct extends LabEvent {
  constructor(readonly control: TimeControl) {
    super('time-act');
  }
}

/** To a time on the clock. */
export class Seek extends LabEvent {
  constructor(readonly clock_ms: number) {
    super('seek-to');
  }
}

export class SpeedChange extends LabEvent {
  constructor(readonly speed: number) {
    super('speed-change');
  }
}

/** A line of acts that was set aside, by its place in the list. */
export class BranchAct extends LabEvent {
  constructor(
    readonly act: 'return' | 'rename' | 'remove',
    readonly place: number,
    readonly name = '',
  ) {
    super('branch-act');
  }
}

/** The run as a file on the person's device. */
export class KeepScenario extends LabEvent {
  constructor() {
    super('keep-scenario');
  }
}

/** A scenario or lesson of somebody's own, to be opened where everything is offered. */
export class OpenScenario extends LabEvent {
  constructor(readonly text: string) {
    super('open-scenario');
  }
}

export class LagChange extends LabEvent {
  constructor(readonly lag_ms: number) {
    super('lag-change');
  }
}

/** Something on the stage is pointed at; nothing: the inspector may close. */
export class SelectThing extends LabEvent {
  constructor(readonly thing: Thing | undefined) {
    super('select-thing');
  }
}

/** The moment that is shown has an address of a few letters. */
export class ShortMade extends LabEvent {
  constructor(readonly address: string) {
    super('short-made');
  }
}

/** A file to be opened is chosen. */
export class FileChosen extends LabEvent {
  constructor(readonly file: File) {
    super('file-chosen');
  }
}

/** Back to what was looked at before. */
export class Retrace extends LabEvent {
  constructor() {
    super('retrace');
  }
}

/**
 * Something is to be done in the run. Whoever does it says at once what came of it, so that a
 * refusal can stand beside the control.
 */
export class Wish extends LabEvent {
  acted?: Acted;
  /** Of a command that was taken: what its giver was told. */
  told?: Told | null;

  constructor(readonly action: Action) {
    super('wish');
  }
}

/** An instrument under the stage, by its name; nothing: the open one closes. */
export class PanelChosen extends LabEvent {
  constructor(readonly name: string | undefined) {
    super('panel-chosen');
  }
}

/** The open instrument takes the stage's place too, or gives it back. */
export class PanelSized extends LabEvent {
  constructor(readonly large: boolean) {
    super('panel-sized');
  }
}

/** Where two worlds part, on the clock; nothing: nowhere that time can be taken to. */
export class WorldsPart extends LabEvent {
  constructor(readonly clock_ms: number | undefined) {
    super('worlds-part');
  }
}

export class Bet extends LabEvent {
  constructor(readonly option: string) {
    super('bet');
  }
}

/** A button of the lesson's own: its step's act, going on, trying one's own world, giving up. */
export class LessonAct extends LabEvent {
  constructor(readonly act: 'do' | 'onward' | 'try' | 'give_up' | 'list') {
    super('lesson-act');
  }
}

/** One of the ways in which the scene might have gone, by its name. */
export class TryChosen extends LabEvent {
  constructor(readonly name: string) {
    super('try-chosen');
  }
}

declare global {
  interface HTMLElementEventMap {
    'customer-act': CustomerAct;
    'time-act': TimeAct;
    'seek-to': Seek;
    'speed-change': SpeedChange;
    'branch-act': BranchAct;
    'keep-scenario': KeepScenario;
    'lag-change': LagChange;
    'open-scenario': OpenScenario;
    'select-thing': SelectThing;
    'file-chosen': FileChosen;
    'short-made': ShortMade;
    retrace: Retrace;
    wish: Wish;
    'panel-chosen': PanelChosen;
    'panel-sized': PanelSized;
    'worlds-part': WorldsPart;
    bet: Bet;
    'try-chosen': TryChosen;
    'lesson-act': LessonAct;
  }
}
