import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineSecrets } from '@huihuan/platform-engine';

/** As `npm start` does: a relative folder lies in the checkout, wherever the command was called. */
const checkout = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where the starts on this machine keep their data. */
export const dataFolders = (
  environment: NodeJS.ProcessEnv,
): { readonly usual: string; readonly distributed: string } => {
  const usual = resolve(checkout, environment['HUIHUAN_DATA'] || '.data');
  return { usual, distributed: join(usual, 'distributed') };
};

/** What the passwords of the demonstration people follow from, where a start has made it. */
export const demoKeyIn = (folder: string): string | null => {
  const secrets = engineSecrets(folder);
  return secrets.has('demo-people') ? secrets.get('demo-people') : null;
};

/** Those by which somebody may sign in here: the one that the environment names, or those of this machine's data. */
export const demoKeys = (environment: NodeJS.ProcessEnv): readonly string[] => {
  const named = environment['HUIHUAN_DEMO_KEY'];
  if (named) return [named];
  const { usual, distributed } = dataFolders(environment);
  return [demoKeyIn(usual), demoKeyIn(distributed)].filter((key) => key !== null);
};
