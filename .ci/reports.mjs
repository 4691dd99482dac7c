/**
 * What Jest's reports say. `again <report>`: the files that may be run once more, one a line; `count <code> <report>
 * [<second report>]`: `passed failed skipped` on one line, then what passed only when it was run once more; `failures <report>…`:
 * what failed, by its full name with the first lines of why, for the end of a long output.
 *
 * Tests that kill processes can lose a race on a machine that is busy with other things. A few such files may be run a
 * second time, alone; what passes only then is named in the summary, so that nobody overlooks it. Unit tests have no such
 * excuse, and when many files fail it was no race.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

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

const linesOfWhy = 14;
const mostTests = 40;

/** The beginning of a message without its colours, and without the lines of packages in its stack. */
const beginOf = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at .*(node_modules|node:internal)/.test(line))
    .slice(0, linesOfWhy)
    .map((line) => `    ${line.slice(0, 300)}`);

const failures = (...reports) => {
  const found = reports.flatMap((report, index) => {
    const files = filesOf(report);
    if (files === undefined)
      return index === 0 ? [['there is no report: the tests ended before they could write one']] : [];
    const when = index === 0 ? '' : ' (the second time)';
    return files.filter(hasFailed).flatMap((file) => {
      const name = relative(process.cwd(), file.name);
      const tests = of(file, 'failed').map(({ fullName, failureMessages }) => [
        `${name}${when}: ${fullName}`,
        ...beginOf(failureMessages.join('\n')),
      ]);
      return tests.length > 0 ? tests : [[`${name}${when}: did not run`, ...beginOf(file.message)]];
    });
  });
  const more = found.length > mostTests ? [`and ${found.length - mostTests} more`] : [];
  return [...found.slice(0, mostTests).flat(), ...more];
};

const commands = { again, count, failures };
const [command, ...given] = process.argv.slice(2);
process.stdout.write(`${commands[command](...given).join('\n')}\n`);
