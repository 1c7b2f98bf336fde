// The lab: a header, and one page under it, a lesson or the sandbox. Which one, the address says
// behind its #, so that a link leads there and the browser's Back leads back.
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { languageSelect } from './components/language_select';
import type { Notice } from './components/notice_bar';
import { redraw } from './components/redraw';
import { keepAfterActs, keepRun, keptRun } from './controllers/kept_run';
import { actOf } from './controllers/keys';
import { LabStore } from './controllers/lab_store';
import type { Lesson } from './controllers/lesson';
import { currentTheme, onThemeChange, toggleTheme } from './controllers/theme';
import type { Core, Refusal, Session } from './core/contract';
import { LessonPage } from './lesson_page';
import type { Told } from './panels/panel';
import type { ScenePage } from './scene_page';
import type { Host, Sharing } from './share';
import type { Frame } from './stage/frame';
import { header } from './styles/header';
import { base } from './styles/shared';
import { keepLanguage } from './words/languages';
import { loadWords } from './words/load';
import { t } from './words/words';
import type { WorkerClient } from './worker/client';

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const SANDBOX = '#sandbox';
/** The address asks for the lesson in front of a room. */
const inRoom = (): boolean => new URLSearchParams(location.search).has('present');
/** What follows is a moment of a run (controllers/link_code.ts). */
const LINK = '#at=';

@customElement('cqrs-lab')
export class CqrsLab extends LitElement implements Host {
  @state() private page: ScenePage;
  @state() private notice?: Notice;
  /** The same, in the words there are when it is called. */
  private says?: () => Notice;
  private sharing?: Promise<Sharing>;
  /** The last short address, and the moment that it leads to. */
  private short?: { address: string; frame: Frame; now_ms: number };
  private endKeeping: () => void;

  constructor(
    /** As far as a lesson needs it. */
    readonly core: Core,
    private readonly lessonText: string,
  ) {
    super();
    this.page = this.openLesson();
    this.endKeeping = keepAfterActs(this.page.store);
    onThemeChange(() => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.follow);
    this.addEventListener('open-scenario', ({ text }) => this.openSandbox(text));
    this.addEventListener('short-made', ({ address }) => {
      const { frame, clock } = this.store;
      this.short = { address, frame, now_ms: clock.now_ms };
    });
    window.addEventListener('pagehide', this.keep);
    window.addEventListener('beforeprint', this.beforePrint);
    window.addEventListener('keydown', this.pressKey);
    window.addEventListener('dragover', this.dragOver);
    window.addEventListener('drop', this.drop);
    this.follow();
    if (inRoom()) this.present();
    else if (!location.hash.startsWith(LINK) && keptRun())
      this.withSharing((it) => it.offerContinue());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.follow);
    window.removeEventListener('pagehide', this.keep);
    window.removeEventListener('beforeprint', this.beforePrint);
    window.removeEventListener('keydown', this.pressKey);
    window.removeEventListener('dragover', this.dragOver);
    window.removeEventListener('drop', this.drop);
  }

  /** Runs beside the one that is shown go there. */
  async openWorker(): Promise<WorkerClient> {
    const [{ WorkerClient }, { labModule }] = await Promise.all([
      import('./worker/client'),
      import('./core/lab_core'),
    ]);
    return new WorkerClient(await labModule());
  }

  /** A run that was found among others. */
  openRun(link_json: string, told: Told): void {
    this.page.player.pause();
    this.withSharing((it) => it.restoreFound(link_json, told));
  }

  /** All of the core. */
  async wholeCore(): Promise<Core> {
    return (await import('./core/lab_core')).labCore();
  }

  get store(): LabStore {
    return this.page.store;
  }

  private get inSandbox(): boolean {
    return !(this.page instanceof LessonPage);
  }

  /** What passing on and taking in need is fetched when the first of it is used. */
  private async withSharing(use: (sharing: Sharing) => unknown): Promise<void> {
    this.sharing ??= import('./share').then(({ Sharing }) => Sharing.of(this));
    use(await this.sharing);
  }

  notify(says: (() => Notice) | undefined): void {
    this.says = says;
    this.notice = says?.();
  }

  private readonly keep = (): void => keepRun(this.store);

  private readonly beforePrint = (): void => this.requestUpdate();

  /** Where what is on paper is found again. */
  private get printed(): string {
    const { frame, clock } = this.store;
    const { short } = this;
    if (short?.frame === frame && short.now_ms === clock.now_ms) return short.address;
    return location.protocol === 'file:' ? '' : location.origin + location.pathname;
  }

  private readonly pressKey = (event: KeyboardEvent): void => {
    if (actOf(event) !== 'keys') return;
    event.preventDefault();
    this.withSharing((it) => it.keys());
  };

  private readonly dragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  private readonly drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.withSharing((it) => it.openFile(file));
  };

  private share(): void {
    this.page.player.pause();
    this.withSharing((it) => it.share());
  }

  private readonly follow = (): void => {
    const { hash } = location;
    if (hash === SANDBOX) this.openSandbox();
    else if (hash.startsWith(LINK)) this.withSharing((it) => it.openLink(hash));
    else if (location.hash === '' && this.inSandbox) this.show(this.openLesson());
  };

  private openLesson(): LessonPage {
    const store = this.storeOf(this.core, this.lessonText);
    if ('message' in store) throw new Error(`${store.pointer}: ${store.message}`);
    return new LessonPage(store, JSON.parse(this.lessonText) as Lesson);
  }

  /**
   * The sandbox with the scenario or lesson of `text`, its own without. A refusal leaves the page
   * as it is.
   */
  async openSandbox(text?: string): Promise<Refusal | undefined> {
    const { SandboxPage, sandboxText, loadSandboxWords } = await import('./sandbox');
    await loadSandboxWords();
    const store = this.storeOf(await this.wholeCore(), text ?? sandboxText);
    if ('message' in store) return store;
    this.show(new SandboxPage(store, this));
    if (location.hash !== SANDBOX) history.pushState(null, '', SANDBOX);
    return undefined;
  }

  private storeOf(core: Core, text: string): LabStore | Refusal {
    const opened = core.open(text);
    return opened.ok ? this.storeFor(opened.session) : opened;
  }

  private storeFor(session: Session): LabStore {
    const store = new LabStore(session, () => !stillness.matches);
    store.addEventListener('resetting', () => {
      if (store.clock.at_start) return;
      const before = session.link_json(false);
      this.withSharing((it) => it.offerUndo(before));
    });
    return store;
  }

  /** A run that was restored: on the lesson's page if it is the lesson's, else in the sandbox. */
  async showRun(session: Session): Promise<void> {
    const lesson = JSON.parse(this.lessonText) as Lesson;
    if (session.lesson() === lesson.name) {
      this.show(new LessonPage(this.storeFor(session), lesson));
      if (inRoom()) await this.present();
      return;
    }
    const { SandboxPage, loadSandboxWords } = await import('./sandbox');
    await loadSandboxWords();
    this.show(new SandboxPage(this.storeFor(session), this));
  }

  /** The lesson in front of a room, and back. */
  private async present(): Promise<void> {
    const { PresenterPage, loadRoomWords, setInRoom } = await import('./presenter');
    await loadRoomWords();
    const { page } = this;
    if (!(page instanceof LessonPage)) return;
    const presenter = new PresenterPage(page.store, page.lesson);
    presenter.addEventListener('leave-room', () => {
      setInRoom(false);
      this.show(new LessonPage(presenter.store, presenter.lesson));
    });
    setInRoom(true);
    this.show(presenter);
  }

  private show(page: ScenePage): void {
    const before = this.page;
    if (page.store !== before.store) {
      this.endKeeping();
      this.endKeeping = keepAfterActs(page.store);
    }
    this.page = page;
    this.notify(undefined);
    this.updateComplete.then(() => before.close(page));
  }

  protected override render() {
    const { page } = this;
    return html`
      ${page.alone ? nothing : this.header()}
      ${
        this.notice
          ? html`<notice-bar .notice=${this.notice} @close=${() => this.notify(undefined)}></notice-bar>`
          : nothing
      }
      ${page}
      <p class="printed">${this.printed}</p>`;
  }

  private header() {
    const { page, inSandbox } = this;
    return html`
      <header>
        <strong>${t('lab')}</strong>
        <h1>${page.heading}</h1>
        <nav aria-label=${t('nav.title')}>
          <a href="#" aria-current=${inSandbox ? nothing : 'page'} @click=${this.toLesson}>${t('nav.lesson')}</a>
          <a href=${SANDBOX} aria-current=${inSandbox ? 'page' : nothing}>${t('nav.sandbox')}</a>
        </nav>
        ${inSandbox ? nothing : html`<button type="button" class="room" @click=${this.present}>${t('nav.present')}</button>`}
        <button type="button" @click=${this.share}>${t('nav.share')}</button>
        <button type="button" aria-label=${t('join.label', { label: t('theme.label'), text: this.otherTheme })} @click=${this.changeTheme}
          >${this.otherTheme}</button>
        ${languageSelect(this.speak)}
        <button type="button" aria-label=${t('nav.keys')} @click=${() => this.withSharing((it) => it.keys())}
          >?</button>
      </header>`;
  }

  /** To the bare address: an empty # would stay in it. */
  private toLesson(event: Event): void {
    event.preventDefault();
    if (location.hash === '') return;
    history.pushState(null, '', location.pathname + location.search);
    this.follow();
  }

  private readonly speak = async (language: string): Promise<void> => {
    try {
      await loadWords(language);
      keepLanguage(language);
    } catch {
      // Its words do not come: the page goes on in those it has.
    }
    this.notice = this.says?.();
    this.page.hush();
    redraw(this);
  };

  private get otherTheme(): string {
    return t(`theme.${currentTheme() === 'dark' ? 'light' : 'dark'}`);
  }

  private changeTheme(): void {
    toggleTheme();
    this.requestUpdate();
  }

  static override styles = [base, header];
}
