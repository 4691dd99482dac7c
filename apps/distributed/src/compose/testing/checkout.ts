import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../../../../..', import.meta.url));

export const textOf = (path: string): string => readFileSync(join(checkout, path), 'utf8');

/** Whether a program or script is there; of a compiled one, its source. */
export const isProgram = (path: string): boolean =>
  existsSync(join(checkout, path.replace(/\/dist\/(.*)\.js$/, '/src/$1.ts')));
