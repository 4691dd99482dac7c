import type { DocumentDescription } from '@huihuan/documents-domain';
import { renderPdf } from '@huihuan/documents-pdf';
import { Answer } from '@huihuan/platform-http';

const nameOf = (kind: string, number: string): string => `${kind}-${number}.pdf`.replaceAll(/[^A-Za-z0-9._-]/g, '_');

/** A document as the answer of an operation with the media `bytes`: shown by the browser, which prints it. */
export const pdfAnswer = async (kind: string, description: DocumentDescription): Promise<Answer<Uint8Array>> =>
  new Answer<Uint8Array>(await renderPdf(description), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${nameOf(kind, description.number)}"`,
    'cache-control': 'private, no-store',
  });
