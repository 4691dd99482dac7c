/** Loaded before a program when HUIHUAN_BENCH_PROFILE names a folder: leaves a processor profile there when it ends. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { basename, dirname, join } from 'node:path';

const folder = process.env['HUIHUAN_BENCH_PROFILE'] ?? '.';
const main = process.argv[1] ?? '';
const name = basename(dirname(dirname(main)));

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.start');

process.once('exit', () => {
  // within the process the answer comes before `post` returns
  session.post('Profiler.stop', (_failure: Error | null, { profile }: Profiler.StopReturnType) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}-${process.pid}.cpuprofile`), JSON.stringify(profile));
  });
});
