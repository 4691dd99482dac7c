import { describe, expect, it } from '@jest/globals';
import { isUnreachable, mayMendItself, problemOf, RequestRefused } from './problem.ts';

it('keeps what the server says in both languages', () => {
  const body = { code: 'dead-letter.unknown', detail: 'None waits.', detailZh: '没有等待的事件。', instance: 'abc' };
  expect(problemOf(404, body)).toEqual({ status: 404, ...body });
});

it.each([null, 'Bad Gateway', { statusCode: 502 }])('still says what happened when the body is %p', (body) => {
  const problem = problemOf(502, body);
  expect(problem).toMatchObject({ status: 502, code: 'http.502', instance: null });
  expect(problem.detail).toContain('502');
  expect(problem.detailZh).toContain('502');
});

describe('what time may mend', () => {
  const refused = (status: number): RequestRefused => new RequestRefused(problemOf(status, null));

  it('is a server that is away, starting or failing', () => {
    expect([0, 500, 503].map((status) => mayMendItself(refused(status)))).toEqual([true, true, true]);
    expect(isUnreachable(refused(0))).toBe(true);
  });

  it('is no refusal of what was asked, and no mistake of the page', () => {
    expect([400, 404, 409].map((status) => mayMendItself(refused(status)))).toEqual([false, false, false]);
    expect(mayMendItself(new TypeError('a mistake'))).toBe(false);
    expect(isUnreachable(refused(503))).toBe(false);
  });
});
