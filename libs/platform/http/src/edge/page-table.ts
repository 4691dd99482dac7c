interface PageWords {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  /** Who signs in there, as the demonstration calls them. */
  readonly logins: string;
}

const pages: readonly PageWords[] = [
  { path: '/', zh: '监管地图', en: 'map for regulators', logins: 'regulator-county' },
  { path: '/collect/', zh: '交投登记', en: 'collection tablet', logins: 'attendant-01, driver-01' },
  { path: '/operate/', zh: '作业台　', en: 'operations console', logins: 'transfer-operator-01, sorting-operator-01' },
  { path: '/system/', zh: '系统运维', en: 'for operators', logins: 'administrator' },
];

const widestWords = Math.max(...pages.map(({ en }) => en.length));
const widestPath = Math.max(...pages.map(({ path }) => path.length));

/** The address of each page; with people of the demonstration, who signs in where. */
export const pageTable = (url: string, hasDemoPeople: boolean): string =>
  pages
    .map(({ path, zh, en, logins }) => {
      const line = `  ${zh} · ${en.padEnd(widestWords)}  ${url}${path}`;
      return hasDemoPeople ? `${line}${' '.repeat(widestPath - path.length)}  ${logins}` : line;
    })
    .join('\n');
