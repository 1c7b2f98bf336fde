// The orders of one side: those that differ in sight, all of them behind a line that says how many.
import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../words/words';

/** `label`: whose orders they are. `grouped`: beside others of the same name, no landmarks. */
export function orderTables<Row extends { differs: boolean }>(
  all: readonly Row[],
  row: (row: Row) => TemplateResult,
  label: string,
  grouped = false,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const table = (rows: readonly Row[], name: string) => html`
    <div class="orders" tabindex="0" role=${grouped ? 'group' : 'region'} aria-label=${name}>
      <table>
        <thead class="unseen">
          <tr>
            <th scope="col">${t('orders.who')}</th>
            <th scope="col">${t('orders.gets')}</th>
          </tr>
        </thead>
        <tbody>${rows.map(row)}</tbody>
      </table>
    </div>`;
  const differing = all.filter(({ differs }) => differs);
  return html`
    ${differing.length > 0 ? table(differing, t('rows.differing', { label })) : nothing}
    <details>
      <summary>${t('rows.orders', { n: all.length })}</summary>
      ${table(all, label)}
    </details>`;
}
