// The lab in a frame of somebody's slides (`?embed`): one run, the lesson's or that of the link behind
// the #, and nothing around it. Fetched where it is asked for.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './components/notice_bar';
import type { Notice } from './components/notice_bar';
import { LabStore } from './controllers/lab_store';
import type { Core, Refusal, Session } from './core/contract';
import { bringScene } from './domain_scene';
import { EmbedPage } from './embed_page';
import sandboxText from './sandbox.json?raw';
import { type Host, Sharing } from './share';
import { base } from './styles/shared';

export { loadRoomWords } from './words/load';

const LINK = '#at=';
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

@customElement('cqrs-lab-embed')
export class CqrsLabEmbed extends LitElement implements Host {
  @state() private page?: EmbedPage;
  @state() private notice?: Notice;

  constructor(
    private readonly core: Core,
    private readonly lessonText: string,
  ) {
    super();
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
    if (!this.page) throw new Error('nothing is shown yet');
    return this.page.store;
  }

  async wholeCore(): Promise<Core> {
    return (await import('./core/lab_core')).labCore();
  }

  notify(says: (() => Notice) | undefined): void {
    this.notice = says?.();
  }

  showRun(session: Session): Promise<void> {
    return this.show(session);
  }

  async openSandbox(text: string = sandboxText): Promise<Refusal | undefined> {
    return this.open(await this.wholeCore(), text);
  }

  private readonly follow = async (): Promise<void> => {
    const { hash } = location;
    if (hash.startsWith(LINK)) await (await Sharing.of(this)).openLink(hash);
    // Where the link leads nowhere, the lesson stands below what is said of it.
    if (!this.page || hash === '') this.open(this.core, this.lessonText);
  };

  private open(core: Core, text: string): Refusal | undefined {
    const opened = core.open(text);
    if (!opened.ok) return opened;
    this.show(opened.session);
    return undefined;
  }

  private async show(session: Session): Promise<void> {
    const store = new LabStore(session, () => !stillness.matches);
    await bringScene(store);
    const before = this.page;
    const page = new EmbedPage(store);
    this.page = page;
    this.updateComplete.then(() => before?.close(page));
  }

  protected override render() {
    const { notice, page } = this;
    return html`
      ${
        notice
          ? html`<notice-bar .notice=${notice} @close=${() => this.notify(undefined)}></notice-bar>`
          : nothing
      }
      ${page}`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        height: 100vh;
        height: 100dvh;
        background: var(--paper);
      }
      embed-page {
        grid-row: 2;
      }
    `,
  ];
}
