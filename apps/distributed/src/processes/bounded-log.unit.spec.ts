import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { until } from '@huihuan/testing-platform';
import { keepLogSmall, logBefore, putAsideWhenLarge } from './bounded-log.ts';

/** Thirty lines of the program below. */
const limit = { bytes: 3_030, everyMilliseconds: 5 };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huihuan-log-'));
  file = join(folder, 'sorting.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a log that has grown large is put aside at the next start, whole', () => {
  writeFileSync(file, 'x'.repeat(3_030));
  putAsideWhenLarge(file, limit);
  expect([existsSync(file), readFileSync(logBefore(file), 'utf8').length]).toEqual([false, 3_030]);
});

it('a small one goes on, and none is none', () => {
  putAsideWhenLarge(file, limit);
  writeFileSync(file, 'few words');
  putAsideWhenLarge(file, limit);
  expect([readFileSync(file, 'utf8'), existsSync(logBefore(file))]).toEqual(['few words', false]);
});

it('one that a program writes stays small while it runs, and the program notices nothing', async () => {
  const log = openSync(file, 'a');
  const program = spawn('/bin/sh', ['-c', 'n=0; while read -r _; do n=$((n+1)); printf "%0100d\\n" "$n"; done'], {
    stdio: ['pipe', log, 'inherit'],
  });
  closeSync(log);
  const failures: unknown[] = [];
  const end = keepLogSmall(file, limit, (failure) => failures.push(failure));
  program.stdin?.write('\n'.repeat(30));
  await until(() => existsSync(logBefore(file)) && statSync(file).size === 0);
  expect(readFileSync(logBefore(file), 'utf8').split('\n')).toHaveLength(31);
  program.stdin?.end('\n');
  await once(program, 'close');
  // at the beginning of the file again, not behind a hole
  expect(readFileSync(file, 'utf8')).toBe(`${'31'.padStart(100, '0')}\n`);
  end();
  expect(failures).toEqual([]);
});

it('says that it could not, and tries again', async () => {
  writeFileSync(file, 'x'.repeat(3_030));
  const failures: unknown[] = [];
  // nobody can copy over a folder
  mkdirSync(logBefore(file));
  const end = keepLogSmall(file, limit, (failure) => failures.push(failure));
  await until(() => failures.length >= 2);
  end();
  expect(statSync(file).size).toBe(3_030);
});
