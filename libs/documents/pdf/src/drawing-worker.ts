/** What a drawing thread runs: a document comes in, its bytes or what went wrong goes out. */
import { parentPort } from 'node:worker_threads';
import type { DocumentDescription } from '@huihuan/documents-domain';
import { drawDocument } from './draw-document.ts';
import type { Drawn } from './drawing-thread.ts';

parentPort?.on('message', (description: DocumentDescription) => {
  void drawDocument(description)
    .then((bytes): Drawn => ({ bytes }))
    .catch((failure: unknown): Drawn => ({ failure: failure instanceof Error ? failure : new Error(String(failure)) }))
    .then((drawn) => parentPort?.postMessage(drawn));
});
