import type { SameTexts } from '@huihuan/web-kit';
import type { verify as chinese } from './verify-zh.ts';

/** What the check of a story in the browser says. */
export const verify: SameTexts<typeof chinese> = {
  title: 'Verification',
  checking: 'This browser is checking signatures and digests…',
  holds: 'Verified',
  wrong: 'Not verified',
  unable: 'This browser cannot check it: the page has to be opened by HTTPS.',
  checked: (facts, signatures) =>
    `This browser itself checked the digests and links of ${facts} events, and ${signatures} signatures.`,
  checkpoint: (size, after) =>
    `The checkpoint covers the first ${size} events of the archive; ${after} arrived later and stand by their signatures alone.`,
  noCheckpoint: 'The archive has no checkpoint yet; signatures and links are what there is.',
  keys: 'The public keys are those that facts of the archive publish; compare with keys that you keep by hh evidence.',
  whatToDo: (code) =>
    `What is shown is not what was signed (${code}). Do not decide by it, and have an auditor look at the archive.`,
};
