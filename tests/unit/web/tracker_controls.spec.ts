// Which control of somebody's page in an issue tracker does the act that a lesson's step is about.
import { expect, test } from '@playwright/test';
import type { Action, TrackerControl, TrackerPerson } from '../../../web/src/core/contract';
import { controlThatDoes } from '../../../web/src/stage/tracker_controls';

const list: TrackerControl = {
  name: 'list',
  about: '',
  action: { by: 'norman', query: 'open_issues' },
};
const report: TrackerControl = {
  name: 'report',
  about: 'issue-7',
  action: {
    by: 'norman',
    command: 'ReportIssue',
    issue_id: 'issue-7',
    reporter_name: 'norman',
    reporter_email: 'norman@example.org',
  },
};
const look = (issue_id: string): TrackerControl => ({
  name: 'open',
  about: issue_id,
  action: { by: 'norman', query: 'issue', issue_id },
});
const row = { issue_id: 'issue-1', title: '', by: '', clock_ms: 0, again: false };
const norman = {
  name: 'norman',
  rows: [{ ...row, look: look('issue-1') }],
  controls: [look('issue-2'), list, report],
} as unknown as TrackerPerson;

test('the control or the row with the very action of the act', () => {
  const found = (act: Action) => controlThatDoes(norman, act);

  expect(found({ by: 'norman', query: 'open_issues' })).toBe(list);
  expect(found({ by: 'norman', query: 'issue', issue_id: 'issue-2' })).toBe(norman.controls[0]);
  expect(found({ by: 'norman', query: 'issue', issue_id: 'issue-1' })).toBe(norman.rows[0]?.look);
});

test('any report will do: what it says is the act’s affair', () => {
  const act: Action = {
    by: 'norman',
    command: 'ReportIssue',
    issue_id: 'printer',
    reporter_name: 'Norman',
    reporter_email: 'norman@example.com',
    description: 'The printer is on fire',
  };

  expect(controlThatDoes(norman, act)).toBe(report);
});

test('where no control does it, the act becomes one', () => {
  const act: Action = {
    by: 'norman',
    command: 'AssignIssue',
    issue_id: 'issue-1',
    assigned_to: 'percy',
    assigned_by: 'norman',
  };

  expect(controlThatDoes(norman, act)).toEqual({ name: 'assign', about: 'percy', action: act });
});

test('what somebody else does, or nobody, is nothing of theirs', () => {
  expect(controlThatDoes(norman, { by: 'betty', query: 'open_issues' })).toBeUndefined();
  expect(controlThatDoes(norman, { operate: 'stop', replica: 0 })).toBeUndefined();
  expect(controlThatDoes(norman, undefined)).toBeUndefined();
});
