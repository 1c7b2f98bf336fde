// What each way of reading is in the sources: its functions, and the SQL that it sends, which is
// the SQL that runs.
import type { Way } from '../core/contract';
import type { Excerpt } from './excerpts';
import code from './ways_anchors.txt?excerpts';

const FOLDER = 'core/allocation/read_side/sql';
const files = import.meta.glob<string>('../../../core/allocation/read_side/sql/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export type Source = Pick<Excerpt, 'file' | 'first' | 'text' | 'name'>;

const textOf = (name: string): string => (files[`../../../${FOLDER}/${name}.sql`] ?? '').trimEnd();
const sql = (name: string): Source => ({
  file: `${FOLDER}/${name}.sql`,
  first: 1,
  text: textOf(name),
  name,
});
const cpp = (name: string): Source[] => code.excerpts.filter((excerpt) => excerpt.name === name);

const SOURCES: Record<Way, () => Source[]> = {
  repository: () => [
    ...cpp('allocations_of_order'),
    ...cpp('all_products'),
    ...cpp('lines_for_order'),
    ...cpp('unfulfilled_for_order'),
  ],
  orm_lazy: () => [
    ...cpp('from_objects'),
    ...cpp('ObjectMapper::batch_of'),
    sql('lines_of_order'),
    sql('batch_of_line'),
  ],
  orm_eager: () => [
    ...cpp('from_objects'),
    ...cpp('ObjectMapper::lines_of_order'),
    sql('lines_with_batches'),
  ],
  hand_written_sql: () => [sql('allocations_by_join')],
  view_table: () => [
    sql('allocations_from_view'),
    ...cpp('from_sql'),
    ...cpp('ShopTables::keep_view'),
    sql('set_view_row'),
  ],
  event_store: () => [
    ...cpp('from_event_store'),
    ...cpp('project_by_line'),
    ...cpp('AllocationsView::allocations'),
  ],
};

export const sourcesOf = (way: Way): Source[] => SOURCES[way]();

/** What the console has to begin with, in any of the shops. */
export const EXAMPLES: Record<string, string> = {
  rows: textOf('console_lines'),
  plan: `EXPLAIN QUERY PLAN\n${textOf('console_lines')}`,
  view: textOf('console_view'),
  write: textOf('console_write'),
};
