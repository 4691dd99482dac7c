import { createHash } from 'node:crypto';
import { passwordForm } from '@huihuan/identity-domain';
import { readSettings, SettingsError, type Environment } from '@huihuan/platform-config';
import type { Log } from '@huihuan/platform-http';
import { openBreachedFile, UnusableFile, type BreachedFile } from './breached-file.ts';
import { askRange, type BreachedRange } from './breached-range.ts';
import { breachedSettings } from './breached-settings.ts';

/** Passwords that were published elsewhere. */
export interface BreachedPasswords {
  has(password: string): Promise<boolean>;
  close(): Promise<void>;
}

const rangeMilliseconds = 2000;

/**
 * What an installation set up: a file, a server, both or neither. What cannot be asked is left out and told in the log: a password can
 * be changed also where the network is away. @throws SettingsError where the file cannot be used
 */
export const openBreachedPasswords = async (
  env: Environment,
  log: Pick<Log, 'lines'>,
  milliseconds = rangeMilliseconds,
): Promise<BreachedPasswords> => {
  const { HUIHUAN_BREACHED_PASSWORDS: path, HUIHUAN_BREACHED_PASSWORDS_URL: address } = readSettings(
    breachedSettings,
    env,
  );
  const file = path === undefined ? null : await fileAt(path);
  const range = address === undefined ? null : askRange(new URL(address), milliseconds);
  return { has: (password) => isBreached({ file, range }, password, log), close: async () => file?.close() };
};

const fileAt = (path: string): Promise<BreachedFile> =>
  openBreachedFile(path).catch((error: unknown) => {
    if (!(error instanceof UnusableFile)) throw error;
    throw new SettingsError([{ variable: 'HUIHUAN_BREACHED_PASSWORDS', zh: error.zh, en: error.en }]);
  });

interface Sources {
  readonly file: BreachedFile | null;
  readonly range: BreachedRange | null;
}

const isBreached = async ({ file, range }: Sources, password: string, log: Pick<Log, 'lines'>): Promise<boolean> => {
  if (file === null && range === null) return false;
  const digest = createHash('sha1').update(passwordForm(password), 'utf8').digest('hex').toUpperCase();
  const ask = async (source: string, asked: (() => Promise<boolean>) | null): Promise<boolean> => {
    try {
      return asked === null ? false : await asked();
    } catch (err) {
      log.lines.warn({ context: 'Identity', source, err }, 'a source of breached passwords was left out');
      return false;
    }
  };
  return (await ask('file', file && (() => file.has(digest)))) || (await ask('server', range && (() => range(digest))));
};
