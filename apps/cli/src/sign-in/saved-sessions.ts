import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const savedSchema = z.record(z.string(), z.object({ refreshToken: z.string(), displayName: z.string() }));
export type Saved = z.output<typeof savedSchema>;

const fileOf = (environment: NodeJS.ProcessEnv): string =>
  join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'huihuan', 'sessions.json');

/** Who is signed in where, by the address of the server. A file that cannot be read is one that says nothing. */
export const savedSessions = async (environment: NodeJS.ProcessEnv): Promise<Saved> => {
  const text = await readFile(fileOf(environment), 'utf8').catch(() => '{}');
  try {
    return savedSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
};

/** Keeps or forgets the session of one server, in a file that only its owner reads. */
export const saveSession = async (
  environment: NodeJS.ProcessEnv,
  url: string,
  session: Saved[string] | null,
): Promise<void> => {
  const file = fileOf(environment);
  const { [url]: _, ...others } = await savedSessions(environment);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const written = `${file}.${process.pid}`;
  await writeFile(written, JSON.stringify(session === null ? others : { ...others, [url]: session }), { mode: 0o600 });
  await rename(written, file);
};
