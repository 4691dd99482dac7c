import { offlineFiles } from '@huihuan/web-outbox/vite';
import { defaultClientConditions, defineConfig } from 'vite';

/** The bench as the page itself is built, with its service worker. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/collect/',
  logLevel: 'error',
  plugins: [offlineFiles()],
  define: { benchVersion: JSON.stringify(process.env.BENCH_VERSION ?? '') },
  resolve: { conditions: ['huihuan-source', ...defaultClientConditions] },
  build: { assetsInlineLimit: 0, emptyOutDir: true },
});
