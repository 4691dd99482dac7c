import { describe, expect, it } from '@jest/globals';
import { countAttempt, slowDownOfAddress, slowDownOfLogin, waitSeconds, type Failures } from './slow-down.ts';

const start = new Date('2026-03-01T08:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const failed = (failures: number): Failures => ({ failures, lastAt: start });

describe('guesses of a login name', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 2],
    [6, 4],
    [9, 32],
    [14, 900],
    [500, 900],
  ])('after %i attempts wait %i s', (failures, seconds) => {
    expect(waitSeconds(failed(failures), start, slowDownOfLogin)).toBe(seconds);
    expect(waitSeconds(failed(failures), after(seconds), slowDownOfLogin)).toBe(0);
  });

  it('are at most some hundred a day, and never stopped for good', () => {
    let [known, at, guesses]: [Failures | null, Date, number] = [null, start, 0];
    while (at.getTime() < after(86_400).getTime()) {
      known = countAttempt(known, at, slowDownOfLogin);
      guesses += 1;
      at = new Date(at.getTime() + waitSeconds(known, at, slowDownOfLogin) * 1000 + 1);
    }
    expect(guesses).toBeLessThan(120);
    expect(guesses).toBeGreaterThan(90);
  });

  it('are forgotten after a quiet day', () => {
    expect(countAttempt(failed(20), after(86_400), slowDownOfLogin)).toEqual({ failures: 1, lastAt: after(86_400) });
    expect(countAttempt(failed(20), after(86_399), slowDownOfLogin)).toEqual({ failures: 21, lastAt: after(86_399) });
  });

  it('gain nothing by a clock that is set back', () => {
    expect(countAttempt(failed(8), after(-500), slowDownOfLogin)).toEqual({ failures: 9, lastAt: start });
  });
});

describe('guesses from an address', () => {
  it('slow an office down later and for less long than a login name', () => {
    expect(waitSeconds(failed(29), start, slowDownOfAddress)).toBe(0);
    expect(waitSeconds(failed(30), start, slowDownOfAddress)).toBe(1);
    expect(waitSeconds(failed(99), start, slowDownOfAddress)).toBe(60);
  });
});
