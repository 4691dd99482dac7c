import { readEnv } from './fill-in.ts';
import { textOf } from './checkout.ts';

/** The .env of somebody who followed infra/.env.example: each secret another one. */
export const sampleEnv = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(readEnv(textOf('infra/.env.example'))).map(([name, value]) => [
      name,
      /PASSWORD|KEY/.test(name) ? `${name.toLowerCase().replaceAll('_', '')}0123456789abcdef0123456789abcdef` : value,
    ]),
  );
