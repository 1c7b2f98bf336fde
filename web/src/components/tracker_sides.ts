// Both sides of the issue tracker and the channel between them: the issues as the rules have them,
// and for each replica a lane that leads to it, its list of open issues and what it knows of each.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  IssueShown,
  ReplicaIssue,
  Thing,
  Tracker,
  TrackerReplica,
  WriteIssue,
} from '../core/contract';
import { textOf } from '../stage/phrases';
import { rowNames } from '../styles/row_names';
import { clockText } from '../words/times';
import { person, t } from '../words/words';
import { differenceMark } from './difference_mark';
import { LaneSides } from './lane_sides';
import { ReplicaCard } from './replica_card';
import { thingButton } from './thing_button';
import { WriterCard } from './writer_card';

/** The state, and whose it is. */
function work({ state, assignee }: IssueShown) {
  return html`${t(`tracker.state.${state}`)}${
    assignee === null ? nothing : html`<span class="sku">${person(assignee)}</span>`
  }`;
}

/** Its name, which can be pointed at, and what it is about. */
function issueName(
  { issue_id: key, title }: IssueShown,
  side: number | 'write',
  differs: boolean,
  selected: Thing | undefined,
) {
  const id = html`<span class="ref">${key}</span>`;
  return html`${thingButton({ kind: 'row', side, key }, selected, id)}
    ${differenceMark(differs)}<span class="sku">${title}</span>`;
}

@customElement('tracker-writer')
export class TrackerWriter extends WriterCard {
  @property({ attribute: false }) tracker!: Tracker;

  protected override get asks(): string | undefined {
    const { last_command } = this.tracker;
    return last_command ? textOf(last_command) : undefined;
  }

  protected override tables(): TemplateResult {
    const { write } = this.tracker;
    if (write.length === 0) return html`<p class="status">${t('tracker.write.empty')}</p>`;
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${t('tracker.field.issue')}</th>
            <th scope="col">${t('tracker.field.state')}</th>
          </tr>
        </thead>
        <tbody>${write.map((row) => this.issue(row))}</tbody>
      </table>`;
  }

  private issue(row: WriteIssue) {
    const { issue, differs, never_told } = row;
    return html`
      <tr class=${differs ? 'differs' : ''}>
        <td>${issueName(issue, 'write', differs, this.selected)}</td>
        <td>${work(issue)}${never_told ? html`<span class="sku">${t('tracker.write.never_told')}</span>` : nothing}</td>
      </tr>
      ${this.why(row, 2)}`;
  }

  static override styles = [WriterCard.styles];
}

@customElement('tracker-replica')
export class TrackerReplicaCard extends ReplicaCard {
  @property({ attribute: false }) views!: TrackerReplica;

  protected override tables(): TemplateResult {
    const { open_issues, issues } = this.views;
    return html`
      <table>
        <caption>${t('tracker.read.open_issues')}</caption>
        <thead class="unseen">
          <tr><th scope="col">${t('tracker.field.issue')}</th><th scope="col">${t('tracker.field.reporter')}</th></tr>
        </thead>
        <tbody>
          ${open_issues.length === 0 ? html`<tr><td colspan="2">${t('tracker.read.empty')}</td></tr>` : nothing}
          ${open_issues.map((row) => this.row(row, this.reported(row.issue)))}
        </tbody>
      </table>
      <table>
        <caption>${t('tracker.read.issues')}</caption>
        <thead class="unseen">
          <tr><th scope="col">${t('tracker.field.issue')}</th><th scope="col">${t('tracker.field.state')}</th></tr>
        </thead>
        <tbody>
          ${issues.length === 0 ? html`<tr><td colspan="2">${t('tracker.read.empty')}</td></tr>` : nothing}
          ${issues.map((row) => this.row(row, work(row.issue)))}
        </tbody>
      </table>`;
  }

  private reported({ reporter, clock_ms }: IssueShown) {
    return html`${reporter === null ? nothing : person(reporter)}${
      clock_ms === null ? nothing : html`<span class="sku">${clockText(clock_ms)}</span>`
    }`;
  }

  private row(row: ReplicaIssue, says: unknown) {
    const { issue, here, differs } = row;
    return html`
      <tr class=${differs ? 'differs' : ''}>
        <td>${issueName(issue, this.number, differs, this.selected)}</td>
        <td>${here ? says : t('tracker.read.not_here')}</td>
      </tr>
      ${differs ? html`<tr class="differs why"><td colspan="2">${this.matter(row)}</td></tr>` : nothing}`;
  }

  private matter({ matter, missing_events }: ReplicaIssue) {
    return matter === 'lacks' ? this.lacks(missing_events) : t(`tracker.read.matter.${matter}`);
  }

  static override styles = [
    ReplicaCard.styles,
    rowNames,
    css`
      caption {
        padding: 0 8px 2px;
        color: var(--soft);
        font-size: 0.8125rem;
        text-align: start;
      }
      @container (width < 720px) {
        caption {
          padding-inline: 4px;
        }
      }
    `,
  ];
}

@customElement('tracker-sides')
export class TrackerSides extends LaneSides {
  protected override writer() {
    const { frame, selected } = this;
    return html`
      <tracker-writer
        class="writer"
        data-part="write"
        .tracker=${frame.tracker}
        .model=${frame.write}
        .writer=${frame.writer}
        .event=${frame.event}
        .selected=${selected}
      ></tracker-writer>`;
  }

  protected override replica(number: number) {
    const { frame, selected } = this;
    return html`
      <tracker-replica
        class="replica"
        data-part=${number === 0 ? 'read' : nothing}
        .replica=${frame.replicas[number]}
        .views=${frame.tracker?.replicas[number]}
        .number=${number}
        .selected=${selected}
      ></tracker-replica>`;
  }

  static override styles = [
    LaneSides.styles,
    css`
      .sides {
        --columns: minmax(0, 7fr) minmax(180px, 6fr) minmax(0, 7fr);
      }
      [data-part] {
        scroll-margin-block: 14px;
      }
    `,
  ];
}
