import { expect, it } from '@jest/globals';
import { problemOf } from './get-json.ts';

it('keeps what the server says in both languages', () => {
  const body = { code: 'trace.nothing', detail: 'Nothing carries it.', detailZh: '没有找到。', instance: 'abc' };
  expect(problemOf(404, body)).toEqual({ status: 404, ...body });
});

it.each([null, 'Bad Gateway', { statusCode: 502 }])('still says what happened when the body is %p', (body) => {
  const problem = problemOf(502, body);
  expect(problem).toMatchObject({ status: 502, code: 'http.502', instance: null });
  expect(problem.detail).toContain('502');
  expect(problem.detailZh).toContain('502');
});
