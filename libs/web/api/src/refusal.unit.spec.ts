import { expect, it } from '@jest/globals';
import type { ProblemDetails } from '@huihuan/web-kit';
import type { AnswerTo, AskedWith } from './get-query.ts';
import { readRefusal } from './refusal.ts';

type Site = '/api/registry/sites/{siteId}';

const problem = (status: number): ProblemDetails => ({
  ...{ status, code: 'input.invalid', detail: 'One field is wrong.', detailZh: '有一项不对。' },
  instance: null,
});

it('knows by its path what a reading is asked with and what it answers', () => {
  const asked: AskedWith<Site> = { params: { path: { siteId: '019b8be0-0000-7000-8000-000000000001' } } };
  const isAnyPath: { params: { path: { code: string } } } extends AskedWith<Site> ? true : false = false;
  const nameOf = (site: AnswerTo<Site>): string => site.name;
  expect([Object.keys(asked.params.path), isAnyPath, nameOf.length]).toEqual([['siteId'], false, 1]);
});

it('reads a refusal in the language of the user, field by field', () => {
  const errors = [{ path: '/grams', code: 'range', zh: '重量须大于零。', en: 'The weight must be above zero.' }];
  expect(readRefusal(problem(422), { errors }, 'en')).toMatchObject({
    kind: 'invalid',
    words: 'One field is wrong.',
    fields: [{ path: '/grams', words: 'The weight must be above zero.' }],
  });
  expect(readRefusal(problem(422), { errors }, 'zh-CN').fields).toEqual([{ path: '/grams', words: '重量须大于零。' }]);
});

it.each([
  [0, 'later'],
  [503, 'later'],
  [429, 'slow-down'],
  [401, 'sign-in'],
  [403, 'not-allowed'],
  [404, 'changed'],
  [409, 'changed'],
  [422, 'invalid'],
])('takes %i for %s', (status, kind) => {
  expect(readRefusal(problem(status), null, 'en').kind).toBe(kind);
});
