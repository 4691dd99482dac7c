import { describe, expect, it } from '@jest/globals';
import { withAct, type Caller } from '@huihuan/platform-http';
import { overrideField, overrideOf } from './override.ts';
import { evidenceField, reasonField } from './reason-field.ts';

const [supervisorId, operatorId] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];
const override = { supervisorId, reason: '现场已核对' };

const sentBy = (caller: Partial<Caller> | null) =>
  withAct(
    {
      correlationId: 'test',
      caller: caller && {
        ...{ personId: operatorId, sessionId: operatorId, deviceId: null, expiresAt: new Date('2099-01-01') },
        ...{ may: () => true, areasOf: () => [], sitesOf: () => ['site'], ...caller },
      },
    },
    () => overrideOf({ override }),
  );

describe('an override', () => {
  it('is sent by the supervisor, or by a program that records for a whole area', () => {
    expect(sentBy({ personId: supervisorId })).toEqual({ override });
    expect(sentBy({ areasOf: (action) => (action === 'job.run' ? ['41'] : []) })).toEqual({ override });
    expect(sentBy(null)).toEqual({ override });
  });

  it('is refused to a colleague of the site, who merely names the supervisor', () => {
    expect(() => sentBy({})).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          ...{ code: 'override.for-another', kind: 'forbidden', path: '/override/supervisorId' },
        }) as unknown,
      }),
    );
  });

  it('is nothing where nobody answers', () => {
    expect(overrideOf({})).toEqual({});
    expect(overrideOf({ override: null })).toEqual({});
  });
});

describe('texts that go into the books for good', () => {
  const phone = '联系 138 0013 8000';

  it('hold no number of a person', () => {
    expect(reasonField.parse(' 标签已贴 ')).toBe('标签已贴');
    expect(reasonField.safeParse(phone).success).toBe(false);
    expect(overrideField.safeParse({ ...override, reason: phone }).success).toBe(false);
    expect(evidenceField.safeParse({ kind: 'slip', sha256: 'ab'.repeat(32), note: phone }).error?.issues).toMatchObject(
      [{ path: ['note'] }],
    );
    expect(evidenceField.safeParse({ kind: 'slip', sha256: 'ab'.repeat(32), note: '左前' }).success).toBe(true);
  });
});
