import { call, type Called } from '@huihuan/testing-platform';

interface Finding {
  readonly column: string | null;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
interface Row {
  readonly line: number;
  readonly itemId: string | null;
  readonly status: string;
  readonly warnings: readonly { readonly code: string }[];
  readonly findings: readonly Finding[];
}
export interface Report {
  readonly sha256: string;
  readonly rows: readonly Row[];
}

/** Somebody who brings files in at a site. */
export interface Importer {
  get(path: string): Promise<{ readonly status: number }>;
  post(path: string, body: object): Promise<Called<Report>>;
  /** With `told`: a line of text for each row. */
  check(kind: string, file: string): Promise<Called<Report> & { told(): readonly string[] }>;
  write(kind: string, file: string, lines: readonly number[]): Promise<Called<Report>>;
  /** Checks, then writes what passes in pieces, as the console does. */
  writeAll(kind: string, file: string): Promise<readonly Row[]>;
  template(kind: string): Promise<{ readonly status: number; readonly type: string | null; readonly file: string }>;
}

const piece = 1_000;

const told = ({ rows }: Report): readonly string[] =>
  rows.map(({ line, status, findings }) =>
    `${line} ${status} ${findings.map(({ column, code }) => `${column} ${code}`).join(', ')}`.trim(),
  );

export const openImporter = (url: string, siteId: string, authorization: string): Importer => {
  const post = (path: string, body: object): Promise<Called<Report>> =>
    call<Report>(url, `/api/collection/imports${path}`, { siteId, ...body }, { authorization });
  const check = async (kind: string, file: string) => {
    const answer = await post('/check', { kind, file });
    return { ...answer, told: () => told(answer.body) };
  };
  const write = async (kind: string, file: string, lines: readonly number[]): Promise<Called<Report>> => {
    const { body } = await check(kind, file);
    return post('', { kind, file, sha256: body.sha256, lines });
  };
  return {
    ...{ post, check, write },
    get: (path) => fetch(`${url}${path}`, { headers: { authorization } }),
    writeAll: async (kind, file) => {
      const { body } = await check(kind, file);
      const lines = body.rows.flatMap(({ line, status }) => (status === 'passes' ? [line] : []));
      const rows: Row[] = [];
      for (let from = 0; from < lines.length; from += piece) {
        const asked = { kind, file, sha256: body.sha256, lines: lines.slice(from, from + piece) };
        rows.push(...(await post('', asked)).body.rows);
      }
      return rows;
    },
    template: async (kind) => {
      const headers: Record<string, string> = authorization === '' ? {} : { authorization };
      const address = `${url}/api/collection/imports/template?siteId=${siteId}&kind=${kind}`;
      const answer = await fetch(address, { headers });
      const file = Buffer.from(await answer.arrayBuffer()).toString('base64');
      return { status: answer.status, type: answer.headers.get('content-type'), file };
    },
  };
};
