import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

/** What the product itself runs: neither its tests nor the bench. */
const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/src\/.*\.ts$/.test(path) && !/node_modules|\/dist\/|spec|^bench\/|^testing\//.test(path))
    .map((path) => `${root}${folder}/${path}`),
);

/** Where facts, what devices signed, hand-ins and what is printed of them are kept. */
const kept = ['outbox', 'fact', 'act_statement', 'intake', 'holding', 'item_step', 'item_details', 'certificate'];
const deletes = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /\b(?:delete\s+from|truncate(?:\s+table)?|drop\s+table(?:\s+if\s+exists)?)\s+(?:only\s+)?(?:\w+\.)?(\w+)/gi,
    ),
  ]
    .map(([, table = '']) => table.toLowerCase())
    .filter((table) => kept.includes(table));

describe('the books', () => {
  it('are deleted by no statement of the product, whatever the time for which they are kept', () => {
    expect(sources.length).toBeGreaterThan(1_000);
    const found = sources.flatMap((path) => deletes(readFileSync(path, 'utf8')).map((table) => `${path}: ${table}`));
    expect(found).toEqual([]);
  });

  it('would be found where somebody wrote one', () => {
    expect(deletes('await tx.query(`delete  from outbox where place < $1`)')).toEqual(['outbox']);
    expect(deletes('TRUNCATE TABLE collection.fact; drop table if exists holding')).toEqual(['fact', 'holding']);
    expect(deletes('delete from inbox using old')).toEqual([]);
  });
});
