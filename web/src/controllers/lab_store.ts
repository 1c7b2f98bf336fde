// The one owner of the session. Everything that moves the run goes through here, and whoever shows
// it hears of it once, and only if there is something new to show.
import type { Acted, Action, Acts, Branch, Clock, Jump, Session } from '../core/contract';
import { type Frame, takeFrame } from '../stage/frame';
import { type Token, takeTokens } from '../stage/tokens';
import { Pace } from './pace';
import type { Scene } from './scene';

export class LabStore extends EventTarget {
  clock: Clock;
  frame: Frame;
  acts: Acts;
  branches: Branch[];
  /** Another domain than the shop's is shown so; whoever opens its run brings it. */
  scene?: Scene;
  private taken?: Token[];
  private readonly framePace = new Pace();

  constructor(
    readonly session: Session,
    private readonly motion: () => boolean,
  ) {
    super();
    this.clock = session.clock();
    this.frame = takeFrame(session);
    this.acts = session.acts();
    this.branches = session.branches();
  }

  /** Nothing may travel. */
  get still(): boolean {
    return !this.motion();
  }

  /** Of the messages, for whoever shows them one by one. */
  get tokens(): readonly Token[] {
    this.taken ??= takeTokens(this.session.messages(), this.motion());
    return this.taken;
  }

  /**
   * Each of these is one call of the core, and at most one 'change'. While time runs, a frame that
   * is dear to take may stay behind for a moment: settle() when it stands still.
   */
  advanceTo(now_ms: number): void {
    this.session.advance_to(now_ms);
    this.refresh(!this.framePace.isDue);
  }
  settle(): void {
    this.refresh();
  }
  stepForward(): void {
    this.session.step_forward();
    this.refresh();
  }
  stepBack(): void {
    this.session.step_back();
    this.refresh();
  }
  stepEntryForward(): void {
    this.session.step_entry_forward();
    this.refresh();
  }
  stepEntryBack(): void {
    this.session.step_entry_back();
    this.refresh();
  }
  jumpForward(): Jump {
    const jump = this.session.jump_forward();
    this.refresh();
    return jump;
  }
  jumpBack(): Jump {
    const jump = this.session.jump_back();
    this.refresh();
    return jump;
  }
  returnToBranch(place: number): void {
    this.session.return_to_branch(place);
    this.refresh();
  }
  renameBranch(place: number, name: string): void {
    this.session.rename_branch(place, name);
    this.refresh();
  }
  removeBranch(place: number): void {
    this.session.remove_branch(place);
    this.refresh();
  }
  seek(now_ms: number): void {
    this.session.seek(now_ms);
    this.refresh();
  }
  /** 'resetting' goes before, so that whoever wants to undo it can see what there was. */
  reset(): void {
    this.dispatchEvent(new Event('resetting'));
    this.session.reset();
    this.refresh();
  }
  /** Several calls of the core, of which the last state alone is shown. */
  together(calls: (session: Session) => void): void {
    calls(this.session);
    this.refresh();
  }
  act(action: Action): Acted {
    return this.acted(this.session.act(JSON.stringify(action)));
  }

  setControl(name: string, typed: string): Acted {
    return this.acted(this.session.set_control(name, typed));
  }
  choosePreset(name: string): Acted {
    return this.acted(this.session.choose_preset(name));
  }
  undoChange(): Acted {
    return this.acted(this.session.undo_change());
  }

  private acted(acted: Acted): Acted {
    this.refresh();
    return acted;
  }

  private refresh(inHaste = false): void {
    const { session } = this;
    const clock = session.clock();
    const unchanged = session.revision() === this.frame.revision;
    if (unchanged && clock.now_ms === this.clock.now_ms) return;
    this.clock = clock;
    this.taken = undefined;
    if (!unchanged && !inHaste) {
      this.frame = this.framePace.spend(() => takeFrame(session));
      this.acts = session.acts();
      this.branches = session.branches();
    }
    this.dispatchEvent(new Event('change'));
  }
}
