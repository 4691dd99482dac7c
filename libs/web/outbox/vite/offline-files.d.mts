import type { Plugin } from 'vite';

/**
 * Makes the built page open without a network: writes `service-worker.js` beside `index.html`, which keeps every file of the
 * bundle on the tablet.
 */
export function offlineFiles(): Plugin;
