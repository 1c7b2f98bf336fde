// This world as sentences, whose underlined words are the controls. A sentence that does not hold
// in this world is not said. What a control does is explained under its sentence when it is used.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Control, Preset, WorldSettings } from '../core/contract';
import { base, buttons } from '../styles/shared';
import { worldStyle } from '../styles/world';
import { has, t } from '../words/words';
import { ChoosePreset, RestartWith, SetControl, UndoChange } from './world_events';

/** In the order in which they are said. */
export const SENTENCES = [
  'publishing',
  'relay',
  'lag',
  'losses',
  'delivery',
  'projection',
  'replicas',
  'routing',
  'reads',
  'waiting',
  'faults',
  'rebuild',
];

/** Why something was not taken. */
export interface WorldRefusal {
  control: string;
  message: string;
}

@customElement('world-panel')
export class WorldPanel extends LitElement {
  @property({ attribute: false }) world!: WorldSettings;
  @property({ attribute: false }) refusal?: WorldRefusal;
  /** The control that was used last. */
  @state() private explained = '';
  /** Chosen for another run. */
  @state() private replicas = '';

  protected override render() {
    const { presets, can_undo } = this.world;
    const chosen = presets.find((preset) => preset.chosen);
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${t('world.title')}</h2>
        ${SENTENCES.map((name) => this.sentence(name))}
        <div class="presets" role="group" aria-label=${t('world.presets')}>
          ${presets.map((preset) => this.preset(preset))}
        </div>
        ${chosen ? html`<p class="why">${t(`world.preset_why.${chosen.name}`)}</p>` : nothing}
        <button
          type="button"
          class="undo"
          ?disabled=${!can_undo}
          @click=${() => this.dispatchEvent(new UndoChange())}
        >${t('world.undo')}</button>
        <p class="why">${t('world.from_now')}</p>
      </section>`;
  }

  protected preset({ name, chosen }: Preset): TemplateResult {
    return html`
      <button type="button" aria-pressed=${chosen} @click=${() => this.dispatchEvent(new ChoosePreset(name))}
        >${t(`world.preset.${name}`)}</button>`;
  }

  private control(name: string): Control | undefined {
    return this.world.controls.find((control) => control.name === name);
  }

  protected sentence(name: string) {
    const text = t(`world.sentence.${name}`);
    const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? '');
    if (names.some((key) => !this.control(key)?.used)) return nothing;
    const mine = (control = '') => names.includes(control.split('.')[0] ?? '');
    return html`
      <p class="sentence">${this.filled(text, (key) => this.inPlace(key))}</p>
      ${mine(this.refusal?.control) ? html`<p class="refusal" role="alert">${t('world.refused', { message: this.refusal?.message ?? '' })}</p>` : nothing}
      ${mine(this.explained) ? html`<p class="why" id="why">${this.why(this.explained)}</p>` : nothing}
      ${name === 'replicas' && this.replicas !== '' ? this.anotherRun() : nothing}`;
  }

  /** The text with something else in place of each {key}. */
  private filled(text: string, fill: (key: string) => unknown): unknown[] {
    return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? fill(part) : part));
  }

  protected inPlace(name: string): unknown {
    const control = this.control(name);
    if (!control) return nothing;
    return name === 'lag' ? this.lag('lag') : this.widget(control);
  }

  private lag(name: string): unknown {
    const kind = this.control(name);
    if (!kind) return nothing;
    return this.filled(t(`world.lag.${kind.word}`), (key) => {
      if (key === 'kind') return this.widget(kind);
      if (key === 'parts') return this.parts(name);
      const number = this.control(`${name}.${key}`);
      return number ? this.widget(number) : nothing;
    });
  }

  private parts(name: string): unknown[] {
    const weights = this.world.controls.filter(
      (control) => control.name.startsWith(`${name}.`) && control.name.endsWith('.weight'),
    );
    return weights.map((weight, index) => [
      index > 0 ? t('join.parts') : '',
      ...this.filled(t('world.lag.part'), (key) =>
        key === 'weight' ? this.widget(weight) : this.lag(weight.name.replace('.weight', '')),
      ),
    ]);
  }

  private widget(control: Control): TemplateResult {
    return control.words.length > 0 || control.fixed ? this.select(control) : this.number(control);
  }

  private select({ name, word, words, number, from, to, fixed }: Control) {
    const options = fixed ? Array.from({ length: to }, (_, index) => String(index + from)) : words;
    const value = fixed ? String(number) : word;
    const said = (option: string) => (fixed ? option : this.valueText(name, option));
    return html`<span class="word"><span aria-hidden="true">${said(value)}</span
      ><select
        aria-label=${this.label(name)}
        data-control=${name}
        @focus=${() => this.explain(name)}
        @change=${(event: Event) => this.choose(name, event.target as HTMLSelectElement, value, fixed)}
      >${options.map(
        (option) =>
          html`<option value=${option} .selected=${option === value}>${said(option)}</option>`,
      )}</select></span>`;
  }

  private number({ name, number, from, to, whole }: Control) {
    const text = String(number);
    return html`<input
      type="number"
      inputmode="decimal"
      aria-label=${this.label(name)}
      data-control=${name}
      min=${from}
      max=${to}
      step=${whole ? 1 : 'any'}
      .style=${`width:${Math.max(2, text.length + 1)}ch`}
      .value=${text}
      @focus=${() => this.explain(name)}
      @change=${(event: Event) =>
        this.dispatchEvent(new SetControl(name, (event.target as HTMLInputElement).value))}
    >`;
  }

  private choose(name: string, select: HTMLSelectElement, present: string, fixed: boolean): void {
    const typed = select.value;
    this.explain(name);
    // What is shown is what holds, until the core says otherwise.
    select.value = present;
    if (!fixed) this.dispatchEvent(new SetControl(name, typed));
    else this.replicas = typed === present ? '' : typed;
  }

  private anotherRun() {
    return html`
      <p class="why">${t('world.fixed')}</p>
      <button
        type="button"
        class="again"
        @click=${() => this.dispatchEvent(new RestartWith(this.replicas))}
      >${t('world.again', { n: this.replicas })}</button>`;
  }

  private explain(name: string): void {
    this.explained = name;
  }

  /** Of all lags and all parts of one, the words are the same. */
  private key(name: string): string {
    const [first, ...rest] = name.split('.');
    if (first !== 'lag' || rest.length === 0) return name;
    const last = rest.at(-1) ?? '';
    return Number.isNaN(Number(last)) ? `lag_${last}` : 'lag';
  }

  protected valueText(name: string, value: string): string {
    return t(`world.value.${this.key(name)}.${value}`);
  }

  private label(name: string): string {
    return t(`world.label.${this.key(name)}`);
  }

  private why(name: string): string {
    const key = `world.why.${this.key(name)}`;
    const ofValue = `${key}.${this.control(name)?.word}`;
    return t(has(ofValue) ? ofValue : key);
  }

  static override styles = [base, buttons, worldStyle];
}
