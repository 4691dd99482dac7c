import { pathToFileURL } from 'node:url';
import { compiled } from './compiled.ts';

/** What a program and those that it starts need in NODE_OPTIONS: nothing, or what makes each of them keep a profile. */
export const profiling = (): string =>
  process.env['HUIHUAN_BENCH_PROFILE'] === undefined
    ? ''
    : `--import=${pathToFileURL(compiled('place/keep-profile.js')).href}`;
