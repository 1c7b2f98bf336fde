// The instruments that a lesson has come to, as tabs under its stage: one is open at a time, or none.
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelChosen } from './components/events';
import type { LabStore } from './controllers/lab_store';
import type { Step } from './controllers/lesson';
import type { Thing } from './core/contract';
import type { Panel, Workshop } from './panels/panel';
import { makePanel, PANEL_NAMES, type PanelName } from './panels/panels';
import { t } from './words/words';
import './components/instrument_tabs';

const narrow = matchMedia('(width < 720px)');

export class InstrumentDesk {
  private name?: PanelName;
  private panel?: Panel;

  constructor(
    private readonly store: LabStore,
    private readonly workshop: Workshop,
    /** Something else is to be shown. */
    private readonly changed: () => void,
  ) {}

  get open(): boolean {
    return this.name !== undefined;
  }

  async choose(name: string | undefined): Promise<void> {
    const wanted = name as PanelName | undefined;
    if (wanted === this.name) return;
    this.name = wanted;
    this.panel = undefined;
    this.changed();
    if (!wanted) return;
    const panel = await makePanel(wanted);
    if (this.name !== wanted) return;
    this.panel = panel;
    this.changed();
  }

  /** A step points at this part: an instrument that it brings is opened. For an act on the stage room
   *  is made, where there is little. */
  attend({ instruments, look_at }: Step, part: string): void {
    if (instruments?.includes(part)) this.choose(part);
    if (!look_at && narrow.matches) this.choose(undefined);
  }

  render(offered: ReadonlySet<string>, large: boolean, selected?: Thing): TemplateResult {
    const { name, panel, store, workshop } = this;
    if (panel) Object.assign(panel, { store, workshop, selected });
    return html`
      <div @panel-chosen=${({ name: chosen }: PanelChosen) => this.choose(chosen)}>
        <instrument-tabs
          .names=${PANEL_NAMES.filter(
            (each) => offered.has(each) && (store.scene?.instruments.has(each) ?? true),
          )}
          .open=${name}
          .large=${large}
        ></instrument-tabs>
      </div>
      ${
        name
          ? html`<div class="panel" role="tabpanel" tabindex="0" aria-label=${t(`instruments.names.${name}`)}>
              ${panel ?? html`<p>${t('instruments.loading')}</p>`}
            </div>`
          : nothing
      }`;
  }
}
