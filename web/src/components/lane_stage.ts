// The tokens of a run on the lanes of whoever shows it, frame by frame: asked for once, for all of
// its <channel-lane>s, and drawn without anything else being drawn anew.
import { LitElement, type ReactiveController } from 'lit';
import { property } from 'lit/decorators.js';
import { type Session, type Thing, TOKEN } from '../core/contract';
import type { Frame } from '../stage/frame';
import { PLACES_WITHOUT_MOTION } from '../stage/tokens';
import { ChannelLane } from './channel_lane';

class DrawnLanes implements ReactiveController {
  private lanes: ChannelLane[] = [];
  /** How long the way is: that of every lane. */
  private way_px = 0;
  /** The tokens of the frame; behind them a replica that there is none of. */
  private numbers = new Float64Array(0);
  private readonly resized = new ResizeObserver(([entry]) => {
    this.way_px = Math.round(entry?.contentRect.width ?? 0);
    this.draw();
  });

  constructor(private readonly host: LaneStage) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.resized.disconnect();
    this.lanes = [];
  }

  async hostUpdated(): Promise<void> {
    const lanes = [
      ...(this.host.shadowRoot?.querySelectorAll('channel-lane') ?? []),
    ] as ChannelLane[];
    if (lanes[0] && lanes[0] !== this.lanes[0]) this.resized.observe(lanes[0]);
    this.lanes = lanes;
    await Promise.all(lanes.map((lane) => lane.updateComplete));
    this.draw();
  }

  /** Time has passed: the tokens are elsewhere, or others. */
  draw(): void {
    if (!this.host.isConnected || this.way_px === 0) return;
    this.takeTokens();
    let at = 0;
    for (const lane of this.lanes) at = lane.draw(this.numbers, at, this.way_px);
  }

  /** Copies them: the core's numbers may move with the next call. */
  private takeTokens(): void {
    const { session, selected, still } = this.host;
    const { event, replica, attempt, copy } =
      selected?.kind === 'message' ? selected : { event: 0, replica: 0, attempt: 0, copy: 0 };
    const places = still ? PLACES_WITHOUT_MOTION : 0;
    const pitch = ChannelLane.pitch(this.way_px);
    const numbers = session.lanes(pitch, places, event, replica, attempt, copy);
    if (this.numbers.length <= numbers.length + TOKEN.replica)
      this.numbers = new Float64Array(2 * numbers.length + TOKEN.stride);
    this.numbers.set(numbers);
    this.numbers[numbers.length + TOKEN.replica] = -1;
  }
}

/** Shows a run with a lane to each replica. */
export abstract class LaneStage extends LitElement {
  @property({ attribute: false }) frame!: Frame;
  /** Asked for the tokens, frame by frame. */
  @property({ attribute: false }) session!: Session;
  /** Nothing may travel. */
  @property({ type: Boolean }) still = false;
  @property({ attribute: false }) selected?: Thing;

  private readonly lanes = new DrawnLanes(this);

  /** Time has passed: nothing but the tokens is drawn anew. */
  moveTokens(): void {
    this.lanes.draw();
  }
}
