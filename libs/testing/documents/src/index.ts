export { readPdf, type ReadPage } from './read-pdf.ts';
export { readCodes, type ReadCode } from './read-codes.ts';
export { bareWorkbook, sheetOf, workbook, zipOf, type SheetCell } from './workbook.ts';
