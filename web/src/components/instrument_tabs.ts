// The instruments under the stage by name. One is open at a time, or none; the open one pressed
// again closes it.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import { PanelChosen, PanelSized } from './events';

@customElement('instrument-tabs')
export class InstrumentTabs extends LitElement {
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) open?: string;
  /** The open one has the stage's place too. */
  @property({ type: Boolean }) large = false;

  private choose(name: string): void {
    this.dispatchEvent(new PanelChosen(name === this.open ? undefined : name));
  }

  /** Arrows go from tab to tab, Home and End to the ends; Enter or Space opens. */
  private readonly walk = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.indexOf(event.target as HTMLElement);
    const places: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const place = places[event.key];
    if (at < 0 || place === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    tabs[place]?.focus();
  };

  /** The buttons beside the tabs take room from them when one is opened. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open'))
      this.renderRoot
        .querySelector('[aria-selected=true]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  protected override render() {
    const { names, open, large } = this;
    const entry = open ?? names[0];
    return html`
      <div role="tablist" aria-label=${t('instruments.title')} @keydown=${this.walk}>
        ${names.map(
          (name) => html`<button
            type="button"
            role="tab"
            aria-selected=${name === open}
            tabindex=${name === entry ? 0 : -1}
            @click=${() => this.choose(name)}
          >${t(`instruments.names.${name}`)}</button>`,
        )}
      </div>
      ${
        open
          ? html`<div class="size">
              <button
                type="button"
                aria-pressed=${large}
                @click=${() => this.dispatchEvent(new PanelSized(!large))}
              >${t(large ? 'instruments.smaller' : 'instruments.larger')}</button>
              <button type="button" @click=${() => this.dispatchEvent(new PanelChosen(undefined))}
                >${t('instruments.close')}</button>
            </div>`
          : nothing
      }`;
  }

  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        align-items: stretch;
        gap: 12px;
        border-top: 1px solid var(--hairline);
      }
      [role='tablist'] {
        display: flex;
        flex: 1;
        gap: 4px;
        min-width: 0;
        overflow-x: auto;
        scrollbar-width: none;
      }
      .size {
        display: flex;
        flex: none;
        gap: 4px;
      }
      button {
        flex: none;
        padding: 0 10px;
        border: 0;
        border-radius: 0;
        background: none;
        color: var(--soft);
        white-space: nowrap;
      }
      button:hover {
        color: var(--ink);
      }
      :focus-visible {
        outline-offset: -3px;
      }
      [aria-selected='true'] {
        box-shadow: inset 0 -3px var(--ink);
        color: var(--ink);
      }
      /* On paper it is the heading of what stands below. */
      @media print {
        :host {
          border: 0;
        }
        [role='tab'][aria-selected='true'] {
          display: block !important;
          padding: 0;
          box-shadow: none;
        }
      }
      .size button {
        font-weight: 400;
        font-size: var(--small);
      }
    `,
  ];
}
