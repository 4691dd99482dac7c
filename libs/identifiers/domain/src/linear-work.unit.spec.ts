import { describe, expect, it } from '@jest/globals';
import {
  checkBatteryCode,
  checkImei,
  checkPlate,
  checkResidentId,
  checkSerial,
  checkUscc,
  checkVin,
  identify,
  maskName,
  maskPhone,
  maskResidentId,
  readBankAccount,
  readPhone,
} from './index.ts';

const now = new Date('2026-06-01T08:00:00Z');

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  ...{ checkBatteryCode, checkImei, checkPlate, checkSerial, checkUscc, checkVin },
  ...{ maskName, maskPhone, maskResidentId, readBankAccount, readPhone },
  checkResidentId: (text) => checkResidentId(text, now),
  identify: (text) => identify(text, { at: now }),
};

/** Texts that make an engine which goes back try again and again. */
const parts = ['1', ' ', '0 ', 'A', 'A1', '豫A', '--', '1-', '\t\n', 'é', '410122', '138 0', '．', 'aaaaaaaaX'];
const length = 100_000;

/** Twice the quadratic work of so long a text would be minutes; linear work is some milliseconds. */
const mostMilliseconds = 10_000;

/** That this process had of a processor: others that want one at the same moment do not count. */
const spentMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

describe('the work of reading an identifier', () => {
  it.each(Object.entries(readers))('grows no faster than its text: %s', (_, read) => {
    for (const part of parts) {
      for (const end of ['', '!', '1', ' ']) {
        const text = part.repeat(length / part.length) + end;
        const before = spentMilliseconds();
        read(text);
        expect(spentMilliseconds() - before).toBeLessThan(mostMilliseconds);
      }
    }
  });
});
