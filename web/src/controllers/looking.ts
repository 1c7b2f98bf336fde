// Looking at things one after the other: what is known about the present one, asked of the core
// once for every state of the run, and the way back.
import type { Inspection, Session, Shelves, Thing } from '../core/contract';

export class Looking {
  private trail: Thing[] = [];
  private latest?: { thing: Thing; revision: number; seen: Inspection };

  private known?: { revision: number; shelves: Shelves };

  constructor(private readonly session: Session) {}

  get retraceable(): boolean {
    return this.trail.length > 0;
  }

  /** From one thing to another that it speaks of. */
  goOn(from: Thing | undefined): void {
    if (from) this.trail.push(from);
  }
  goBack(): Thing | undefined {
    return this.trail.pop();
  }
  /** What is looked at next is pointed at anew. */
  forgetTrail(): void {
    this.trail = [];
  }

  at(thing: Thing, revision: number): Inspection {
    if (this.latest?.thing !== thing || this.latest.revision !== revision) {
      const seen = this.session.inspect(JSON.stringify(thing));
      this.latest = { thing, revision, seen };
    }
    return this.latest.seen;
  }
  shelves(revision: number): Shelves {
    if (this.known?.revision !== revision)
      this.known = { revision, shelves: this.session.shelves() };
    return this.known.shelves;
  }
  raw(thing: Thing): string[] {
    return this.session.raw_records(JSON.stringify(thing));
  }
}
