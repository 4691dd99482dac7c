import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Measured } from '../scenarios/scenario.ts';
import type { Figure } from './figure.ts';
import { machineLines } from './machine.ts';
import { tableOf } from './table.ts';

export type Result = Measured & { readonly figure: Figure };

const page = fileURLToPath(new URL('../../../../docs/performance.md', import.meta.url));

/** Keeps the last whole run. @returns the path of the page, from the root of the repository */
export const writePerformancePage = async (results: readonly Result[], postgresVersion: string): Promise<string> => {
  await writeFile(
    page,
    performancePage(results, { machine: machineLines(postgresVersion), day: new Date().toISOString().slice(0, 10) }),
  );
  return 'docs/performance.md';
};

export const performancePage = (
  results: readonly Result[],
  { machine, day }: { readonly machine: readonly string[]; readonly day: string },
): string => `# Performance

Written by \`npm run --silent bench -- --json\`; do not edit by hand. Both sides of each figure are measured in turn in one
run, each figure on a fresh embedded PostgreSQL of its own; what is told is the median of the rounds.

Measured on ${day}:

${machine.map((line) => `- ${line}`).join('\n')}

${tableOf(results.map(({ figure }) => figure))}

${results.map(sectionOf).join('\n\n')}
`;

const sectionOf = ({ figure, definition, notes }: Result): string => {
  const lines = [definition.means, ...notes];
  return [`## ${figure.name}`, ...lines].join('\n\n');
};
