// What shows a run of another domain than the shop's is fetched with the first such run.
import type { LabStore } from './controllers/lab_store';
import { loadSandboxWords } from './words/load';

/** To be waited for before the run is shown. */
export async function bringScene(store: LabStore): Promise<void> {
  // The core of the first lesson plays the shop, and has no word for it.
  const domain = store.session.domain?.() ?? 'allocation';
  if (store.scene || domain === 'allocation') return;
  const [{ trackerScene }] = await Promise.all([import('./tracker_scene'), loadSandboxWords()]);
  store.scene = trackerScene;
}
