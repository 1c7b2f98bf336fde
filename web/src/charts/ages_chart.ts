// How old stale answers were: a bar for each stretch of ages. What it shows is said in words too.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AgeBar } from '../core/contract';
import { base } from '../styles/shared';
import { durationText } from '../words/times';
import { countText, t } from '../words/words';

@customElement('ages-chart')
export class AgesChart extends LitElement {
  @property({ attribute: false }) bars: AgeBar[] = [];

  protected override render() {
    const { bars } = this;
    const [first, last] = [bars.at(0), bars.at(-1)];
    if (!first || !last) return html``;
    const open = last.to_ms < 0;
    return html`
      <ol aria-label=${t('many_runs.ages.title')}>
        ${bars.map((bar) => this.bar(bar))}
      </ol>
      <p aria-hidden="true">
        <span>${durationText(first.from_ms)}</span>
        <span>${open ? t('many_runs.ages.and_more', { from: durationText(last.from_ms) }) : durationText(last.to_ms)}</span>
      </p>`;
  }

  private bar({ from_ms, to_ms, count, of_highest }: AgeBar) {
    const params = {
      from: durationText(from_ms),
      to: durationText(to_ms),
      count: countText(count),
    };
    const open = to_ms < 0;
    const says = t(`many_runs.ages.${open ? 'last_bar' : 'bar'}`, params);
    return html`<li class=${open ? 'open' : ''} ?data-none=${count === 0} .style=${`--height:${of_highest}`} title=${says}
      ><span class="unseen">${says}</span></li>`;
  }

  static override styles = [
    base,
    css`
      ol {
        display: flex;
        align-items: flex-end;
        gap: 2px;
        height: 112px;
        border-bottom: 1px solid var(--edge);
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        position: relative;
        flex: 1;
        height: calc(var(--height) * 100%);
        border-radius: 2px 2px 0 0;
        background: var(--stale-ground);
        border: 1px solid var(--edge);
        border-bottom: 0;
      }
      li[data-none] {
        border: 0;
      }
      .open {
        margin-inline-start: 10px;
        background: repeating-linear-gradient(
          -55deg,
          var(--edge) 0 3px,
          var(--stale-ground) 3px 8px
        );
      }
      p {
        display: flex;
        justify-content: space-between;
        padding-top: 4px;
        color: var(--soft);
        font-size: var(--small);
      }
    `,
  ];
}
