// What a lesson asks of the core beyond the run on its stage: bets settled, figures, runs beside it,
// ways judged. Fetched with the whole core when a lesson first needs it.
import type { Core, LessonDesk, Session, TimedActs, Verdict } from '../core/contract';
import type { WorkerClient } from '../worker/client';
import type { AsideOf } from '../worker/messages';
import type { Lesson } from './lesson';

export type Progress = (part: number) => void;

/** The lab around a lesson. */
export interface LessonHost {
  wholeCore(): Promise<Core>;
  /** A thread with a core of its own; whoever asks closes it. */
  openWorker(): Promise<WorkerClient>;
}

export class LessonBench {
  private worker?: Promise<WorkerClient>;
  private readonly seenBeside = new Map<string, string>();

  private constructor(
    private readonly desk: LessonDesk,
    private readonly host: LessonHost,
    private readonly lesson: Lesson,
    private readonly text: string,
    private readonly seenNow: (session: Session) => string,
  ) {}

  static async open(host: LessonHost, lesson: Lesson, text: string): Promise<LessonBench> {
    const core = await host.wholeCore();
    const opened = core.open_lesson(text);
    if (!opened.ok) throw new Error(`${opened.pointer}: ${opened.message}`);
    return new LessonBench(opened.desk, host, lesson, text, core.seen_now);
  }

  /** What conditions see of the run on the stage, which is one of the whole core. */
  seen(session: Session): string {
    return this.seenNow(session);
  }
  rightOptions(step: string, seen: string): string[] {
    return this.desk.right_options(step, seen);
  }
  figures(step: string, seen: string): Record<string, string> {
    return Object.fromEntries(this.desk.figures(step, seen).map(({ name, text }) => [name, text]));
  }
  isDone(step: string, seen: string): boolean {
    return this.desk.is_done(step, seen);
  }

  /** A side run, in a thread of its own: what conditions see of it. */
  aside(run: string, progress: Progress): Promise<string> {
    return this.beside({ run }, progress);
  }

  /** A way of the file. */
  async judgeWay(way: string, progress: Progress): Promise<Verdict> {
    if (this.lesson.goal?.run === undefined) return this.desk.judge_way(way);
    return this.desk.verdict(await this.beside({ way }, progress));
  }

  /** The settings of the run on the stage; and the way of the file that is nothing but these. */
  async judgeWorld(
    session: Session,
    progress: Progress,
  ): Promise<{ verdict: Verdict; like: string }> {
    const { desk } = this;
    const like = desk.way_like(session);
    if (this.lesson.goal?.run === undefined) return { verdict: desk.judge_world(session), like };
    const changed = desk.change_to_world_of(session);
    return { verdict: desk.verdict(await this.beside({ changed }, progress)), like };
  }

  /** For the stage; where the goal is asked of another run there is nothing to be seen on it. */
  actsOfWay(way: string): TimedActs | undefined {
    return this.lesson.goal?.run === undefined ? this.desk.acts_of_way(way) : undefined;
  }
  actsInWorld(session: Session): TimedActs | undefined {
    return this.lesson.goal?.run === undefined ? this.desk.acts_in_world_of(session) : undefined;
  }

  /** The same run comes to the same, so it is made once. */
  private async beside(of: AsideOf, progress: Progress): Promise<string> {
    const key = JSON.stringify(of);
    const known = this.seenBeside.get(key);
    if (known !== undefined) return known;
    this.worker ??= this.host.openWorker();
    const worker = await this.worker;
    let at = await worker.aside({ aside: 'begin', json: this.text, of });
    while (at.seen === undefined) {
      progress(at.part);
      at = await worker.aside({ aside: 'on' });
    }
    this.seenBeside.set(key, at.seen);
    return at.seen;
  }

  async close(): Promise<void> {
    this.desk.delete();
    (await this.worker)?.close();
  }
}
