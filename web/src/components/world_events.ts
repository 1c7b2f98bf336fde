// What the panel of the world asks for.
class WorldEvent extends Event {
  constructor(name: string) {
    super(name, { bubbles: true, composed: true });
  }
}

/** A control is set to what was typed or chosen. */
export class SetControl extends WorldEvent {
  constructor(
    readonly control: string,
    readonly typed: string,
  ) {
    super('set-control');
  }
}

export class ChoosePreset extends WorldEvent {
  constructor(readonly preset: string) {
    super('choose-preset');
  }
}

export class UndoChange extends WorldEvent {
  constructor() {
    super('undo-change');
  }
}

/** Another run in this world, with so many replicas. */
export class RestartWith extends WorldEvent {
  constructor(readonly replicas: string) {
    super('restart-with');
  }
}

declare global {
  interface HTMLElementEventMap {
    'set-control': SetControl;
    'choose-preset': ChoosePreset;
    'undo-change': UndoChange;
    'restart-with': RestartWith;
  }
}
