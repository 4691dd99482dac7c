import { describe, expect, it } from '@jest/globals';
import { judgeAudit } from './judge-audit.mjs';

const finding = (severity: string) => ({ name: 'left-pad', severity, range: '<1.3.0' });

describe('what npm audit says', () => {
  it('fails for what is high or critical, by name', () => {
    for (const severity of ['high', 'critical']) {
      const judged = judgeAudit(JSON.stringify({ vulnerabilities: { 'left-pad': finding(severity) } }));
      expect(judged).toEqual({ outcome: 'failed', lines: [`${severity}: left-pad <1.3.0`] });
    }
  });

  it('passes for less, and for nothing', () => {
    expect(judgeAudit(JSON.stringify({ vulnerabilities: { a: finding('moderate') } })).outcome).toBe('passed');
    expect(judgeAudit('{"vulnerabilities":{}}').outcome).toBe('passed');
  });

  it('is no finding where the registry does not offer it', () => {
    const away = judgeAudit(JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '' } }));
    expect(away).toEqual({ outcome: 'skipped', lines: [expect.stringContaining('405')] });
    expect(judgeAudit('').outcome).toBe('skipped');
  });
});
