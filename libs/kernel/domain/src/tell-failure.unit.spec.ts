import { describe, expect, it } from '@jest/globals';
import { failureText, tellFailure } from './tell-failure.ts';

const ofDriver = Object.assign(new Error('duplicate key'), {
  code: '23505',
  query: 'insert into staff …',
  parameters: ['a name'],
  driverError: { detail: 'Key (name)=(a name)' },
});

describe('tellFailure', () => {
  it('says what, where and why, and never the values of a statement', () => {
    const told = tellFailure(new Error('outer', { cause: ofDriver }));
    expect(told).toMatchObject({ message: 'outer', cause: { message: 'duplicate key', code: '23505' } });
    expect(JSON.stringify(told)).not.toContain('a name');
    expect(failureText(ofDriver)).toContain('code: 23505');
    expect(failureText(ofDriver)).not.toContain('a name');
  });

  it('takes whatever was thrown', () => {
    expect(tellFailure('text')).toEqual({ type: 'string', message: 'text' });
    expect(failureText(null)).toBe('object: null');
  });
});
