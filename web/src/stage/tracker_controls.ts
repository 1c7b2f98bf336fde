// What somebody in the issue tracker can press, and whether it is what a lesson's step is about.
import type { Action, TrackerControl, TrackerPerson } from '../core/contract';

/** What a report says, and the id it is given, are the act's own affair. */
const OF_REPORT: ReadonlySet<string> = new Set([
  'issue_id',
  'reporter_name',
  'reporter_email',
  'description',
]);

/** Does the control do what the act does? */
export function does({ action, name }: TrackerControl, act: Action): boolean {
  const mine = action as Record<string, unknown>;
  return Object.entries(act).every(
    ([key, value]) => mine[key] === value || (name === 'report' && OF_REPORT.has(key)),
  );
}

/** An act as a control of its own, where no page has one that does it. */
function controlOf(action: Action): TrackerControl | undefined {
  if ('query' in action) {
    if (action.query === 'open_issues') return { name: 'list', about: '', action };
    if (action.query === 'issue') return { name: 'open', about: action.issue_id ?? '', action };
    if (action.query === 'assigned') return { name: 'work', about: action.assigned_to, action };
  }
  if (!('command' in action)) return undefined;
  switch (action.command) {
    case 'ReportIssue':
      return { name: 'report', about: '', action };
    case 'TriageIssue':
      return { name: 'triage', about: action.category, action };
    case 'AssignIssue':
      return { name: 'assign', about: action.assigned_to, action };
    case 'PickIssue':
      return { name: 'pick', about: action.issue_id ?? '', action };
    case 'CloseIssue':
      return { name: 'close', about: action.issue_id ?? '', action };
    default:
      return undefined;
  }
}

/** The one control of a person's page that does it; where there is none, one of its own. */
export function controlThatDoes(
  { name, rows, controls }: TrackerPerson,
  act: Action | undefined,
): TrackerControl | undefined {
  if (!act || !('by' in act) || act.by !== name) return undefined;
  const all = [...controls, ...rows.map(({ look }) => look)];
  return all.find((control) => does(control, act)) ?? controlOf(act);
}
