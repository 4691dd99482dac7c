import { describe, expect, it } from '@jest/globals';
import { handIn, openStories } from './spec/open-stories.support.spec.ts';

const { desk, network } = openStories();

const filingsOf = (warnings: readonly { readonly code: string }[]): readonly string[] =>
  warnings.map(({ code }) => code).filter((code) => code.startsWith('filing.'));

describe('the filings of those who buy scrap metal', () => {
  it('are asked of the demonstration by the names of the rule book: one point has not told the police, and still buys', async () => {
    const points = network()
      .sites('collection-point', 'bulk')
      .filter(({ code }) => code === 'ZM-C-039' || code === 'ZM-C-040');
    const told = await Promise.all(
      points.map(async ({ siteId, code }) => {
        const bought = handIn('bulk.steel', 20_000, { details: { fromProduction: false }, paidFen: 3_000 });
        const given = handIn('bulk.steel', 20_000, { details: { fromProduction: false }, paidFen: 0 });
        const answers: readonly { readonly warnings: readonly { readonly code: string }[] }[] = [
          await desk.post('/api/collection/intakes', { ...bought, siteId, evidence: [] }),
          await desk.post('/api/collection/intakes', { ...given, siteId, evidence: [] }),
        ];
        return [code, ...answers.map(({ warnings }) => filingsOf(warnings))];
      }),
    );
    expect(told).toEqual([
      ['ZM-C-039', [], []],
      ['ZM-C-040', ['filing.police-filing-missing'], []],
    ]);
  });
});
