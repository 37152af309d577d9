import { describe, test } from 'vitest';
import { finish, given, issue, next, open, type Step } from '../scenario.ts';

const withPaper = issue('chung-thuc', { kiosk: '1', job: 'p1' });
const reprint = (device: string | null): Step => ({ type: 'reprint-ticket', ticket: 'A001', job: 'p2', device });
const allow: Step = { type: 'allow-print', job: 'p1' };
const end = (state: 'printed' | 'failed' | 'unknown'): Step => ({ type: 'end-print', job: 'p1', state });

describe('a paper', () => {
  test('is asked for together with the number, where the kiosk has a printer', () => {
    given()
      .when(withPaper)
      .thenHappens('ticket-issued A001', 'print-asked A001')
      .thenTicket('A001', { job: 'p1' })
      .thenIs(({ jobs }) => jobs['p1']?.device, 'in-1');
  });

  test.each([
    ['nobody asks for one', { kiosk: '1' }],
    ['the kiosk has no printer', { kiosk: '2', job: 'p1' }],
    ['there is no kiosk', { job: 'p1' }],
  ])('is not printed when %s', (_name, choices) => {
    given().when(issue('chung-thuc', choices)).thenHappens('ticket-issued A001');
  });

  test('gets leave once', () => {
    given(withPaper, allow).when(allow).thenRefused('job-not-queued');
  });

  test.each(['printed', 'failed', 'unknown'] as const)('that had leave ends as %s', (state) => {
    given(withPaper, allow)
      .when(end(state))
      .thenHappens('print-ended')
      .thenIs(({ jobs }) => jobs['p1']?.state, state);
  });

  test('without leave can only have failed', () => {
    given(withPaper).when(end('failed')).thenHappens('print-ended');
    given(withPaper).when(end('printed')).thenRefused('job-not-queued');
  });

  test('ends once: the same end is no event, another one is refused', () => {
    given(withPaper, allow, end('unknown')).when(end('unknown')).thenNothing();
    given(withPaper, allow, end('unknown')).when(end('printed')).thenRefused('job-not-queued');
  });
});

describe('a paper printed again', () => {
  test('comes from the printer of the kiosk that gave the number', () => {
    given(withPaper)
      .when(reprint(null))
      .thenHappens('print-asked A001')
      .thenIs(({ jobs }) => [jobs['p2']?.device, jobs['p2']?.reprint], ['in-1', true]);
  });

  test('comes from the printer that is named', () => {
    given(issue())
      .when(reprint('in-7'))
      .thenIs(({ jobs }) => jobs['p2']?.device, 'in-7');
  });

  test('is not given for a ticket that has ended', () => {
    given(open('1'), withPaper, next('1'), finish('1')).when(reprint(null)).thenRefused('ticket-ended');
  });
});
