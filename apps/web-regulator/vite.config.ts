import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The services of a locally running network, for `vite dev` alone; built pages speak to the origin that served them. */
const services = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  resolve: {
    conditions: ['huihuan-source', ...defaultClientConditions],
    // The bindings ask for the engine by its plain name; the modules of it are the ones that load only what they use.
    alias: [
      { find: /^mapbox-gl$/, replacement: 'mapbox-gl/esm' },
      // The rules by which the page checks evidence are those of the services; the one thing of Node in them is a digest.
      { find: /^node:crypto$/, replacement: `${import.meta.dirname}/src/lib/crypto/node-crypto.ts` },
    ],
  },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing becomes a data: address, so that a policy of 'self' covers every file.
    assetsInlineLimit: 0,
    // The map engine is one file of about a megabyte, loaded after the page; splitting it further gains nothing.
    chunkSizeWarningLimit: 2500,
  },
  server: { host: '127.0.0.1', proxy: { '/api': services } },
});
