import { Worker } from 'node:worker_threads';
import type { DocumentDescription } from '@huihuan/documents-domain';
import { drawDocument } from './draw-document.ts';
import { drawingThread } from './drawing-thread.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Waiting behind the one that is drawn. */
const mostWaiting = 20;
const inTurn = oneAtATime(mostWaiting);

/** A thread runs the built file; where the sources themselves are run there is none, and this thread draws. */
const isBuilt = import.meta.url.endsWith('.js');
const draw = isBuilt ? drawingThread(() => new Worker(new URL('./drawing-worker.js', import.meta.url))) : drawDocument;

/**
 * Draws a document, one after the other, in a thread beside the service. The font is embedded with the signs that are used.
 * @returns the bytes of a PDF 1.7; `null` where as many wait already as may: try again
 */
export const renderPdf = (description: DocumentDescription): Promise<Uint8Array> | null =>
  inTurn(() => draw(description));
