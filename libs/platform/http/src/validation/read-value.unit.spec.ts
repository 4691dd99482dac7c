import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { FieldError } from '../problem/problem-body.ts';
import { readValue } from './read-value.ts';

const errorsOf = (schema: z.ZodType, value: unknown, at?: string): readonly FieldError[] => {
  const read = readValue(schema, value, at);
  if (read.ok) throw new Error('the value was accepted');
  return read.problem.details?.['errors'] as FieldError[];
};

const told = (schema: z.ZodType, value: unknown): readonly string[] =>
  errorsOf(schema, value).map(({ path, code, zh, en }) => [path, code, zh, en].join(' | '));

describe('reading a value', () => {
  it('gives what the schema makes of it', () => {
    expect(readValue(z.object({ at: z.string().default('here') }), {})).toEqual({ ok: true, value: { at: 'here' } });
  });

  it('names the place in the request, first mistake at the top', () => {
    const read = readValue(z.object({ grams: z.int(), 'a/b~c': z.string() }), { grams: 1.5 }, '/rows/3');
    expect(read).toMatchObject({
      ok: false,
      problem: {
        code: 'request.invalid',
        kind: 'invalid',
        path: '/rows/3/grams',
        zh: '/rows/3/grams 应为整数（共 2 处有误）。',
      },
    });
    expect(errorsOf(z.object({ 'a/b~c': z.string() }), {}, '/rows/3').map(({ path }) => path)).toEqual([
      '/rows/3/a~1b~0c',
    ]);
  });

  it.each([
    [z.string(), undefined, ' | required | 必须填写 | is required'],
    [z.string(), 1, ' | type | 应为文本 | must be a text'],
    [z.int().max(9), 10, ' | too-big | 不得超过 9 | must be at most 9'],
    [z.int().positive(), 0, ' | too-small | 必须大于 0 | must be more than 0'],
    [z.number().lt(1), 1, ' | too-big | 必须小于 1 | must be less than 1'],
    [z.string().min(1), '', ' | too-small | 不能为空 | must not be empty'],
    [z.string().max(2), 'abc', ' | too-big | 不得超过 2 个字符 | must be at most 2 characters'],
    [z.array(z.int()).min(2), [1], ' | too-small | 不得少于 2 项 | must be at least 2 entries'],
    [z.int().multipleOf(5), 7, ' | not-multiple | 必须是 5 的倍数 | must be a multiple of 5'],
    [z.enum(['a', 'b']), 'c', ' | value | 只能是 "a", "b" | must be one of "a", "b"'],
    [z.uuidv7(), 'x', ' | format | 应为第 7 版 UUID（小写） | must be a version 7 UUID in lower case'],
    [
      z.string().regex(/^\d{6}$/),
      'x',
      ' | format | 应为符合 /^\\d{6}$/ 的文本 | must be a text that matches /^\\d{6}$/',
    ],
    [z.record(z.string().max(1), z.int()), { ab: 1 }, '/ab | key | 成员名不可用 | is not a possible member name'],
    [
      z.strictObject({}),
      { x: 1 },
      '/x | unknown-member | 不认识这个成员，请检查拼写或去掉 | is not a known member: check its spelling or leave it out',
    ],
    [z.string().refine(() => false, { message: 'no', params: { zh: '不', code: 'own' } }), 'x', ' | own | 不 | no'],
  ])('tells mistake %# in both languages', (schema, value, text) => {
    expect(told(schema, value)).toEqual([text]);
  });

  it('explains the alternative that was meant', () => {
    const consignor = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('anonymous') }),
      z.object({ kind: z.literal('person'), idNumber: z.string() }),
    ]);
    expect(told(consignor, { kind: 'alien' })).toEqual([
      '/kind | no-alternative | 只能是 "anonymous", "person" | must be one of "anonymous", "person"',
    ]);
    expect(told(consignor, { kind: 'person' })).toEqual(['/idNumber | required | 必须填写 | is required']);
    const finding = z.union([
      z.object({ itemId: z.string() }),
      z.object({ containerId: z.string(), seal: z.string() }),
    ]);
    expect(told(finding, { itemId: 1 })[0]).toMatch(/^\/itemId \| type/);
  });

  it('never lists more mistakes than help', () => {
    expect(
      errorsOf(
        z.array(z.int()),
        Array.from({ length: 900 }, () => 'x'),
      ),
    ).toHaveLength(50);
  });
});

describe('members that are not declared', () => {
  const inner = z.object({ a: z.int() });
  it.each([
    ['an array', z.object({ in: z.array(inner) }), { in: [{ a: 1, x: 1 }] }, '/in/0/x'],
    ['an optional', z.object({ in: inner.optional() }), { in: { a: 1, x: 1 } }, '/in/x'],
    ['a union', z.object({ in: z.union([inner, z.string()]) }), { in: { a: 1, x: 1 } }, '/in/x'],
    ['a default', z.object({ in: inner.default({ a: 1 }) }), { in: { a: 1, x: 1 } }, '/in/x'],
    ['a transformation', inner.transform(({ a }) => a), { a: 1, x: 1 }, '/x'],
  ])('are refused inside %s', (_, schema, value, path) => {
    expect(errorsOf(schema, value)[0]?.path).toBe(path);
  });

  it('are taken where the schema says so, and checks stay', () => {
    expect(readValue(z.looseObject({ a: z.int() }), { a: 1, x: 1 })).toEqual({ ok: true, value: { a: 1, x: 1 } });
    const even = z.object({ a: z.int() }).refine(({ a }) => a % 2 === 0, { message: 'odd' });
    expect(told(even, { a: 1 })).toEqual([' | custom | 不符合要求：odd | odd']);
  });
});
