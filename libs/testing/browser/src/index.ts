export { axeFindings } from './axe-findings.ts';
export { findChromium } from './find-chromium.ts';
export { openPage, type Graphics, type OpenPage } from './open-page.ts';
export { demoKey, demoPassword, demoPerson, signInAt, typeSignIn, type DemoPerson } from './demo-people.ts';
