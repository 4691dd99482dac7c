import { offlineFiles } from '@huihuan/web-outbox/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The services of a locally running network, for `vite dev` alone; built pages speak to the origin that served them. */
const services = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/collect/',
  plugins: [react(), offlineFiles()],
  resolve: { conditions: ['huihuan-source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing becomes a data: address, so that a policy of 'self' covers every file.
    assetsInlineLimit: 0,
    // one small file: on a slow line each further one costs a way there and back before anything is drawn
    cssCodeSplit: false,
  },
  server: { host: '127.0.0.1', proxy: { '/api': services } },
});
