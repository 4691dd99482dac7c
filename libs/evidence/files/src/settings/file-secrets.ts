import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifMissing } from '../store/if-missing.ts';

/**
 * The secrets of the files: those of the setting, otherwise the one that was made in their folder, once; `null` where a
 * production has none.
 * @param draft a name that no other process uses
 */
export const fileSecrets = async (
  setting: string | undefined,
  folder: string,
  { isProduction, draft }: { readonly isProduction: boolean; readonly draft: string },
): Promise<readonly string[] | null> => {
  if (setting !== undefined) return setting.split(',').map((secret) => secret.trim());
  if (isProduction) return null;
  const path = join(folder, 'key');
  const made = join(folder, `${draft}.key`);
  const known = await secretIn(path);
  if (known !== null) return [known];
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(made, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  // a link is there or it is not, with everything that is in it: of several processes the first one wins
  await link(made, path).catch((failure: unknown) => {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  });
  await rm(made);
  return [await readFile(path, 'utf8')];
};

const secretIn = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(ifMissing(null));
