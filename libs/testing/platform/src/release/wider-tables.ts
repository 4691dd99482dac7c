import type { ChangedFile } from './release-plan.ts';

/** How the new columns are called, and the migrations that add them: old and new versions write the same tables. */
export const newColumns = {
  collection: { table: 'intake', column: 'paid_by', migration: 'PaidBy1764000000020' },
  regulator: { table: 'item', column: 'photographs', migration: 'Photographs1764000001020' },
} as const;

const migration = (name: string, sql: string): string => `
export class ${name} {
    name = '${name}';
    async up(runner) { await runner.query(\`${sql}\`); }
    async down() { throw new Error('migrations only go forward'); }
}
`;

/** One step that every version can live with: more columns, each with a value for those who do not know it. */
export const widerTables: readonly ChangedFile[] = [
  {
    file: 'apps/collection-service/dist/collection-service.js',
    edits: [
      [`import { IntakeTables1764000000003 } from`, `import { IntakeTables1764000000003, PaidBy1764000000020 } from`],
      [`        CommandTable1764000000000,`, `        CommandTable1764000000000, PaidBy1764000000020,`],
    ],
  },
  {
    file: 'apps/collection-service/dist/tables/intake-tables.js',
    edits: [],
    more: migration(
      newColumns.collection.migration,
      `alter table intake add column paid_by text not null default 'unknown'`,
    ),
  },
  {
    file: 'apps/regulator-service/dist/regulator-service.js',
    edits: [
      [
        `import { UnreadFacts1764000001001 } from`,
        `import { Photographs1764000001020, UnreadFacts1764000001001 } from`,
      ],
      [`        CommandTable1764000000000,`, `        CommandTable1764000000000, Photographs1764000001020,`],
    ],
  },
  {
    file: 'apps/regulator-service/dist/database/unread-facts.js',
    edits: [],
    more: migration(newColumns.regulator.migration, `alter table item add column photographs int not null default 0`),
  },
];
