// The report of the run up to now, as the command line prints it, to read and to keep.
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { download } from '../controllers/download';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import { Panel } from './panel';

@customElement('report-panel')
export class ReportPanel extends Panel {
  private readonly keep = (): void => download('report.json', this.store.session.report_json());

  protected override render() {
    return html`
      <button type="button" @click=${this.keep}>${t('report.keep')}</button>
      <pre>${JSON.stringify(JSON.parse(this.store.session.report_json()), null, 2)}</pre>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      pre {
        font: 400 var(--small) / 1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];
}
