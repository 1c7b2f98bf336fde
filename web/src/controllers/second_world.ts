// The world beside the run that is shown: what its stage shows, and how the two compare, taken from
// the core whenever the run has moved.
import type { Acted, Ms, Session, TwoCompared, TwoWorlds, WorldSettings } from '../core/contract';
import { type Frame, takeFrame } from '../stage/frame';
import { Looking } from './looking';

export class SecondWorld {
  session: Session;
  looking: Looking;
  frame: Frame;
  world: WorldSettings;
  comparison: TwoCompared;

  constructor(private readonly worlds: TwoWorlds) {
    this.session = worlds.second();
    this.looking = new Looking(this.session);
    this.frame = takeFrame(this.session);
    this.world = worlds.world();
    this.comparison = worlds.compare();
  }

  /** The first world has moved. */
  follow(): void {
    this.worlds.follow();
    this.look();
  }

  private look(): void {
    const { session, worlds } = this;
    if (session.revision() !== this.frame.revision) this.frame = takeFrame(session);
    this.world = worlds.world();
    this.comparison = worlds.compare();
  }

  setControl(name: string, typed: string): Acted {
    return this.another(this.worlds.set_control(name, typed));
  }
  choosePreset(name: string): Acted {
    return this.another(this.worlds.choose_preset(name));
  }
  takeSettings(json: string): Acted {
    return this.another(this.worlds.take_settings(json));
  }
  get settings(): string {
    return this.worlds.settings_json();
  }
  /** On the clock; -1: it takes too long to get there. */
  end(): Ms {
    return this.worlds.end_of_both();
  }
  get changeForFirst(): string {
    return this.worlds.change_for_first();
  }

  private another(acted: Acted): Acted {
    this.session.delete();
    this.session = this.worlds.second();
    this.looking = new Looking(this.session);
    this.frame = takeFrame(this.session);
    this.look();
    return acted;
  }

  close(): void {
    this.session.delete();
    this.worlds.delete();
  }
}
