import { fact, type Fact } from '@huihuan/contracts-events';
import type { Problem, Result } from '@huihuan/kernel-domain';
import { acceptUnless } from '../refuse-all.ts';
import { areaPrefix, isWiderThan, levelOfCode, type AreaFacts } from './area.ts';

/** One event stays small enough for every transport: 500 areas are about 50 kB. */
export const areasPerEvent = 500;

/**
 * Registers areas, parents before children, in facts of at most `areasPerEvent`. Refused as a whole with `area.exists`,
 * `area.code-level` or `area.parent`, each with the path of the row.
 * @param known the area that is registered already under a code
 */
export const decideAreas = (
  rows: readonly AreaFacts[],
  known: (code: string) => AreaFacts | undefined,
): Result<readonly Extract<Fact, { type: 'cn.huihuan.areas.registered.v1' }>[]> => {
  const earlier = new Map<string, AreaFacts>();
  const problems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const find = (code: string): AreaFacts | undefined => earlier.get(code) ?? known(code);
    const problem = wrongWith(row, find);
    if (problem !== null) problems.push({ ...problem, path: `/areas/${index}` });
    earlier.set(row.code, row);
  }
  return acceptUnless(problems, () =>
    chunks(rows).map((areas) => fact('cn.huihuan.areas.registered.v1', { areas: [...areas] })),
  );
};

const chunks = (rows: readonly AreaFacts[]): readonly (readonly AreaFacts[])[] =>
  Array.from({ length: Math.ceil(rows.length / areasPerEvent) }, (_, index) =>
    rows.slice(index * areasPerEvent, (index + 1) * areasPerEvent),
  );

const wrongWith = (row: AreaFacts, find: (code: string) => AreaFacts | undefined): Problem | null => {
  if (find(row.code) !== undefined) return areaExists(row);
  if (levelOfCode(row.code) !== row.level) return codeAndLevel(row);
  const parent = row.parent === null ? undefined : find(row.parent);
  const fits =
    row.parent === null
      ? row.level === 'province'
      : parent !== undefined && isWiderThan(parent.level, row.level) && row.code.startsWith(areaPrefix(parent.code));
  return fits ? null : parentWrong(row);
};

const areaExists = ({ code }: AreaFacts): Problem => ({
  code: 'area.exists',
  kind: 'conflict',
  zh: `区划 ${code} 已登记；每个区划代码只登记一次`,
  en: `the area ${code} is registered already; a code is registered once`,
  details: { areaCode: code },
});

const codeAndLevel = ({ code, level }: AreaFacts): Problem => ({
  code: 'area.code-level',
  kind: 'invalid',
  zh: `区划代码 ${code} 与级别 ${level} 不符；省、地、县为 6 位，乡镇 9 位，村 12 位`,
  en: `the code ${code} does not fit the level ${level}: 6 digits down to counties, 9 for townships, 12 for villages`,
  details: { areaCode: code, level },
});

const parentWrong = ({ code, parent }: AreaFacts): Problem => ({
  code: 'area.parent',
  kind: 'invalid',
  zh: `区划 ${code} 的上级 ${parent ?? '（无）'} 不存在或不是其上级；请先登记上级区划`,
  en: `the parent ${parent ?? '(none)'} of the area ${code} is unknown or not above it; register the area above first`,
  details: { areaCode: code, parent },
});
