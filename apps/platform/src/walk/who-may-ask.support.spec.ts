import { readFileSync, writeFileSync } from 'node:fs';

/** The roles in the order of the columns. */
export const roles = [
  'attendant',
  'driver',
  'transfer-operator',
  'sorting-operator',
  'supervisor',
  'site-administrator',
  'regulator',
  'auditor',
  'system-administrator',
  'resident',
  'institution',
  'service',
  'integration',
] as const;

/** What the walk found at one route: nobody, then each role at the place of the thing and, after it, next to it. */
export interface Row {
  readonly route: string;
  readonly nobody: boolean;
  readonly cells: readonly string[];
}

const file = new URL('./who-may-ask.txt', import.meta.url);

const head = `Who may ask for what: every route of the running platform, as the walk (walk.e2e.spec.ts) tries it.

One column for nobody (no token at all) and one for each role:
  att attendant, drv driver, tra and sor operators of transfer and sorting, sup supervisor, sad site administrator,
  reg regulator, aud auditor, sys system administrator, res resident, ins institution, srv service, int integration

In a column the first sign is for somebody whose role holds where the thing is that is asked about (its site, its area), the
second for somebody with the same role elsewhere (a neighbour's site, another county):
  x admitted by the guard, . refused with 401 or 403

A route that is not in this table fails the walk, and so does one that answers otherwise. To write it anew:
HUIHUAN_WALK=write, then read every line that changed.
`;

const columns = ['att', 'drv', 'tra', 'sor', 'sup', 'sad', 'reg', 'aud', 'sys', 'res', 'ins', 'srv', 'int'];

const lineOf = (width: number, { route, nobody, cells }: Row): string =>
  `${route.padEnd(width)}  ${nobody ? 'x' : '.'}   ${cells.map((cell) => cell.padEnd(3)).join(' ')}`.trimEnd();

export const writeTable = (rows: readonly Row[]): void => {
  const width = Math.max(...rows.map(({ route }) => route.length));
  const title = `${''.padEnd(width)}  -   ${columns.join(' ')}`;
  const blockOf = ({ route }: Row): string => /\/api\/([a-z]+)\//.exec(route)?.[1] ?? 'the process';
  const body = [...new Set(rows.map(blockOf))].map((block) =>
    [`# ${block}`, ...rows.filter((row) => blockOf(row) === block).map((row) => lineOf(width, row))].join('\n'),
  );
  writeFileSync(file, `${head}\n${title}\n\n${body.join('\n\n')}\n`);
};

/** The table as it is kept: a route and its signs. */
export const readTable = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^(?:GET|POST|PUT|PATCH|DELETE) /.test(line))
      .map((line) => {
        const [, route = '', signs = ''] = /^(\w+ +\S+) +(.*)$/.exec(line) ?? [];
        return [route.replaceAll(/ +/g, ' '), signs.replaceAll(/ +/g, ' ')] as const;
      }),
  );

export const signsOf = ({ nobody, cells }: Row): string => [nobody ? 'x' : '.', ...cells].join(' ');
