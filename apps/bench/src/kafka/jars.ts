import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrokerProblem, findBrokerParts } from '@huihuan/platform-broker';
import { readSettings, sharedSettings } from '@huihuan/platform-config';

const checkout = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where `npm run kafka` keeps the fetched jars too. */
export const jarsDir = (): string =>
  join(resolve(checkout, readSettings(sharedSettings, process.env).HUIHUAN_DATA), 'kafka', 'jars');

/** Why no broker can be started on this machine, in both languages; null where one can. */
export const whyNoBroker = (): string | null => {
  const parts = findBrokerParts({ jarsDir: jarsDir() });
  return parts instanceof BrokerProblem ? `${parts.zh} · ${parts.en}` : null;
};
