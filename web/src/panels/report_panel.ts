// The report of the run up to now: its figures in sections, its hash, and the files that the command
// line would print.
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { thingButton } from '../components/thing_button';
import { download } from '../controllers/download';
import type { Figure, RunSummary } from '../core/contract';
import { lists } from '../styles/lists';
import { base, buttons } from '../styles/shared';
import { things } from '../styles/things';
import { durationText, instantText } from '../words/times';
import { countText, t } from '../words/words';
import { Panel } from './panel';

const SECTIONS = ['reads', 'outcomes', 'messages', 'violations'] as const;

@customElement('report-panel')
export class ReportPanel extends Panel {
  /** What was worked out, of the run as it was at this moment. */
  @state() private worked?: { revision: number; now_ms: number; hash: string };
  @state() private copied: '' | 'copied' | 'by_hand' = '';
  @state() private open = false;
  @query('code') private readonly hashText?: HTMLElement;

  /** As `cqrs-lab run` prints them. */
  private readonly keep = (): void =>
    download('report.json', `${this.store.session.report_json()}\n`);
  private readonly keepTrace = (): void =>
    download('run.ndjson', this.store.session.trace_ndjson());

  protected override render() {
    const summary = this.store.session.summary();
    const { title, seed, clock_ms, events_committed: n } = summary;
    const about = title === '' ? 'report.about_untitled' : 'report.about';
    return html`
      <header>
        <h3>${t('report.title', { time: instantText(clock_ms) })}</h3>
        <p>${t(about, { title, seed, n })}</p>
      </header>
      <div class="sections">
        ${SECTIONS.map((name) => this.section(name, summary[name]))}
      </div>
      ${this.replicas(summary)}
      ${this.hash(summary)}
      <section class="files">
        <p>${t('report.as_printed')}</p>
        <button type="button" @click=${this.keep}>${t('report.keep')}</button>
        <button type="button" @click=${this.keepTrace}>${t('report.keep_trace')}</button>
      </section>
      ${this.raw(summary)}`;
  }

  private section(name: (typeof SECTIONS)[number], figures: Figure[]) {
    return html`
      <section>
        <h4>${t(`report.sections.${name}`)}</h4>
        <dl>
          ${figures.map(
            ({ name: figure, n, is_ms }) => html`
              <div class=${n === 0 ? 'none' : ''}>
                <dt>${this.named(name, figure)}</dt>
                <dd>${is_ms ? durationText(n) : countText(n)}</dd>
              </div>`,
          )}
        </dl>
      </section>`;
  }

  /** Of commands and of questions, the same word of the report means different things. */
  private named(section: string, figure: string): string {
    const ofCommand = section === 'outcomes' && figure === 'unavailable';
    return t(ofCommand ? 'report.outcome_unavailable' : `report.figure.${figure}`);
  }

  private replicas({ replicas }: RunSummary) {
    const columns = ['name', 'state', 'prefix', 'highest', 'missing', 'phantoms', 'converged'];
    const title = t('report.sections.replicas');
    return html`
      <section>
        <h4>${title}</h4>
        <div class="scroll" tabindex="0" role="region" aria-label=${title}>
          <table>
            <thead>
              <tr>${columns.map((column) => html`<th scope="col">${t(`report.replica.${column}`)}</th>`)}</tr>
            </thead>
            <tbody>
              ${replicas.map(
                (of, replica) => html`
                  <tr>
                    <td>${thingButton({ kind: 'replica', replica }, this.selected, t('report.replica.link', { n: replica }))}</td>
                    <td>${t(of.running ? 'report.replica.running' : 'report.replica.stopped')}</td>
                    <td>${of.prefix}</td>
                    <td>${of.highest}</td>
                    <td>${countText(of.missing)}</td>
                    <td>${countText(of.phantoms)}</td>
                    <td class=${of.converged ? '' : 'differs'}><span>${t(of.converged ? 'report.replica.yes' : 'report.replica.no')}</span></td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </section>`;
  }

  private hash({ short_enough }: RunSummary) {
    const { clock, frame } = this.store;
    const known =
      this.worked?.revision === frame.revision && this.worked.now_ms === clock.now_ms
        ? this.worked.hash
        : '';
    const hash = known === '' && short_enough ? this.store.session.report_hash() : known;
    return html`
      <section class="hash">
        <h4>${t('report.hash.title')}</h4>
        <p>${t('report.hash.what')}</p>
        ${
          hash === ''
            ? html`<button type="button" @click=${this.workOut}>${t('report.hash.work_out')}</button>`
            : html`<code>${hash}</code>
                <button type="button" @click=${() => this.copy(hash)}>${t('report.hash.copy')}</button>
                <span role="status">${this.copied === '' ? nothing : t(`report.hash.${this.copied}`)}</span>`
        }
      </section>`;
  }

  private readonly workOut = (): void => {
    const { clock, frame, session } = this.store;
    this.worked = {
      revision: frame.revision,
      now_ms: clock.now_ms,
      hash: session.report_hash(),
    };
  };

  private async copy(hash: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(hash);
      this.copied = 'copied';
    } catch {
      // Not allowed here: selected, it is a keystroke away.
      if (this.hashText) getSelection()?.selectAllChildren(this.hashText);
      this.copied = 'by_hand';
    }
  }

  private raw(summary: RunSummary) {
    return html`
      <details .open=${this.open} @toggle=${this.toggle}>
        <summary>${t('report.raw')}</summary>
        ${this.open ? this.rawText(summary) : nothing}
      </details>`;
  }

  private rawText({ short_enough }: RunSummary) {
    if (!short_enough) return html`<p>${t('report.raw_too_long')}</p>`;
    const text = JSON.stringify(JSON.parse(this.store.session.report_json()), null, 2);
    return html`<pre tabindex="0" aria-label=${t('report.raw')}>${text}</pre>`;
  }

  private toggle(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }

  static override styles = [
    base,
    buttons,
    things,
    lists,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 18px;
      }
      header p,
      .hash p,
      .files p {
        color: var(--soft);
        font-size: var(--small);
      }
      h4 {
        margin: 0 0 4px;
        font-size: 1rem;
        font-weight: 700;
        line-height: 1.4;
      }
      .sections {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
        gap: 18px 36px;
      }
      dl > div {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding-block: 3px;
        border-bottom: 1px solid var(--hairline);
        font-size: var(--small);
      }
      dd {
        margin: 0;
        font-weight: 700;
      }
      .none,
      .none dd {
        color: var(--soft);
        font-weight: 400;
      }
      td + td,
      th + th {
        text-align: end;
      }
      td.differs span {
        padding: 1px 6px;
        border-radius: 4px;
        background: var(--stale-ground);
        color: var(--stale);
        font-weight: 700;
      }
      code {
        margin-right: 12px;
        font: 700 var(--lead) / 1.4 var(--mono);
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }
      summary {
        width: max-content;
        min-height: 44px;
        color: var(--soft);
        font-size: var(--small);
        line-height: 44px;
        cursor: pointer;
      }
      pre {
        max-height: 60vh;
        margin: 0;
        padding: 10px 12px;
        border: 1px solid var(--hairline);
        border-radius: var(--radius-inside);
        background: var(--paper);
        font: 400 var(--small) / 1.5 var(--mono);
        white-space: pre-wrap;
        overflow: auto;
        overflow-wrap: anywhere;
      }
    `,
  ];
}
