import { generateKeyPairSync } from 'node:crypto';
import { readEnv } from './fill-in.ts';
import { textOf } from './checkout.ts';

/** What `hh checkpoints --new-key` prints. */
const checkpointKey = Buffer.from(
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })),
).toString('base64url');

const secretOf = (name: string): string =>
  name === 'HUIHUAN_CHECKPOINT_KEY'
    ? checkpointKey
    : `${name.toLowerCase().replaceAll('_', '')}0123456789abcdef0123456789abcdef`;

/** The .env of somebody who followed infra/.env.example: each secret another one. */
export const sampleEnv = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(readEnv(textOf('infra/.env.example'))).map(([name, value]) => [
      name,
      /PASSWORD|KEY/.test(name) ? secretOf(name) : value,
    ]),
  );
