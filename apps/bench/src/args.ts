import { parseArgs } from 'node:util';
import { allDefinitions } from './figures/definitions.ts';

export interface BenchCall {
  readonly json: boolean;
  readonly quick: boolean;
  readonly help: boolean;
  /** Whether figures that are measured alone are put into the page. */
  readonly keep: boolean;
  /** Names of the figures to print; all of them when none is named. */
  readonly only: readonly string[];
}

/** What was typed makes no sense. */
export class WrongUsage extends Error {}

export const readCall = (parameters: readonly string[]): BenchCall => {
  const { json, quick, help, keep, only } = parsed(parameters);
  const unknown = only.find((name) => !allDefinitions.some((definition) => definition.name === name));
  if (unknown !== undefined) throw new WrongUsage(`没有名为“${unknown}”的指标 · there is no figure "${unknown}"`);
  return { json, quick, help, keep, only };
};

const parsed = (parameters: readonly string[]) => {
  const off = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...parameters],
      options: { json: off, quick: off, help: off, keep: off, only: { type: 'string', multiple: true, default: [] } },
    }).values;
  } catch (failure) {
    throw new WrongUsage(failure instanceof Error ? failure.message : String(failure), { cause: failure });
  }
};

export const usage = `npm run --silent bench -- [--json] [--quick] [--only <figure>]… [--keep]

  --json    结果以 JSON 输出 · the figures as JSON on standard output
  --quick   小规模，仅验证能运行 · small sizes: shows that it works, not how fast
  --only    只测一项（可重复） · one figure alone, may be repeated
            ${allDefinitions.map(({ name }) => name).join(', ')}

  --keep    与 --only 同用，把所测结果记入 docs/performance.md，其余不变
            with --only: what was measured is put into docs/performance.md, and the rest stays

HUIHUAN_BENCH_PROFILE=<folder>  保存各进程的 CPU 剖析 · keeps a processor profile of each started program

完整运行写入 docs/performance.md · a whole run writes docs/performance.md
`;
