// Brings what shows the run of an issue tracker, the first time that there is one.
import { html } from 'lit';
import type { PersonAct } from './components/person_act';
import './components/tracker_stage';
import type { OnPage, Scene } from './controllers/scene';
import type { TrackerPerson } from './core/contract';
import type { Frame } from './stage/frame';
import { has, person as nameOf, t } from './words/words';

/** Those that know no domain. */
const INSTRUMENTS: ReadonlySet<string> = new Set([
  'space_time',
  'staleness',
  'log',
  'report',
  'two_handlers',
]);

/** Edges only: a page that is another, an answer that has become stale. */
function edges(before: TrackerPerson | undefined, after: TrackerPerson): string[] {
  const name = nameOf(after.name);
  const { lamp } = after;
  const heard: string[] = [];
  if (before?.read !== after.read || before?.command !== after.command) {
    const state =
      after.showing === 'receipt'
        ? t(
            after.outcome === 'ok'
              ? `tracker.done.${after.command_type}`
              : `tracker.receipt.${after.outcome}`,
          )
        : t(`tracker.edge.${after.showing}`, { about: after.about, n: after.rows_in_all });
    heard.push(t('edge.page', { name, state }));
  }
  if (lamp.kind !== 'none' && lamp.kind !== before?.lamp.kind)
    heard.push(t(`edge.${lamp.kind}`, { name, n: lamp.versions_behind }));
  return heard;
}

/** What the lesson calls its step's act. */
function labelOf({ lesson, step }: OnPage): string {
  const key = `lessons.${lesson?.name}.steps.${step?.name}.act`;
  return has(key) ? t(key) : '';
}

export const trackerScene: Scene = {
  instruments: INSTRUMENTS,
  heard: (before: Frame, after: Frame) =>
    (after.tracker?.people ?? []).flatMap((person) =>
      edges(
        before.tracker?.people.find(({ name }) => name === person.name),
        person,
      ),
    ),
  hasWanted: (page: OnPage) => {
    const act = page.wantedOnStage()?.act;
    const people = page.store.frame.tracker?.people ?? [];
    return act !== undefined && 'by' in act && people.some(({ name }) => name === act.by);
  },
  stage: (page: OnPage) => html`
    <tracker-stage
      .frame=${page.store.frame}
      .session=${page.store.session}
      .now_ms=${page.store.clock.now_ms}
      ?still=${page.store.still}
      .offers=${page.offers}
      .wanted=${page.wantedOnStage()?.act}
      .label=${labelOf(page)}
      .selected=${page.selected}
      .refused=${page.refused}
      @person-act=${({ by, action, wanted }: PersonAct) => page.act(by, action, wanted)}
    >${page.onStage()}</tracker-stage>`,
};
