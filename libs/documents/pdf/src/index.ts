export { codeShape, type CodeShape } from './codes/code-shape.ts';
export { renderPdf } from './render-pdf.ts';
