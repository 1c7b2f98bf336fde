// The sandbox: everything is offered, and beside the stage stands the world as sentences, or what
// is known about the thing that is pointed at.
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { branchName } from './components/branch_list';
import {
  type BranchAct,
  OpenScenario,
  type PanelChosen,
  type PanelSized,
  type SelectThing,
  type TimeControl,
  type Wish,
  type WorldsPart,
} from './components/events';
import type { InspectorPanel } from './components/inspector_panel';
import type { OtherDomain } from './components/other_domain';
import type { Note } from './components/run_note';
import type { ChoosePreset, RestartWith, SetControl } from './components/world_events';
import type { WorldRefusal } from './components/world_panel';
import { download } from './controllers/download';
import { deepActiveElement } from './controllers/focus';
import type { LabStore } from './controllers/lab_store';
import { Looking } from './controllers/looking';
import { Pace } from './controllers/pace';
import type { Acted, Branch, Jump, Thing, WorldSettings } from './core/contract';
import { bringScene } from './domain_scene';
import type { Panel, Workshop } from './panels/panel';
import { makePanel, type PanelName, SANDBOX_PANELS, WIDE_PANELS } from './panels/panels';
import { ScenePage } from './scene_page';
import type { Frame } from './stage/frame';
import { barLength } from './stage/time_scale';
import { NONE, type Token } from './stage/tokens';
import { instruments } from './styles/instruments';
import { sheet } from './styles/sheet';
import { clockText } from './words/times';
import { person, say, t } from './words/words';
import './components/add_customer';
import './components/branch_list';
import './components/command_form';
import './components/inspector_panel';
import './components/instrument_tabs';
import './components/jump_buttons';
import './components/other_domain';
import './components/run_failed';
import './components/run_note';
import './components/speed_slider';
import './components/time_marks';
import './components/world_panel';

const EVERYTHING: ReadonlySet<string> = new Set([
  'play',
  'customers',
  'orders',
  'skip',
  'reset',
  'step',
  'marks',
  'ids',
  'inspect',
]);

@customElement('sandbox-page')
export class SandboxPage extends ScenePage {
  /** What is said under the time bar, of the run as it was at this revision. */
  private note?: Note & { revision: number };
  private branches: Branch[] = [];
  private taken?: { frame: Frame; world: WorldSettings };
  @state() private refusal?: WorldRefusal;
  /** Where there is no room beside the stage, that column is a sheet that comes from below. */
  @state() private sheetOpen = false;
  private readonly looking: Looking;
  @query('inspector-panel') private readonly panel?: InspectorPanel;
  /** What had the focus when the inspector opened: there it goes back to. */
  private cameFrom?: HTMLElement;

  /** The instrument that is open, and what shows it once it has come. */
  @state() private panelName?: PanelName;
  @state() private opened?: Panel;
  /** It has the stage's place as well. */
  @property({ type: Boolean, reflect: true }) large = false;
  /** And that of the column beside it, while nothing is looked at there. */
  @property({ type: Boolean, reflect: true }) wide = false;

  /** Where the two worlds of an instrument part. */
  @state() private parting?: number;

  private readonly tokenPace = new Pace();
  /** Of the time bar, as last drawn. */
  private barLength = 0;

  /** Once what its run is shown with has come. */
  static async of(store: LabStore, workshop: Workshop): Promise<SandboxPage> {
    await bringScene(store);
    return new SandboxPage(store, workshop);
  }

  private constructor(
    store: LabStore,
    private readonly workshop: Workshop,
  ) {
    super(store);
    this.looking = new Looking(store.session);
  }

  override get heading(): string {
    return t('sandbox.title');
  }

  override get offers(): ReadonlySet<string> {
    return EVERYTHING;
  }

  protected override moved(frame: Frame): string[] {
    const { branches, clock } = this.store;
    const known = this.branches.map(({ number }) => number);
    this.branches = branches;
    if (clock.failed !== '') this.player.pause();
    const place = branches.findIndex(({ number }) => !known.includes(number));
    const aside = branches[place];
    if (!aside) return [];
    const set_aside = () =>
      t('branches.set_aside', {
        n: aside.acts,
        time: clockText(aside.left_clock_ms, true),
        name: branchName(aside),
      });
    this.note = { say: set_aside, branch: place, revision: frame.revision };
    return [set_aside().replaceAll('**', '')];
  }

  /** The lanes ask the session themselves. */
  protected override get tokens(): readonly Token[] {
    return NONE;
  }

  protected override timePassed(): void {
    const { clock } = this.store;
    if (!this.hasUpdated || barLength(clock) !== this.barLength) {
      this.requestUpdate();
      return;
    }
    this.timeBar.clock = clock;
    if (this.tokenPace.isDue || !this.player.playing)
      this.tokenPace.spend(() => this.stage.moveTokens());
  }

  protected override moveTime(control: TimeControl): void {
    super.moveTime(control);
    if (control === 'jump_forward') this.tell(this.store.jumpForward(), control);
    if (control === 'jump_back') this.tell(this.store.jumpBack(), control);
  }

  private tell({ kind, what, by, event }: Jump, control: TimeControl): void {
    const time = clockText(this.store.clock.clock_ms, true);
    const key = kind === 'found' ? `run.found.${what}` : `run.${control}_${kind}`;
    const found = () => say({ key, params: { name: by, n: event, time } });
    this.note = { say: found, revision: this.store.frame.revision };
    this.announce(found().replaceAll('**', ''));
  }

  private readonly onBranchAct = ({ act, place, name }: BranchAct): void => {
    const { player, store } = this;
    player.pause();
    if (act === 'return') store.returnToBranch(place);
    if (act === 'rename') store.renameBranch(place, name);
    if (act === 'remove') store.removeBranch(place);
  };

  private readonly takeAct = (acted: Acted, control: string): void => {
    this.refusal = acted.ok ? undefined : { control, message: acted.message };
  };

  private readonly restart = ({ replicas }: RestartWith): void => {
    const other = this.store.session.with_replicas(replicas);
    if (other.ok) this.dispatchEvent(new OpenScenario(other.json));
    else this.refusal = { control: other.pointer, message: other.message };
  };

  /** The settings as they are, asked for again when the run has moved. */
  private get world(): WorldSettings {
    const { frame, session } = this.store;
    if (this.taken?.frame !== frame) this.taken = { frame, world: session.world() };
    return this.taken.world;
  }

  private readonly keepScenario = (): void =>
    download('scenario.json', this.store.session.scenario_json());

  protected override besideTime() {
    const { store, player } = this;
    return html`
      <time-marks
        slot="marks"
        .clock=${store.clock}
        .session=${store.session}
        .revision=${store.frame.revision}
        .parting=${this.parting}
      ></time-marks>
      <jump-buttons></jump-buttons>
      <speed-slider .speed=${player.speed}></speed-slider>`;
  }

  protected override belowTime() {
    const { clock, acts, frame } = this.store;
    if (clock.failed !== '')
      return html`<run-failed .clock=${clock} @keep-scenario=${this.keepScenario}></run-failed>`;
    const note = this.note?.revision === frame.revision ? this.note : undefined;
    return html`<run-note .note=${note} .ahead=${acts.ahead} @branch-act=${this.onBranchAct}></run-note>`;
  }

  protected override readonly onSelect = ({ thing }: SelectThing): void => {
    if (!this.selected) this.cameFrom = deepActiveElement();
    this.looking.forgetTrail();
    this.selected = thing;
  };

  /** By a link of the inspector, which can also close itself. */
  private readonly onLink = ({ thing }: SelectThing): void => {
    if (thing) this.looking.goOn(this.selected);
    this.selected = thing;
  };

  private readonly onRetrace = (): void => {
    this.selected = this.looking.goBack();
  };

  private readonly raw = (): string[] => (this.selected ? this.looking.raw(this.selected) : []);

  private readonly onWish = (wish: Wish): void => {
    wish.acted = this.store.act(wish.action);
    if (wish.acted.ok && 'command' in wish.action) wish.told = this.store.session.told();
  };

  protected override willUpdate(): void {
    this.wide = this.large && this.panelName !== undefined && WIDE_PANELS.has(this.panelName);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.barLength = barLength(this.store.clock);
    if (!changed.has('selected')) return;
    if (this.selected) this.panel?.focusHeading();
    else if (this.cameFrom?.isConnected) this.cameFrom.focus({ preventScroll: true });
  }

  /** Or shown under that name, whatever it is to the core. */
  private readonly isTaken = (name: string): boolean => {
    const { session, frame } = this.store;
    return session.is_taken(name) || frame.customers.some((shown) => person(shown.name) === name);
  };

  override onStage() {
    const { frame, scene } = this.store;
    const shelves = scene ? undefined : this.looking.shelves(frame.revision);
    return html`
      <add-customer
        slot="newcomer"
        .shelves=${shelves}
        .isTaken=${this.isTaken}
        @wish=${this.onWish}
      ></add-customer>`;
  }

  /** Commands of the shop, typed in. */
  private shopFloor() {
    const { frame, scene } = this.store;
    if (scene) return nothing;
    const shelves = this.looking.shelves(frame.revision);
    return html`
      <div class="floor">
        <command-form .shelves=${shelves} .customers=${frame.customers}></command-form>
      </div>`;
  }

  private get other(): OtherDomain {
    return this.store.scene ? 'shop' : 'issues';
  }

  private readonly openOther = async (): Promise<void> => {
    const file = this.other === 'shop' ? import('./sandbox.json?raw') : import('./issues.json?raw');
    this.dispatchEvent(new OpenScenario((await file).default));
  };

  private readonly choosePanel = async ({ name }: PanelChosen): Promise<void> => {
    const wanted = name as PanelName | undefined;
    this.panelName = wanted;
    this.opened = undefined;
    this.parting = undefined;
    if (!wanted) {
      this.large = false;
      return;
    }
    const opened = await makePanel(wanted);
    if (this.panelName === wanted) this.opened = opened;
  };

  private readonly sizePanel = ({ large }: PanelSized): void => {
    this.large = large;
  };

  protected override instruments() {
    const { panelName, opened, store, workshop, selected } = this;
    if (opened) Object.assign(opened, { store, workshop, selected });
    return html`
      <section
        class="instruments"
        aria-label=${t('instruments.title')}
        @panel-chosen=${this.choosePanel}
        @panel-sized=${this.sizePanel}
        @select-thing=${this.onSelect}
        @seek-to=${this.onSeek}
        @time-act=${this.onTimeAct}
        @wish=${this.onWish}
        @worlds-part=${({ clock_ms }: WorldsPart) => {
          this.parting = clock_ms;
        }}
      >
        <instrument-tabs
          .names=${SANDBOX_PANELS.filter((name) => store.scene?.instruments.has(name) ?? true)}
          .open=${panelName}
          .large=${this.large}
        ></instrument-tabs>
        ${
          panelName
            ? html`<div class="panel" role="tabpanel" tabindex="0" aria-label=${t(`instruments.names.${panelName}`)}>
                ${opened ?? html`<p>${t('instruments.loading')}</p>`}
              </div>`
            : nothing
        }
      </section>`;
  }

  private inspector(thing: Thing) {
    return html`
      <inspector-panel
        .seen=${this.looking.at(thing, this.store.frame.revision)}
        .retraceable=${this.looking.retraceable}
        .raw=${this.raw}
        @select-thing=${this.onLink}
        @retrace=${this.onRetrace}
      ></inspector-panel>`;
  }

  private toggleSheet(): void {
    this.sheetOpen = !this.sheetOpen;
  }

  protected override aside() {
    return html`
      <aside
        class="${this.sheetOpen ? 'open' : ''} ${this.selected ? 'looking' : ''}"
        @branch-act=${this.onBranchAct}
        @wish=${this.onWish}
      >
        ${this.selected ? this.inspector(this.selected) : nothing}
        <button
          type="button"
          class="handle"
          aria-expanded=${this.sheetOpen}
          aria-controls="sheet"
          @click=${this.toggleSheet}
        >${t('sandbox.world')} <span aria-hidden="true">${this.sheetOpen ? '▾' : '▴'}</span></button>
        <div
          id="sheet"
          @set-control=${({ control, typed }: SetControl) =>
            this.takeAct(this.store.setControl(control, typed), control)}
          @choose-preset=${({ preset }: ChoosePreset) =>
            this.takeAct(this.store.choosePreset(preset), preset)}
          @undo-change=${() => this.takeAct(this.store.undoChange(), '')}
          @restart-with=${this.restart}
        >
          <world-panel .world=${this.world} .refusal=${this.refusal}></world-panel>
          <branch-list .branches=${this.store.branches}></branch-list>
          ${this.shopFloor()}
          <other-domain .other=${this.other} @open-other=${this.openOther}></other-domain>
        </div>
      </aside>`;
  }

  static override styles = [ScenePage.styles, sheet, instruments];
}
