// The lab: a header, and one page under it, a lesson or the sandbox. Which one, the address says
// behind its #, so that a link leads there and the browser's Back leads back.
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LabStore } from './controllers/lab_store';
import type { Lesson } from './controllers/lesson';
import { currentTheme, onThemeChange, toggleTheme } from './controllers/theme';
import type { Core, Refusal } from './core/contract';
import { LessonPage } from './lesson_page';
import type { ScenePage } from './scene_page';
import { header } from './styles/header';
import { base } from './styles/shared';
import { t } from './words/words';
import type { WorkerClient } from './worker/client';

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const SANDBOX = '#sandbox';

@customElement('cqrs-lab')
export class CqrsLab extends LitElement {
  @state() private page: ScenePage;

  constructor(
    readonly core: Core,
    private readonly lessonText: string,
    /** Runs beside the one that is shown go there; fetched when the first is asked for. */
    readonly openWorker: () => Promise<WorkerClient>,
  ) {
    super();
    this.page = this.openLesson();
    onThemeChange(() => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.follow);
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.follow);
  }

  get store(): LabStore {
    return this.page.store;
  }

  private get inSandbox(): boolean {
    return !(this.page instanceof LessonPage);
  }

  private readonly follow = (): void => {
    if (location.hash === SANDBOX) this.openSandbox();
    else if (location.hash === '' && this.inSandbox) this.show(this.openLesson());
  };

  private openLesson(): LessonPage {
    const store = this.storeOf(this.lessonText);
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
    const store = this.storeOf(text ?? sandboxText);
    if ('message' in store) return store;
    this.show(new SandboxPage(store));
    if (location.hash !== SANDBOX) history.pushState(null, '', SANDBOX);
    return undefined;
  }

  private storeOf(text: string): LabStore | Refusal {
    const opened = this.core.open(text);
    return opened.ok ? new LabStore(opened.session, () => !stillness.matches) : opened;
  }

  private show(page: ScenePage): void {
    const before = this.page;
    this.page = page;
    this.updateComplete.then(() => before.close());
  }

  protected override render() {
    const { page, inSandbox } = this;
    return html`
      <header>
        <strong>${t('lab')}</strong>
        <h1>${page.heading}</h1>
        <nav aria-label=${t('nav.title')}>
          <a href="#" aria-current=${inSandbox ? nothing : 'page'} @click=${this.toLesson}>${t('nav.lesson')}</a>
          <a href=${SANDBOX} aria-current=${inSandbox ? 'page' : nothing}>${t('nav.sandbox')}</a>
        </nav>
        <button type="button" aria-label=${`${t('theme.label')}: ${this.otherTheme}`} @click=${this.changeTheme}
          >${this.otherTheme}</button>
      </header>
      ${page}`;
  }

  /** To the bare address: an empty # would stay in it. */
  private toLesson(event: Event): void {
    event.preventDefault();
    if (location.hash === '') return;
    history.pushState(null, '', location.pathname + location.search);
    this.follow();
  }

  private get otherTheme(): string {
    return t(`theme.${currentTheme() === 'dark' ? 'light' : 'dark'}`);
  }

  private changeTheme(): void {
    toggleTheme();
    this.requestUpdate();
  }

  static override styles = [base, header];
}
