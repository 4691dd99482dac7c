import { decideAreas } from '@huihuan/registry-domain';
import { areas } from '@huihuan/seeds';
import { decided } from './decided.ts';
import type { SeedPart } from './seed-registry.ts';

export const seedAreas: SeedPart = async (tx) => {
  const rows = areas();
  const facts = decided(decideAreas(rows, () => undefined));
  await tx.query(
    'insert into area (code, name, level, parent) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])',
    [
      rows.map((area) => area.code),
      rows.map((area) => area.name),
      rows.map((area) => area.level),
      rows.map((area) => area.parent),
    ],
  );
  return { rows: rows.length, facts };
};
