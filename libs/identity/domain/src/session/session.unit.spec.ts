import { describe, expect, it } from '@jest/globals';
import { lifecycleFlaws } from '@huihuan/kernel-domain';
import { decideRefresh, type RefreshToken } from './decide-refresh.ts';
import { expiryOf, sessionLife, type Session } from './session-life.ts';
import { sessionLimits } from './session-limits.ts';

const opened = new Date('2026-03-01T08:00:00Z');
const after = (seconds: number): Date => new Date(opened.getTime() + seconds * 1000);
const session: Session = { sessionId: 's', openedAt: opened, lastUsedAt: opened, endedAt: null, endReason: null };
const fresh: RefreshToken = { state: 'fresh', usedAt: null, isFollowed: false };
const used: RefreshToken = { state: 'used', usedAt: after(100), isFollowed: false };
const [hour, day] = [3_600, 86_400];

const decide = (token: RefreshToken, seconds: number, change: Partial<Session> = {}) =>
  decideRefresh({ ...session, ...change }, token, after(seconds), sessionLimits);

describe('the life of a session', () => {
  it('can end from everywhere and reaches every state', () => {
    expect(lifecycleFlaws(sessionLife, 'open', ['ended', 'revoked', 'expired'])).toEqual({
      ...{ unreachable: [], deadEnds: [], leavingTerminal: [] },
    });
  });

  it('goes on with a fresh token until nobody used it for twelve hours', () => {
    expect(decide(fresh, 12 * hour - 1)).toBe('rotate');
    expect(decide(fresh, 12 * hour)).toBe('over');
  });

  it('is over after thirty days, however busy', () => {
    const lastUsedAt = after(30 * day - 60);
    expect(decide(fresh, 30 * day - 1, { lastUsedAt })).toBe('rotate');
    expect(decide(fresh, 30 * day, { lastUsedAt })).toBe('over');
    expect(expiryOf({ openedAt: opened, lastUsedAt }, sessionLimits)).toEqual(after(30 * day));
  });

  it('does not come back', () => {
    expect(decide(fresh, 1, { endedAt: after(1), endReason: 'signed-out' })).toBe('over');
    expect(decide(used, 500, { endedAt: after(1), endReason: 'refresh-reused' })).toBe('over');
  });
});

describe('a refresh token that was used', () => {
  it('is answered once more right after, for the answer may have been lost', () => {
    expect(decide(used, 100)).toBe('rotate');
    expect(decide(used, 120)).toBe('rotate');
  });

  it('tells a theft later, or once its successor was used', () => {
    expect(decide(used, 121)).toBe('revoke');
    expect(decide({ ...used, isFollowed: true }, 101)).toBe('revoke');
  });

  it('tells a theft where a sister of it was used instead', () => {
    expect(decide({ ...used, state: 'superseded' }, 101)).toBe('revoke');
  });

  it('is of no interest in a session that has run out', () => {
    expect(decide(used, 13 * hour)).toBe('over');
  });
});
