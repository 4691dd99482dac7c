import pg from 'pg';

/** A text that somebody can read later, and where it stands. */
export interface Readable {
  readonly where: string;
  readonly text: string;
}

/** A personal value that was found where it must not be. */
export interface Leak {
  readonly where: string;
  readonly value: string;
  readonly around: string;
}

const separators = /[\s\u3000.·()-]/g;

/** As it can stand in JSON with escapes, in an address, in a dump of bytes. */
const spellingsOf = (value: string): readonly string[] => {
  const bytes = Buffer.from(value, 'utf8');
  const escaped = Array.from(value, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  // base64 of a longer text that holds the value, at each of the three alignments, without the signs that its neighbours share
  const coded = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(before === 0 ? 0 : before + 1, -1),
  );
  return [value, escaped, encodeURIComponent(value), bytes.toString('hex'), ...coded];
};

const surroundings = 30;

const leakIn = ({ where, text }: Readable, value: string): Leak | null => {
  const bare = text.replace(separators, '');
  for (const spelling of spellingsOf(value)) {
    for (const [looked, wanted] of [
      [text, spelling],
      [bare, spelling.replace(separators, '')],
    ] as const) {
      const at = wanted.length < 3 ? -1 : looked.toLowerCase().indexOf(wanted.toLowerCase());
      if (at >= 0) return { where, value, around: looked.slice(Math.max(0, at - surroundings), at + surroundings) };
    }
  }
  return null;
};

/** Every value that stands in one of the texts: in plain, without separators, escaped, percent-encoded, as hex or base64. */
export const leaks = (texts: readonly Readable[], values: readonly string[]): readonly Leak[] =>
  texts.flatMap((text) => values.flatMap((value) => leakIn(text, value) ?? []));

/** All tables of a database, those of every service, row by row as text. */
export const allTables = async (url: string): Promise<readonly Readable[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const dumped: Readable[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(dumped)::text as row from ${name} as dumped`,
      );
      dumped.push({ where: `table ${name}`, text: rows.map(({ row }) => row).join('\n') });
    }
    return dumped;
  } finally {
    await client.end();
  }
};
