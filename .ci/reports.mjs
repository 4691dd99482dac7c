/**
 * What Jest's reports say. `again <report>`: the files that may be run once more, one a line; `count <code> <report>
 * [<second report>]`: `passed failed skipped` on one line, then what passed only when it was run once more.
 *
 * Tests that kill processes can lose a race on a machine that is busy with other things. A few such files may be run a
 * second time, alone; what passes only then is named in the summary, so that nobody overlooks it. Unit tests have no such
 * excuse, and when many files fail it was no race.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const mostFiles = 4;

const filesOf = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults;
  } catch {
    return undefined;
  }
};

const of = (file, ...statuses) => file.assertionResults.filter(({ status }) => statuses.includes(status));
const hasFailed = (file) => file.status === 'failed' || of(file, 'failed').length > 0;

const again = (report) => {
  const failing = (filesOf(report) ?? []).filter(hasFailed).map(({ name }) => name);
  const mayRunAgain = failing.length <= mostFiles && failing.every((name) => !name.endsWith('.unit.spec.ts'));
  return mayRunAgain ? failing : [];
};

const count = (code, report, second) => {
  const first = filesOf(report);
  if (first === undefined) return ['0 1 0'];
  const anew = new Map((second === undefined ? [] : (filesOf(second) ?? [])).map((file) => [file.name, file]));
  const final = first.map((file) => anew.get(file.name) ?? file);
  const total = (...statuses) => final.reduce((sum, file) => sum + of(file, ...statuses).length, 0);
  const broken = final.filter((file) => hasFailed(file) && of(file, 'failed').length === 0).length;
  const [passed, skipped] = [total('passed'), total('pending', 'todo', 'skipped', 'disabled')];
  const failed = total('failed') + broken;
  // an exit code without a failed test, or a run without tests, has lost some
  const isWhole = code === '0' && passed + failed + skipped > 0;
  const late = first
    .filter(({ name }) => anew.has(name))
    .flatMap((file) => [relative(process.cwd(), file.name), ...of(file, 'failed').map((test) => `  ${test.fullName}`)]);
  return [`${passed} ${isWhole ? failed : Math.max(failed, 1)} ${skipped}`, ...(failed === 0 ? late : [])];
};

const [command, ...given] = process.argv.slice(2);
process.stdout.write(`${(command === 'again' ? again(...given) : count(...given)).join('\n')}\n`);
