import { describe, expect, it } from '@jest/globals';
import { reportableNumbers, reportTexts, wrongReportText, type ReportText } from './report-texts.ts';

describe('a text of a report to the police', () => {
  it.each(Object.keys(reportTexts) as ReportText[])(
    '%s may be as long as the server takes it, without a person',
    (name) => {
      const most = '道'.repeat(reportTexts[name]);
      expect(wrongReportText(name, ` ${most} `)).toBeNull();
      expect(wrongReportText(name, `${most}钉`)?.zh).toContain(`最多 ${reportTexts[name]} 个字`);
      expect(wrongReportText(name, '13812345678')?.zh).toContain('个人号码');
      expect(wrongReportText(name, '')).toBeNull();
    },
  );

  it('may have the number of a document that looks like one of a bank card', () => {
    expect(wrongReportText('number', '6222020200112233445')).toBeNull();
    expect(wrongReportText('note', '6222020200112233445')).not.toBeNull();
  });
});

it('names no number of a person among those of goods, and eight at most', () => {
  const serials = Array.from({ length: 10 }, (_, index) => ({ kind: 'serial', value: `SN-${index}` }));
  expect(reportableNumbers([{ kind: 'serial', value: '138 1234 5678' }, ...serials])).toEqual(serials.slice(0, 8));
});
