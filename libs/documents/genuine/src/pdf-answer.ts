import type { DocumentDescription } from '@huihuan/documents-domain';
import { renderPdf } from '@huihuan/documents-pdf';
import { Answer, edgeRefusal, RefusalError } from '@huihuan/platform-http';

const nameOf = (kind: string, number: string): string => `${kind}-${number}.pdf`.replaceAll(/[^A-Za-z0-9._-]/g, '_');

const busy = edgeRefusal(
  503,
  {
    code: 'documents.busy',
    zh: '正在生成的单据太多；请几秒后再试',
    en: 'too many documents are being drawn; try again in a few seconds',
  },
  { 'retry-after': '5' },
);

/**
 * A document as the answer of an operation with the media `bytes`: shown by the browser, which prints it.
 * @throws RefusalError 503 `documents.busy` where too many wait to be drawn
 */
export const pdfAnswer = async (
  kind: string,
  description: DocumentDescription,
  render: typeof renderPdf = renderPdf,
): Promise<Answer<Uint8Array>> => {
  const drawn = render(description);
  if (drawn === null) throw new RefusalError(busy);
  return new Answer<Uint8Array>(await drawn, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${nameOf(kind, description.number)}"`,
    'cache-control': 'private, no-store',
  });
};
