import { describe, expect, it } from '@jest/globals';
import { listedPerRule, openFindings, violate, warn } from './findings.ts';

const words = { zh: '超过', en: 'over' };

describe('what is found', () => {
  it('is listed up to a number of each rule, and counted beyond: one rule takes no room from another', () => {
    const findings = openFindings();
    for (let n = 0; n <= listedPerRule; n += 1)
      warn(findings, { rule: 9, code: 'storage.over-limit', subject: `${n}`, ...words });
    warn(findings, { rule: 10, code: 'manifest.overdue', subject: 'the last', ...words });
    violate(findings, { rule: 9, code: 'x', subject: 'x', ...words });
    expect(findings.warnings).toHaveLength(listedPerRule + 1);
    expect(findings.warnings.at(-1)).toMatchObject({ rule: 10, subject: 'the last' });
    expect(findings.byRule.get(9)).toMatchObject({ warned: listedPerRule + 1, count: 1 });
    expect(findings.byRule.get(10)).toMatchObject({ warned: 1, count: 0 });
  });
});
