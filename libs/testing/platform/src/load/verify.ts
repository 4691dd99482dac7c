import { execFile } from 'node:child_process';
import { programOf } from '../process/run-program.ts';
import { signedInAs } from '../signed-in.ts';

export interface Verified {
  readonly items: number;
  readonly events: number;
  /** Empty where all rules hold. */
  readonly violations: readonly unknown[];
}

interface Told {
  readonly items: number;
  readonly events: number;
  readonly rules: readonly { readonly violations: readonly unknown[] }[];
}

/**
 * `hh verify` against a running network, the real command.
 * @param hh its compiled main file
 * @throws where it could not do its work
 */
export const verify = async (url: string, hh: string = programOf('cli')): Promise<Verified> => {
  const token = (await signedInAs(url, 'verifier')).replace(/^Bearer /, '');
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: url, HUIHUAN_TOKEN: token };
    const words = [hh, 'verify', '--json', '--lang', 'en'];
    execFile(process.execPath, words, { env, maxBuffer: 2 ** 28 }, (failure, output, errors) => {
      if (output === '') return reject(new Error(`hh verify: ${errors || (failure?.message ?? 'no answer')}`));
      const { items, events, rules } = JSON.parse(output) as Told;
      resolve({ items, events, violations: rules.flatMap(({ violations }) => violations) });
    });
  });
};
