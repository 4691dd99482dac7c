export { findChromium } from './find-chromium.ts';
export { openPage, type Graphics, type OpenPage } from './open-page.ts';
