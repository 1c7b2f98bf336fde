// What stands around the stage of a lesson beyond its coach: settings to be changed, the inspector,
// instruments. Fetched with the first lesson that needs it; of the first one, before its end.
import { html, nothing, type TemplateResult } from 'lit';
import type { SelectThing, Wish } from './components/events';
import type { SetControl } from './components/world_events';
import type { WorldRefusal } from './components/world_panel';
import type { LabStore } from './controllers/lab_store';
import type { Lesson } from './controllers/lesson';
import { LessonBench, type LessonHost } from './controllers/lesson_bench';
import { Looking } from './controllers/looking';
import type { Thing, WorldSettings } from './core/contract';
import { bringScene } from './domain_scene';
import { InstrumentDesk } from './instrument_desk';
import { inOurWords, type LessonList, type ListedLesson, lessonList } from './lesson_files';
import type { Workshop } from './panels/panel';
import type { Frame } from './stage/frame';
import { loadPlayerWords, loadSandboxWords } from './words/load';
import './components/inspector_panel';
import './components/lamp_detail';
import './components/lesson_world';
import './components/sandbox_sides';

export type LessonWorkshop = LessonHost & Workshop;

export class LessonTools {
  private refusal?: WorldRefusal;
  private taken?: { frame: Frame; world: WorldSettings };
  private readonly looking: Looking;
  readonly instruments: InstrumentDesk;
  /** Something of it is to be shown anew. */
  changed: () => void = () => {};

  private constructor(
    private readonly store: LabStore,
    workshop: LessonWorkshop,
    readonly bench: LessonBench,
    private readonly following: LessonList[number] | undefined,
  ) {
    this.looking = new Looking(store.session);
    this.instruments = new InstrumentDesk(store, workshop, () => this.changed());
  }

  /** For the run of this store, which is one of the lesson. */
  static async load(
    store: LabStore,
    lesson: Lesson,
    text: string,
    workshop: LessonWorkshop,
  ): Promise<LessonTools> {
    const [bench, list] = await Promise.all([
      LessonBench.open(workshop, lesson, text),
      lessonList(),
      loadPlayerWords(),
      loadSandboxWords(),
      bringScene(store),
    ]);
    const place = list.findIndex(({ name }) => name === lesson.name);
    return new LessonTools(store, workshop, bench, list[place + 1]);
  }

  /** The lesson to go on with. */
  get next(): ListedLesson | undefined {
    return this.following && inOurWords(this.following);
  }

  /** These settings, to be changed. */
  world(offered: ReadonlySet<string>): TemplateResult {
    const { frame, session } = this.store;
    if (this.taken?.frame !== frame) this.taken = { frame, world: session.world() };
    return html`<lesson-world
      slot="world"
      .world=${this.taken.world}
      .offered=${offered}
      .refusal=${this.refusal}
      @set-control=${this.onSetControl}
    ></lesson-world>`;
  }

  private readonly onSetControl = ({ control, typed }: SetControl): void => {
    const acted = this.store.setControl(control, typed);
    this.refusal = acted.ok ? undefined : { control, message: acted.message };
    this.changed();
  };

  /** What is known of a thing that was pointed at; `go` leads on to another. */
  inspector(thing: Thing | undefined, go: (thing: Thing | undefined) => void) {
    if (!thing) return nothing;
    const { looking, store } = this;
    return html`<inspector-panel
      .seen=${looking.at(thing, store.frame.revision)}
      .retraceable=${looking.retraceable}
      .raw=${() => looking.raw(thing)}
      @select-thing=${(event: SelectThing) => {
        event.stopPropagation();
        if (event.thing) looking.goOn(thing);
        go(event.thing);
      }}
      @retrace=${() => go(looking.goBack())}
      @wish=${this.onWish}
    ></inspector-panel>`;
  }

  readonly onWish = (wish: Wish): void => {
    wish.acted = this.store.act(wish.action);
    if (wish.acted.ok && 'command' in wish.action) wish.told = this.store.session.told();
  };

  close(): void {
    this.bench.close();
  }
}
