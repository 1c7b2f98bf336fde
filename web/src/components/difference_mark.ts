// The sign on a row that the two sides have differently, with its words for those who do not see
// it.
import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../words/words';

export const differenceMark = (differs: boolean): TemplateResult | typeof nothing =>
  differs ? html`<b role="img" aria-label=${t('read.differs')}>≠</b>` : nothing;
