// The log: everything that happened, to be searched and filtered, and kept as a file. The core
// looks through it; the list below draws what is in sight.
import { css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { LogList } from '../components/log_list';
import { download } from '../controllers/download';
import { LOG_GROUPS, type LogFilter, type LogGroup, type LogPage } from '../core/contract';
import { fields } from '../styles/fields';
import { lists } from '../styles/lists';
import { base, buttons } from '../styles/shared';
import { countText, person, t } from '../words/words';
import { Panel } from './panel';
import '../components/log_list';

const EVERYTHING: LogFilter = {
  groups: [...LOG_GROUPS],
  trouble_only: false,
  by: '',
  replica: -1,
  event: 0,
  text: '',
};

@customElement('log-panel')
export class LogPanel extends Panel {
  @state() private filter = EVERYTHING;
  @query('log-list') private readonly list?: LogList;

  private readonly lines = (from: number, count: number): LogPage =>
    this.store.session.log(this.filter, from, count);

  private narrow(part: Partial<LogFilter>): void {
    this.filter = { ...this.filter, ...part };
    this.list?.follow();
  }

  private toggle(group: LogGroup): void {
    const { groups } = this.filter;
    this.narrow({
      groups: groups.includes(group)
        ? groups.filter((other) => other !== group)
        : [...groups, group],
    });
  }

  private readonly keep = (): void => download('run.ndjson', this.store.session.trace_ndjson());

  private readonly followed = (): void => this.requestUpdate();

  protected override render() {
    const { filter } = this;
    const { records, matching } = this.lines(0, 0);
    const following = this.list?.following ?? true;
    return html`
      <div class="search">
        <label class="text">
          <span class="unseen">${t('log.search')}</span>
          <input
            type="search"
            autocomplete="off"
            placeholder=${t('log.search_hint')}
            .value=${filter.text}
            @input=${(event: Event) => this.narrow({ text: (event.target as HTMLInputElement).value })}
          >
        </label>
        <p class="count" role="status">${t('log.count', { n: countText(matching), of: countText(records) })}</p>
        <button type="button" ?disabled=${following} @click=${() => this.list?.follow()}>${t('log.to_now')}</button>
        <button type="button" @click=${this.keep}>${t('log.keep')}</button>
      </div>
      ${this.filters()}
      <log-list
        .lines=${this.lines}
        .revision=${[this.store.frame.revision, filter]}
        @following-changed=${this.followed}
      ></log-list>
      <p class="hint">${this.hint(records, matching)}</p>`;
  }

  private hint(records: number, matching: number): string {
    if (records === 0) return t('log.empty');
    return t(matching === 0 ? 'log.no_match' : 'log.keys');
  }

  private filters() {
    const { filter } = this;
    return html`
      <details>
        <summary>${t('log.filter')}</summary>
        <div class="filters">
          <div class="groups" role="group" aria-label=${t('log.groups')}>
            ${LOG_GROUPS.map(
              (group) => html`<button
                type="button"
                aria-pressed=${filter.groups.includes(group)}
                @click=${() => this.toggle(group)}
              >${t(`log.group.${group}`)}</button>`,
            )}
            <button
              type="button"
              aria-pressed=${filter.trouble_only}
              @click=${() => this.narrow({ trouble_only: !filter.trouble_only })}
            >${t('log.trouble_only')}</button>
          </div>
          ${this.choice('by', [['', t('log.by_anybody')], ...this.clients()], filter.by, (by) =>
            this.narrow({ by }),
          )}
          ${this.choice('replica', this.replicas(), String(filter.replica), (replica) =>
            this.narrow({ replica: Number(replica) }),
          )}
          <label>
            <span>${t('log.event')}</span>
            <input
              type="number"
              inputmode="numeric"
              min="1"
              .value=${filter.event > 0 ? String(filter.event) : ''}
              @input=${(event: Event) =>
                this.narrow({ event: Number((event.target as HTMLInputElement).value) })}
            >
          </label>
          <button type="button" @click=${() => this.narrow(EVERYTHING)}>${t('log.clear')}</button>
        </div>
      </details>`;
  }

  private clients(): [string, string][] {
    return this.store.session.log_clients().map((name) => [name, person(name)]);
  }

  private replicas(): [string, string][] {
    const numbers = this.store.frame.replicas.map((_, n): [string, string] => [
      String(n),
      String(n),
    ]);
    return [['-1', t('log.replica_any')], ...numbers];
  }

  private choice(
    name: string,
    options: [string, string][],
    chosen: string,
    choose: (value: string) => void,
  ) {
    return html`
      <label>
        <span>${t(`log.${name}`)}</span>
        <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          ${options.map(
            ([value, said]) =>
              html`<option value=${value} .selected=${value === chosen}>${said}</option>`,
          )}
        </select>
      </label>`;
  }

  static override styles = [
    base,
    buttons,
    fields,
    lists,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 6px;
        height: 100%;
      }
      .search {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
      }
      .text {
        flex: 1 1 220px;
        max-width: 420px;
      }
      .count {
        flex: 1 1 auto;
        color: var(--soft);
        font-size: var(--small);
        white-space: nowrap;
      }
      summary {
        width: max-content;
        padding-block: 5px;
        color: var(--soft);
        font-size: var(--small);
        cursor: pointer;
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 14px;
        padding-bottom: 6px;
      }
      .groups {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .groups button {
        padding-inline: 12px;
        font-weight: 400;
        font-size: var(--small);
      }
      .groups [aria-pressed='true'] {
        border-color: var(--ink);
        font-weight: 600;
      }
      .groups [aria-pressed='true']::before {
        content: '✓ ' / '';
      }
      .groups [aria-pressed='false'] {
        border-style: dashed;
        color: var(--soft);
      }
      button:disabled {
        color: var(--soft);
        cursor: default;
      }
      log-list {
        flex: 1;
        min-height: 150px;
      }
      details[open] ~ log-list {
        min-height: 240px;
      }
      .hint {
        color: var(--soft);
        font-size: var(--small);
      }
      @media (pointer: coarse), (width < 720px) {
        summary {
          padding-block: 12px;
        }
      }
    `,
  ];
}
