// The sign on a row that the two sides have differently, with its words for those who do not see
// it.
import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../words/words';

export const differenceMark = (differs: boolean): TemplateResult | typeof nothing =>
  differs
    ? html`<b aria-hidden="true">≠</b><span class="unseen">${t('read.differs')}</span>`
    : nothing;
