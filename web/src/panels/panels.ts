// The instruments under the stage, in the order of their tabs. Each is fetched, words and all, when
// it is first opened: a file of this folder, and one of its name in core/words.
import { loadPanelWords } from '../words/load';
import type { Panel } from './panel';

const KINDS = {
  space_time: async () => (await import('./space_time_panel')).SpaceTimePanel,
  staleness: async () => (await import('./staleness_panel')).StalenessPanel,
  tables: async () => (await import('./tables_panel')).TablesPanel,
  log: async () => (await import('./log_panel')).LogPanel,
  code: async () => (await import('./code_panel')).CodePanel,
  report: async () => (await import('./report_panel')).ReportPanel,
  many_runs: async () => (await import('./many_runs_panel')).ManyRunsPanel,
  two_worlds: async () => (await import('./two_worlds_panel')).TwoWorldsPanel,
  ways: async () => (await import('./ways_panel')).WaysPanel,
  two_handlers: async () => (await import('./two_handlers_panel')).TwoHandlersPanel,
} satisfies Record<string, () => Promise<new () => Panel>>;

export type PanelName = keyof typeof KINDS;
export const PANEL_NAMES = Object.keys(KINDS) as PanelName[];
/** Not about the run: it belongs to a lesson. */
const OF_A_LESSON: ReadonlySet<PanelName> = new Set(['two_handlers']);
export const SANDBOX_PANELS = PANEL_NAMES.filter((name) => !OF_A_LESSON.has(name));
/** Those that have, enlarged, the whole width: also the column beside the stage. */
export const WIDE_PANELS: ReadonlySet<PanelName> = new Set(['two_worlds']);

export async function makePanel(name: PanelName): Promise<Panel> {
  const [Kind] = await Promise.all([KINDS[name](), loadPanelWords(name)]);
  return new Kind();
}
