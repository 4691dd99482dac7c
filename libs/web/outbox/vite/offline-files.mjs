import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const worker = fileURLToPath(new URL('../src/worker/service-worker.ts', import.meta.url));

const digest = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** A hashed name says its content; of any other file the digest does. */
const entry = (url, content) => ({ url, revision: url.startsWith('assets/') ? null : digest(content) });

const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath, each.name))
    : [];

const buildWorker = async (files, root) => {
  const [{ output }] = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { huihuanFiles: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: worker, formats: ['iife'], name: 'worker', fileName: () => 'service-worker.js' },
    },
  });
  return output[0].code;
};

export const offlineFiles = () => {
  let config;
  return {
    name: 'huihuan:offline-files',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const built = Object.values(bundle)
          .filter(({ fileName }) => !fileName.endsWith('.map'))
          .map((file) => entry(file.fileName, file.type === 'chunk' ? file.code : file.source));
        const shared = filesBelow(config.publicDir).map((path) =>
          entry(relative(config.publicDir, path).split(sep).join('/'), readFileSync(path)),
        );
        const files = [...built, ...shared].sort((one, other) => (one.url < other.url ? -1 : 1));
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: await buildWorker(files, config.root) });
      },
    },
  };
};
