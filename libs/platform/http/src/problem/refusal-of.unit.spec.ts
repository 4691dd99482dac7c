import { describe, expect, it } from '@jest/globals';
import {
  ForbiddenException,
  InternalServerErrorException,
  NotFoundException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { ProblemKind } from '@huihuan/kernel-domain';
import { problemBody } from './problem-body.ts';
import { ProblemException, valueOrThrow } from './problem-exception.ts';
import { refusalOf } from './refusal-of.ts';

const asked = { method: 'GET', url: '/api/x?secret=1' };
const answered = (error: unknown): string => {
  const { status, problem, headers } = refusalOf(error, asked);
  return [status, problem.code, headers?.['retry-after']].filter((part) => part !== undefined).join(' ');
};

describe('the answer to an error', () => {
  it.each<[ProblemKind, number]>([
    ['invalid', 422],
    ['missing', 404],
    ['conflict', 409],
    ['forbidden', 403],
    ['unauthenticated', 401],
    ['too-soon', 429],
  ])('that is a problem of kind %s has status %i', (kind, status) => {
    expect(answered(new ProblemException({ code: 'a.b', kind, zh: '甲', en: 'A' }))).toBe(`${status} a.b`);
  });

  it('says when to come back, and how to sign in', () => {
    const soon = { code: 'a.b', kind: 'too-soon', zh: '甲', en: 'A', details: { retryAfterSeconds: 7 } } as const;
    expect(answered(new ProblemException(soon))).toBe('429 a.b 7');
    const who = { code: 'a.b', kind: 'unauthenticated', zh: '甲', en: 'A' } as const;
    expect(refusalOf(new ProblemException(who), asked).headers).toHaveProperty('www-authenticate');
  });

  it.each([
    [{ code: '08006' }, '503 service.unavailable 2'],
    [{ code: '57P01' }, '503 service.unavailable 2'],
    [{ code: '53300' }, '503 service.unavailable 2'],
    [{ code: '53200' }, '503 service.unavailable 2'],
    [{ driverError: { code: '53100' } }, '503 service.disk-full 10'],
    [{ code: 'ECONNRESET' }, '503 service.unavailable 2'],
    [{ message: 'Connection terminated due to connection timeout' }, '503 service.unavailable 2'],
    [{ message: 'Connection terminated unexpectedly' }, '503 service.unavailable 2'],
    [{ message: 'Query runner already released. Cannot run queries anymore.' }, '503 service.unavailable 2'],
    [{ errors: [{ code: 'ECONNREFUSED' }, { code: 'ECONNREFUSED' }] }, '503 service.unavailable 2'],
    [{ code: '40001' }, '503 service.busy 1'],
    [{ driverError: { code: '40P01' } }, '503 service.busy 1'],
    [{ cause: { cause: { code: '57P03' } } }, '503 service.unavailable 2'],
    [{ code: '23505' }, '500 server.error'],
    [{ code: '57014x' }, '500 server.error'],
    [{ message: 'anything' }, '500 server.error'],
  ])('of the database %j is %s', (members, answer) => {
    expect(answered(Object.assign(new Error(), members))).toBe(answer);
  });

  it.each<[unknown, string]>([
    [new NotFoundException(), '404 route.unknown'],
    [new UnsupportedMediaTypeException(), '415 request.content-type'],
    [new ForbiddenException(), '403 request.unreadable'],
    [new InternalServerErrorException('secret'), '500 server.error'],
    [Object.assign(new Error('bad'), { code: 'FST_ERR_BAD_URL', statusCode: 400 }), '400 request.unreadable'],
    [null, '500 server.error'],
    ['text', '500 server.error'],
  ])('of the framework %s is %s', (error, answer) => {
    expect(answered(error)).toBe(answer);
  });

  it('does not repeat the query of an unknown route', () => {
    expect(refusalOf(new NotFoundException(), asked).problem.en).not.toContain('secret');
  });
});

describe('a problem on the wire', () => {
  it('is RFC 9457 with our members', () => {
    const problem = {
      code: 'item.gone',
      kind: 'conflict',
      zh: '甲',
      en: 'A',
      path: '/id',
      details: { at: 1, errors: [] },
    } as const;
    expect(problemBody(problem, 'act-1')).toEqual({
      type: 'urn:huihuan:problem:item.gone',
      title: 'In conflict with the present state',
      status: 409,
      code: 'item.gone',
      detail: 'A',
      detailZh: '甲',
      path: '/id',
      details: { at: 1 },
      errors: [],
      instance: 'act-1',
    });
    expect(problemBody({ code: 'a', kind: 'missing', zh: '甲', en: 'A' })).not.toHaveProperty('instance');
  });

  it('can be thrown and unwrapped', () => {
    expect(valueOrThrow({ ok: true, value: 1 })).toBe(1);
    expect(() => valueOrThrow({ ok: false, problem: { code: 'a', kind: 'missing', zh: '甲', en: 'A' } })).toThrow(
      ProblemException,
    );
  });
});
