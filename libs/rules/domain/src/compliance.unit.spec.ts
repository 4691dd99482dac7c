import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { nationalRules } from './national-rules.ts';

const page = new URL('../../../../docs/compliance.md', import.meta.url);
const text = readFileSync(page, 'utf8');

/** Rows of tables, as lists of their cells. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| --'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

const states = ['met', 'partly', 'not met'];
const stateOf = (row: readonly string[]): string => row.find((cell) => states.includes(cell)) ?? '';
const rulesOnPage = rows
  .map(([name = '']) => /^`([a-z-]+\.[a-z-]+)`$/.exec(name)?.[1])
  .filter((id) => id !== undefined);

describe('docs/compliance.md', () => {
  it('has each rule of the book once, and no other', () =>
    expect(rulesOnPage.toSorted()).toEqual(nationalRules.map(({ ruleId }) => ruleId).toSorted()));

  it('leads to files that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((target) => !existsSync(new URL(target, page)))).toEqual([]);
  });

  it('shows a test for what it calls met, and says what lacks where it does not', () => {
    const judged = rows.filter((row) => stateOf(row) !== '');
    expect(judged.length).toBeGreaterThan(nationalRules.length);
    expect(
      judged.filter((row) => stateOf(row) !== 'not met' && !row.some((cell) => /\.spec\.tsx?\)/.test(cell))),
    ).toEqual([]);
    expect(judged.filter((row) => stateOf(row) !== 'met' && (row.at(-1) ?? '').length < 10)).toEqual([]);
  });
});
