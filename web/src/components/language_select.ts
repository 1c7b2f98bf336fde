// Which language the page speaks, each by the name that its speakers have for it; where there is no
// room for that, by its code. All of it can be pressed.
import { html, nothing, type TemplateResult } from 'lit';
import { languages, ownName } from '../words/languages';
import { language, t } from '../words/words';

export function languageSelect(
  choose: (language: string) => void,
): TemplateResult | typeof nothing {
  const all = languages();
  const spoken = language();
  if (all.length < 2 || !spoken) return nothing;
  return html`
    <span class="language"
      ><span class="name" aria-hidden="true">${ownName(spoken)}</span
      ><span class="code" aria-hidden="true">${spoken.replace(/-.*/, '').toUpperCase()}</span
      ><select
        aria-label=${t('nav.language')}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >${all.map(
        (each) =>
          html`<option lang=${each} value=${each} .selected=${each === spoken}>${ownName(each)}</option>`,
      )}</select
    ></span>`;
}
