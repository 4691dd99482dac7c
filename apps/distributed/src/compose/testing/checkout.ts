import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../../../../..', import.meta.url));

export const textOf = (path: string): string => readFileSync(join(checkout, path), 'utf8');
