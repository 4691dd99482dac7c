import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { noAccount } from './problems.ts';

/** The system user that PostgreSQL runs as. */
export interface Account {
  uid: number;
  gid: number;
  /** True when it is not the user of this process, which then is root. */
  isOther: boolean;
}

const idsOf = (name: string): Account | undefined => {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g'), isOther: true };
  } catch {
    return undefined;
  }
};

const createSystemUser = (): void => {
  const quiet = {
    stdio: ['ignore', 'ignore', 'pipe'] as const,
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
  };
  // -f: a group of that name may exist without the user
  execFileSync('groupadd', ['-f', '--system', 'postgres'], { ...quiet, stdio: [...quiet.stdio] });
  execFileSync(
    'useradd',
    [
      '--system',
      '--gid',
      'postgres',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/bin/false',
      'postgres',
    ],
    { ...quiet, stdio: [...quiet.stdio] },
  );
};

const systemUser = (): Account => {
  const found = idsOf('postgres') ?? (process.platform === 'darwin' ? idsOf('_postgres') : undefined);
  if (found) return found;
  try {
    createSystemUser();
  } catch (error) {
    throw noAccount(error);
  }
  const created = idsOf('postgres');
  if (!created) throw noAccount('useradd made no user');
  return created;
};

/**
 * An ordinary user runs PostgreSQL itself. Root may not: the owner of the data there already is takes it over, else
 * the system user `postgres`, which is created when missing.
 * @param existingData the folder of data from an earlier start, if any
 */
export const accountFor = (existingData: string | undefined): Account => {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  if (uid !== 0) return { uid, gid, isOther: false };
  const owner = existingData === undefined ? undefined : statSync(existingData, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid, isOther: true } : systemUser();
};

/**
 * What `spawn` needs to run as the account, from a folder that anyone may enter, untouched by the user's PG*
 * variables.
 */
export const spawnAs = (account: Account) => ({
  ...(account.isOther ? { uid: account.uid, gid: account.gid } : {}),
  cwd: '/',
  env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
});
