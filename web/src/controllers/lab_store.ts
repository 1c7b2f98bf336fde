// The one owner of the session. Everything that moves the run goes through here, and whoever shows
// it hears of it once, and only if there is something new to show.
import type { Acted, Action, Acts, Clock, Session } from '../core/contract';
import { type Frame, takeFrame } from '../stage/frame';
import { type Token, takeTokens } from '../stage/tokens';

export class LabStore extends EventTarget {
  clock: Clock;
  frame: Frame;
  tokens: Token[];
  acts: Acts;

  constructor(
    readonly session: Session,
    private readonly motion: () => boolean,
  ) {
    super();
    this.clock = session.clock();
    this.frame = takeFrame(session);
    this.tokens = takeTokens(session.messages(), motion());
    this.acts = session.acts();
  }

  /** Each of these is one call of the core, and at most one 'change'. */
  advanceTo(now_ms: number): void {
    this.session.advance_to(now_ms);
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
  seek(now_ms: number): void {
    this.session.seek(now_ms);
    this.refresh();
  }
  reset(): void {
    this.session.reset();
    this.refresh();
  }
  act(action: Action): Acted {
    const acted = this.session.act(JSON.stringify(action));
    this.refresh();
    return acted;
  }

  private refresh(): void {
    const clock = this.session.clock();
    const changed = this.session.revision() !== this.frame.revision;
    if (!changed && clock.now_ms === this.clock.now_ms) return;
    this.clock = clock;
    this.tokens = takeTokens(this.session.messages(), this.motion());
    if (changed) {
      this.frame = takeFrame(this.session);
      this.acts = this.session.acts();
    }
    this.dispatchEvent(new Event('change'));
  }
}
