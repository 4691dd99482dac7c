export { documentLinks, type DocumentLinks, type DocumentLinksOptions } from './document-links.ts';
export { documentSettings } from './document-settings.ts';
export { DOCUMENTS, openDocuments, type Documents, type FindFacts, type OpenDocumentsOptions } from './documents.ts';
export { genuineController } from './genuine-controller.ts';
export { genuinePage, genuinePagePolicy } from './genuine-page.ts';
export { pdfAnswer } from './pdf-answer.ts';
