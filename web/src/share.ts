// Links, files and the sheet of keys: fetched when the first of them is used.
import './components/notice_bar';
import { ShortMade } from './components/events';
import { KeysSheet } from './components/keys_sheet';
import type { Notice } from './components/notice_bar';
import { type Shared, SharePanel } from './components/share_panel';
import { download } from './controllers/download';
import { keptRun } from './controllers/kept_run';
import { KEY_USES } from './controllers/keys';
import type { LabStore } from './controllers/lab_store';
import { singleKeysAreOn, switchSingleKeys } from './controllers/single_keys';
import type { Core, LinkRefusal, Refusal, Session } from './core/contract';
import { decodeMoment, encodeMoment } from './moment_link';
import { roomAddress, shortCode } from './origin/short_codes';
import type { Told } from './panels/panel';
import { loadShareWords } from './words/load';
import { clockText } from './words/times';
import { t } from './words/words';

/** A file larger than this would not be a run to look at. */
const FILE_BYTES_MAX = 30_000_000;

/** What sharing asks of the page around it. */
export interface Host {
  wholeCore(): Promise<Core>;
  readonly store: LabStore;
  readonly renderRoot: Element | DocumentFragment;
  /** To a run that was restored. */
  showRun(session: Session): Promise<void>;
  openSandbox(text?: string): Promise<Refusal | undefined>;
  /** What is said of a run, asked for again where the language changes. */
  notify(says: (() => Notice) | undefined): void;
}

export class Sharing {
  private constructor(private readonly host: Host) {}

  static async of(host: Host): Promise<Sharing> {
    await loadShareWords();
    return new Sharing(host);
  }

  async share(): Promise<void> {
    const { session, clock } = this.host.store;
    const scenario = session.scenario_json();
    const moment = await encodeMoment(session);
    const shared: Shared = {
      link: new URL(moment, location.href).href,
      time: clockText(clock.clock_ms),
      // A line of a JSON text is never this bare word.
      command: `./lab cli run - --until ${clock.now_ms} <<'SCENARIO'\n${scenario.trimEnd()}\nSCENARIO\n`,
      offline: location.protocol === 'file:',
    };
    const panel = new SharePanel();
    panel.shared = shared;
    panel.short = { kind: roomAddress() ? 'offered' : 'none' };
    panel.addEventListener('make-code', async () => {
      const short = await shortCode(moment);
      panel.short = short;
      if (short.kind === 'made') panel.dispatchEvent(new ShortMade(short.address));
    });
    panel.addEventListener('keep-scenario', () => download('scenario.json', scenario));
    panel.addEventListener('file-chosen', ({ file }) => this.openFile(file));
    await this.open(panel);
  }

  keys(): Promise<void> {
    const sheet = new KeysSheet();
    sheet.uses = KEY_USES;
    sheet.singleKeys = singleKeysAreOn();
    sheet.addEventListener('single-keys', ({ on }) => switchSingleKeys(on));
    return this.open(sheet);
  }

  private async open(panel: SharePanel | KeysSheet): Promise<void> {
    if (this.host.renderRoot.querySelector('share-panel, keys-sheet')) return;
    panel.addEventListener('close', () => panel.remove());
    this.host.renderRoot.append(panel);
    await panel.updateComplete;
    panel.show();
  }

  /** The run of a link's text, as it stands behind the #. */
  async openLink(hash: string): Promise<void> {
    const decoded = await decodeMoment(hash);
    if (decoded.ok) await this.restore(decoded.json);
    else this.refuse(`link.${decoded.why}`);
  }

  /** The run of a link's JSON; what cannot be restored is said, with a way on. */
  async restore(json: string): Promise<boolean> {
    const { host } = this;
    const opened = (await host.wholeCore()).open_link(json);
    if (!opened.ok) {
      this.refuseLink(opened, json);
      return false;
    }
    await host.showRun(opened.session);
    host.notify(undefined);
    if (!opened.same_run) this.refuse('link.not_same_run');
    return true;
  }

  /** The same, with what there is to say of it, and the way back to the run that is shown now. */
  async restoreFound(json: string, { title, text, back }: Told): Promise<void> {
    const before = this.host.store.session.link_json(false);
    if (!(await this.restore(json))) return;
    const ways = [{ label: back, go: () => void this.restore(before) }];
    this.host.notify(() => ({ title, text, ways, focus: true }));
  }

  private refuseLink({ why, pointer, message }: LinkRefusal, json: string): void {
    const file = why === 'refused' || why === 'too_long' ? fileIn(json) : undefined;
    const ways = file
      ? () => [{ label: t('link.without'), go: () => this.openText(file, t('link.its_world')) }]
      : undefined;
    this.refuse(`link.${why}`, { pointer, message }, ways);
  }

  async openFile(file: File): Promise<void> {
    if (file.size > FILE_BYTES_MAX) this.refuse('file.too_large', { name: file.name });
    else await this.openText(await file.text(), file.name);
  }

  private async openText(text: string, name: string): Promise<void> {
    const refusal = await this.host.openSandbox(text);
    if (!refusal) {
      this.host.notify(() => ({
        title: t('file.opened', { name }),
        text: t('file.opened_text'),
      }));
      return;
    }
    const { pointer, message } = refusal;
    if (pointer === '') this.refuse('file.refused_whole', { name, message });
    else this.refuse('file.refused', { name, place: pointer, message });
  }

  private refuse(
    key: string,
    params: Record<string, string> = {},
    ways: () => NonNullable<Notice['ways']> = () => [],
  ): void {
    this.host.notify(() => ({
      alert: true,
      title: t(`${key}.title`, params),
      text: t(`${key}.text`, params),
      ways: [...ways(), { label: t('link.sandbox'), go: () => this.toSandbox() }],
    }));
  }

  private async toSandbox(): Promise<void> {
    await this.host.openSandbox();
    this.host.notify(undefined);
  }

  offerContinue(): void {
    const kept = keptRun();
    if (kept) this.offer('continue', kept);
  }

  /** After a reset: `before` is the run as it was. */
  offerUndo(before: string): void {
    this.offer('undo', before);
  }

  private offer(what: 'continue' | 'undo', json: string): void {
    this.host.notify(() => ({
      title: t(`${what}.title`),
      text: t(`${what}.text`),
      ways: [{ label: t(`${what}.go`), go: () => void this.restore(json) }],
    }));
  }
}

/** The scenario or lesson in a link that was refused for something else. */
function fileIn(json: string): string | undefined {
  const { file } = JSON.parse(json) as { file?: unknown };
  return file === undefined ? undefined : JSON.stringify(file);
}
