import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineSettings } from '@huihuan/platform-engine';
import type { Measured } from '../scenarios/scenario.ts';
import type { Figure } from './figure.ts';
import { machineLines } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { tableOf } from './table.ts';

export type Result = Measured & { readonly figure: Figure };

/** A figure that this machine could not be asked for. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/** What a whole run brought. */
export interface Run {
  readonly results: readonly Result[];
  readonly leftOut: readonly LeftOut[];
}

export const docs = fileURLToPath(new URL('../../../../docs', import.meta.url));

/** Keeps the last whole run, with its pictures. @returns the path of the page, from the root of the repository */
export const writePerformancePage = async (run: Run, postgresVersion: string): Promise<string> => {
  for (const { picture } of run.results) {
    if (picture !== undefined) await writeFile(join(docs, 'images', picture.file), picture.svg);
  }
  await writeFile(
    join(docs, 'performance.md'),
    performancePage(run, { machine: machineLines(postgresVersion), day: new Date().toISOString().slice(0, 10) }),
  );
  return 'docs/performance.md';
};

export const performancePage = (
  { results, leftOut }: Run,
  { machine, day }: { readonly machine: readonly string[]; readonly day: string },
): string => `# Performance

Written by \`npm run --silent bench -- --json\`; do not edit by hand. Both sides of each figure are measured in turn in one
run, each figure on a fresh embedded PostgreSQL of its own; what is told is the median of the rounds. The map in a browser:
[performance-map.md](performance-map.md).

Measured on ${day}:

${machine.map((line) => `- ${line}`).join('\n')}

${tableOf(results)}

${settingsSection}

${[...results.map((result) => sectionOf(result)), ...leftOut.map(leftOutSection)].join('\n\n')}
`;

/** What the figures of the database depend on most, as the engine explains it. */
const toldSettings = new Set([
  ...['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'effective_cache_size', 'work_mem'],
  ...['wal_buffers', 'wal_compression', 'max_wal_size', 'checkpoint_timeout', 'random_page_cost', 'jit', 'io_method'],
  'max_parallel_workers_per_gather',
]);

export const settingsTitle = '## Settings of PostgreSQL';

const settingsSection = [
  settingsTitle,
  'Everything was measured with the settings of the embedded server as it is delivered; durability is on. Exceptions are said at their figures.',
  markdownTable(
    ['setting', 'value', 'why'],
    engineSettings.filter(([name]) => toldSettings.has(name)).map(([name, value, why]) => [`\`${name}\``, value, why]),
  ),
].join('\n\n');

const leftOutSection = ({ name, why }: LeftOut): string => `## ${name}\n\nNot measured on this machine: ${why}`;

export const sectionOf = ({ figure, definition, notes, picture }: Result, level = '##'): string => {
  const shown = picture === undefined ? [] : [`![${picture.says}](images/${picture.file})`];
  const lines = [definition.means, ...shown, ...notes];
  return [`${level} ${figure.name}`, ...lines].join('\n\n');
};
