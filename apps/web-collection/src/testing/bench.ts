import { holdVersion, startOutbox, startUpdates, type Outbox } from '@huihuan/web-outbox';

/** Which version of the page this is: the test builds two. */
declare const benchVersion: string;

/** The offline core without its screens: a test does on it what a person does at the counter. */
export interface Bench {
  readonly outbox: Outbox;
  readonly holdVersion: () => () => void;
  readonly picture: () => Promise<Blob>;
}

/** A photo as a camera makes it: noise, so that it is large, and another one each time. */
const picture = async (): Promise<Blob> => {
  const canvas = new OffscreenCanvas(1600, 1200);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('nothing to draw on');
  const image = context.createImageData(1600, 1200);
  for (let at = 0; at < image.data.length; at += 65_536) crypto.getRandomValues(image.data.subarray(at, at + 65_536));
  for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
  context.putImageData(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
};

const opening = await startOutbox();
if (opening.kind === 'open') {
  startUpdates('/collect/service-worker.js');
  Object.assign(globalThis, { bench: { outbox: opening.outbox, holdVersion, picture } satisfies Bench });
}
document.title = `${benchVersion} ${opening.kind}`;
