import { spawn } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnAs } from './account.ts';
import { problemOfEnding } from './failure-of-postgres.ts';
import type { Place } from './place.ts';

export const SUPERUSER = 'postgres';

export const dataDirectoryOf = (home: string): string => join(home, 'data');

export const isInitialised = (home: string): boolean => existsSync(join(dataDirectoryOf(home), 'PG_VERSION'));

const initdb = (place: Place, parameters: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const binary = join(place.native.folder, 'bin', 'initdb');
    const lines: string[] = [];
    const fail = (exitCode: number | null) =>
      reject(problemOfEnding({ binary, dataDirectory: place.home, port: 0, exitCode, lines }));
    const child = spawn(binary, parameters, { ...spawnAs(place.account), stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text: string) => lines.push(text.trimEnd()));
    child.once('error', (error) => {
      lines.push(error.message);
      fail(null);
    });
    child.once('close', (code) => (code === 0 ? resolve() : fail(code)));
  });

/**
 * Makes an empty cluster whose superuser has this password. It gets its name only when it is whole and on the disk, so
 * a start that is killed half way leaves nothing that the next one would trip over.
 */
export const initialise = async (place: Place, password: string, isDurable: boolean): Promise<void> => {
  const draft = join(place.home, 'data.initialising');
  const passwordFile = join(place.home, 'password.initialising');
  rmSync(draft, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    if (place.account.isOther) chownSync(passwordFile, place.account.uid, place.account.gid);
    await initdb(place, [
      ...['-D', draft, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      // the order and case of text are those of Unicode code points on every machine, whatever its locales
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...['--no-instructions', '--no-sync'],
    ]);
    // each file once at the end instead of along the way
    if (isDurable) await initdb(place, ['--sync-only', '-D', draft]);
    renameSync(draft, dataDirectoryOf(place.home));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
};
