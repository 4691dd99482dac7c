import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { machineLines } from './machine.ts';
import { docs, sectionOf, settingsTitle, type Result } from './performance-page.ts';
import { tableOf } from './table.ts';

const opening = '## Measured alone since then: ';

/** Puts figures that were measured alone into the page of the last whole run. @returns its path, from the root of the repository */
export const keepFigures = async (results: readonly Result[], postgresVersion: string): Promise<string> => {
  const path = join(docs, 'performance.md');
  const page = await readFile(path, 'utf8');
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(path, pageWith(page, results, { machine: machineLines(postgresVersion), day }));
  return 'docs/performance.md';
};

/**
 * The page with these figures behind the table of the whole run, with the day and the machine of their own. What was kept of the
 * same figures before goes; what was kept of others stays.
 * @throws where the page has no place for them
 */
export const pageWith = (
  page: string,
  results: readonly Result[],
  { machine, day }: { readonly machine: readonly string[]; readonly day: string },
): string => {
  const end = page.indexOf(settingsTitle);
  if (end < 0) throw new Error(`the page has no "${settingsTitle}"`);
  const [whole = '', ...kept] = page.slice(0, end).split(opening);
  const names = results.map(({ figure }) => figure.name).join(', ');
  const fresh = [
    names,
    `On ${day}; where a figure stands above as well, this is the later one.`,
    machine.map((line) => `- ${line}`).join('\n'),
    tableOf(results),
    ...results.map((result) => sectionOf(result, '###')),
  ].join('\n\n');
  const others = kept.filter((section) => !section.startsWith(`${names}\n`));
  return [whole, ...others, `${fresh}\n\n`].join(opening) + page.slice(end);
};
