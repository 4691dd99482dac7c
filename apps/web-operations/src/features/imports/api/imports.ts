import { fetchSignedIn, getJson, postJson, readAnswer, saveFile } from '@huihuan/web-kit';
import { writePieces, type Report, type WrittenRow } from './write-pieces.ts';

export type { CheckedRow, Finding, Report, Words } from './write-pieces.ts';

export type ImportKind = 'earlier-record' | 'opening-stock';

/** What a server takes at most, in bytes. */
export const mostBytes = 4 * 1024 * 1024;

/** A file at a site, as requests carry it. */
export interface ChosenFile {
  readonly siteId: string;
  readonly kind: ImportKind;
  readonly name: string;
  /** Its bytes in base64. */
  readonly file: string;
}

/** Reads a file whole, so that what is written later is what was checked, whatever becomes of it on the disk. */
export const readBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });

export const saveTemplate = async (siteId: string, kind: ImportKind, name: string): Promise<void> => {
  const response = await fetchSignedIn(`/api/collection/imports/template?siteId=${siteId}&kind=${kind}`, {});
  if (!response.ok) await readAnswer(response);
  saveFile(`${name}.xlsx`, await response.blob());
};

/** What writing each row would answer now; nothing is written. */
export const checkFile = ({ siteId, kind, file }: ChosenFile): Promise<Report> =>
  postJson<Report>('/api/collection/imports/check', { siteId, kind, file });

/** What of the console waits while rows are written. */
export const writingKey = ['imports', 'writing'] as const;

/** Writes the rows that passed, see {@link writePieces}. Fails with `RequestRefused`, and as `fetch` does when aborted. */
export const writeRows = (
  { siteId, kind, file }: ChosenFile,
  report: Report,
  { signal, onPiece }: { readonly signal: AbortSignal; readonly onPiece: (report: Report) => void },
): Promise<Report> =>
  writePieces(report, {
    ...{ signal, onPiece },
    write: async (lines) => {
      const asked = { siteId, kind, file, sha256: report.sha256, lines };
      const { rows } = await postJson<{ rows: readonly WrittenRow[] }>('/api/collection/imports', asked, signal);
      return rows;
    },
  });

export interface StockSum {
  readonly items: number;
  readonly grams: number;
}

/** What lies at the site now. */
export const readStock = (siteId: string, signal: AbortSignal): Promise<StockSum> =>
  getJson<StockSum>(`/api/collection/sites/${siteId}/stock`, signal);
