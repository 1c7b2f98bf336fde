// What the shapes of a space-time diagram mean: those that are in it, and no others.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Stroke } from '../stage/strokes';
import { base } from '../styles/shared';
import { t } from '../words/words';
import { diagramShapes, hatch, SAMPLES } from './diagram_shapes';

/** The samples that a stroke is an example of. */
function samplesOf(stroke: Stroke): string[] {
  const { kind, state, copy, attempt, phantom, held_px, flag, count } = stroke;
  const more = [flag === '' ? '' : 'flag', count > 1 ? 'bundle' : ''];
  if (kind === 'command')
    return ['command', state === 'ok' || state === 'no_change' ? '' : 'not_done', ...more];
  if (kind === 'read') {
    const waits = stroke.to_px - stroke.from_px >= 1;
    return [waits ? 'waits' : 'read', state === 'unavailable' ? 'not_done' : '', ...more];
  }
  if (kind === 'message') {
    const end = state === 'taken_away' ? 'lost' : state === 'applied' ? '' : state;
    const way = phantom ? 'phantom' : copy === 1 ? 'double' : attempt > 0 ? 'again' : 'message';
    return [way, end, held_px >= 0 ? 'held_back' : '', ...more];
  }
  if (kind === 'dead_letter') return ['dead_letter'];
  return kind === 'rolled_back' || kind === 'follow_up_lost' ? ['not_done'] : ['stretch'];
}

/** A shape and its word. */
export interface LegendItem {
  svg: SVGSVGElement;
  text: string;
}

@customElement('space-time-legend')
export class SpaceTimeLegend extends LitElement {
  @property({ attribute: false }) strokes: readonly Stroke[] = [];

  get items(): LegendItem[] {
    return [...this.renderRoot.querySelectorAll('li')].flatMap((item) => {
      const svg = item.querySelector('svg');
      return svg ? [{ svg, text: item.textContent?.trim() ?? '' }] : [];
    });
  }

  protected override render() {
    const used = new Set(this.strokes.flatMap(samplesOf));
    return html`
      <svg class="defs" width="0" height="0" aria-hidden="true"><defs>${hatch}</defs></svg>
      <ul aria-label=${t('space_time.legend.title')}>
        ${Object.entries(SAMPLES)
          .filter(([name]) => used.has(name))
          .map(
            ([name, shape]) => html`<li>
              <svg width="36" height="20" viewBox="0 0 36 20" aria-hidden="true">${shape}</svg>
              ${t(`space_time.legend.${name}`)}
            </li>`,
          )}
      </ul>`;
  }

  static override styles = [
    base,
    diagramShapes,
    css`
      .defs {
        position: absolute;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 20px;
        margin-block: 10px 12px;
        padding-top: 8px;
        border-top: 1px solid var(--hairline);
        color: var(--soft);
        font-size: var(--small);
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 28px;
      }
      li svg {
        flex: none;
        overflow: visible;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'space-time-legend': SpaceTimeLegend;
  }
}
