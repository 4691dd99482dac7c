import { fetchSignedIn, getJson, postJson, readAnswer, saveFile } from '@huihuan/web-kit';

export type ImportKind = 'earlier-record' | 'opening-stock';

/** What a server takes at most, in bytes. */
export const mostBytes = 4 * 1024 * 1024;
/** Rows of one request: few enough that somebody sees how it goes on. */
const rowsOfPiece = 500;

export interface Words {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
export interface Finding extends Words {
  readonly column: string | null;
}
export interface CheckedRow {
  readonly line: number;
  readonly reference: string;
  readonly cells: readonly string[];
  readonly status: 'passes' | 'known' | 'refused' | 'written';
  readonly warnings: readonly Words[];
  readonly findings: readonly Finding[];
}
export interface Report {
  readonly sha256: string;
  readonly columns: readonly { readonly key: string; readonly zh: string; readonly en: string }[];
  readonly ignored: readonly string[];
  readonly rows: readonly CheckedRow[];
}

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

type WrittenRow = Pick<CheckedRow, 'line' | 'findings'> & { readonly status: 'written' | 'refused' };

/**
 * Writes the rows that passed, piece by piece. The ids of rows follow from their record numbers, so that it may begin anew
 * after an answer was lost.
 * @param onPiece hears of each piece that was answered, with the report as it is then
 */
export const writeRows = async (
  { siteId, kind, file }: ChosenFile,
  report: Report,
  onPiece: (report: Report) => void,
): Promise<Report> => {
  const { sha256 } = report;
  const lines = report.rows.filter(({ status }) => status === 'passes').map(({ line }) => line);
  let now = report;
  for (let from = 0; from < lines.length; from += rowsOfPiece) {
    const asked = { siteId, kind, file, sha256, lines: lines.slice(from, from + rowsOfPiece) };
    const { rows } = await postJson<{ rows: readonly WrittenRow[] }>('/api/collection/imports', asked);
    const said = new Map(rows.map((row) => [row.line, row]));
    now = { ...now, rows: now.rows.map((row) => ({ ...row, ...said.get(row.line) })) };
    onPiece(now);
  }
  return now;
};

export interface StockSum {
  readonly items: number;
  readonly grams: number;
}

/** What lies at the site now. */
export const readStock = (siteId: string, signal: AbortSignal): Promise<StockSum> =>
  getJson<StockSum>(`/api/collection/sites/${siteId}/stock`, signal);
