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
import { LessonPage, type Played } from './lesson_page';
import type { Told } from './panels/panel';
import type { ScenePage } from './scene_page';
import type { Host, Sharing } from './share';
import type { Frame } from './stage/frame';
import { header } from './styles/header';
import { base } from './styles/shared';
import { keepLanguage } from './words/languages';
import { loadLessonWords, loadWords } from './words/load';
import { t } from './words/words';
import type { WorkerClient } from './worker/client';

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const SANDBOX = '#sandbox';
const LESSONS = '#lessons';
const LESSON = '#lesson=';
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
    /** The first one's, which the page opens with. */
    private readonly lessonText: string,
  ) {
    super();
    this.page = this.openFirst();
    this.endKeeping = keepAfterActs(this.page.store);
    onThemeChange(() => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.follow);
    this.addEventListener('open-scenario', ({ text }) => this.openSandbox(text));
    this.addEventListener('open-list', () => this.openList());
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
    else if (hash === LESSONS) this.openList();
    else if (hash.startsWith(LESSON)) this.openLesson(hash.slice(LESSON.length));
    else if (hash.startsWith(LINK)) this.withSharing((it) => it.openLink(hash));
    else if (hash === '' && this.shownLesson !== this.first.name) this.show(this.openFirst());
  };

  private get first(): Lesson {
    return JSON.parse(this.lessonText) as Lesson;
  }

  /** The name of the lesson that is shown; empty in the sandbox. */
  private get shownLesson(): string {
    return this.page instanceof LessonPage ? this.page.lesson.name : '';
  }

  /** As far as it goes without the whole core. */
  private openFirst(): LessonPage {
    const store = this.storeOf(this.core, this.lessonText);
    if ('message' in store) throw new Error(`${store.pointer}: ${store.message}`);
    const { first: lesson, lessonText: text } = this;
    return new LessonPage(store, { lesson, text, workshop: this });
  }

  /** The lesson of that name from its beginning. */
  private async openLesson(name: string): Promise<void> {
    if (name === this.shownLesson) return;
    if (name === this.first.name) {
      this.show(this.openFirst());
      return;
    }
    const [{ lessonText }, core] = await Promise.all([import('./lesson_files'), this.wholeCore()]);
    const text = await lessonText(name);
    const store = text === undefined ? undefined : this.storeOf(core, text);
    if (text === undefined || !store || 'message' in store) {
      await this.refuseLesson(name);
      return;
    }
    this.show(new LessonPage(store, await this.played(store, text)));
    if (inRoom()) await this.present();
  }

  /** What a lesson's page needs around a run of the whole core. */
  private async played(store: LabStore, text: string): Promise<Played> {
    const lesson = JSON.parse(text) as Lesson;
    const [{ LessonTools }] = await Promise.all([
      import('./lesson_tools'),
      loadLessonWords(lesson.name),
    ]);
    return {
      lesson,
      text,
      workshop: this,
      tools: await LessonTools.load(store, lesson, text, this),
    };
  }

  private async refuseLesson(name: string): Promise<void> {
    const { refuseLesson } = await import('./lessons');
    await refuseLesson(this, name, () => this.openList());
  }

  private async openList(): Promise<void> {
    const { openLessonList } = await import('./lessons');
    await openLessonList(this.renderRoot, this.shownLesson);
    // The list lies over the page: the address is that of what is below.
    if (location.hash === LESSONS) history.replaceState(null, '', this.address);
  }

  /** Of the page that is shown. */
  private get address(): string {
    const { shownLesson, first } = this;
    if (shownLesson === '') return SANDBOX;
    const bare = location.pathname + location.search;
    return shownLesson === first.name ? bare : LESSON + shownLesson;
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
    this.show(await SandboxPage.of(store, this));
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
    const { lessonText } = await import('./lesson_files');
    const text = await lessonText(session.lesson());
    if (text !== undefined) {
      const store = this.storeFor(session);
      this.show(new LessonPage(store, await this.played(store, text)));
      if (inRoom()) await this.present();
      return;
    }
    const { SandboxPage, loadSandboxWords } = await import('./sandbox');
    await loadSandboxWords();
    this.show(await SandboxPage.of(this.storeFor(session), this));
  }

  /** The lesson in front of a room, and back. */
  private async present(): Promise<void> {
    const { PresenterPage, loadRoomWords, setInRoom } = await import('./presenter');
    await loadRoomWords();
    const { page } = this;
    if (!(page instanceof LessonPage)) return;
    const presenter = new PresenterPage(page.store, page.played);
    presenter.addEventListener('leave-room', () => {
      setInRoom(false);
      this.show(new LessonPage(presenter.store, presenter.played));
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
          <a href=${LESSONS} aria-current=${inSandbox ? nothing : 'page'} @click=${this.toList}>${t('nav.lessons')}</a>
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

  /** Over the page, which stays as it is. */
  private toList(event: Event): void {
    event.preventDefault();
    this.openList();
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
