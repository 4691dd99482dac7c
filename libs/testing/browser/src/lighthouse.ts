import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Lighthouse of this machine: where `LIGHTHOUSE` says, or on the PATH. It is no dependency of the repository. */
export const findLighthouse = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = [process.env['LIGHTHOUSE'] ?? '', ...folders.map((folder) => join(folder, 'lighthouse'))];
  return places.find((path) => path !== '' && existsSync(path));
};

interface Audit {
  readonly score: number | null;
  readonly title: string;
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly Readonly<Record<string, unknown>>[] };
}
interface Told {
  readonly runtimeError?: { readonly code: string; readonly message: string };
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

export interface PageAudit {
  /** Of 100. That for performance depends on the machine. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Audits of accessibility and best practices that count and were not passed. */
  readonly failed: readonly string[];
  /** What the page itself asked for, without what a service worker stores for later. */
  readonly requests: number;
  /** What came over the line for these, compressed. */
  readonly bytes: number;
  /** Addresses of what has to come before anything is drawn. */
  readonly renderBlocking: readonly string[];
  /** Cumulative layout shift, without a unit. */
  readonly layoutShift: number;
}

const categories = ['performance', 'accessibility', 'best-practices'] as const;
type Category = (typeof categories)[number];

/** A page on a busy machine may take long to come to rest; that says nothing about the page. */
const tries = 3;
const longest = 240_000;

/**
 * What Lighthouse says of a page, as a phone on a slow line sees it.
 * @throws where it came to no result, three times
 */
export const auditPage = async (lighthouse: string, chromium: string, address: string): Promise<PageAudit> => {
  const words = [
    ...[address, '--quiet', '--output=json', '--no-enable-error-reporting', '--max-wait-for-load=120000'],
    `--only-categories=${categories.join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  const env = { ...process.env, NODE_OPTIONS: '', CHROME_PATH: chromium };
  for (let tried = 1; ; tried += 1) {
    try {
      // it ends its browser when it is interrupted
      const limits = { env, maxBuffer: 100_000_000, timeout: longest, killSignal: 'SIGINT' } as const;
      const { stdout } = await run(lighthouse, words, limits);
      const told = JSON.parse(stdout) as Told;
      if (told.runtimeError !== undefined) throw new Error(`${told.runtimeError.code}: ${told.runtimeError.message}`);
      return auditOf(told);
    } catch (failure) {
      if (tried === tries) throw failure;
    }
  }
};

const auditOf = ({ categories: found, audits }: Told): PageAudit => {
  const scores = Object.fromEntries(categories.map((name) => [name, Math.round((found[name]?.score ?? 0) * 100)]));
  const counting = categories.slice(1).flatMap((name) => found[name]?.auditRefs ?? []);
  const failed = counting.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  const requests = itemsOf(audits, 'network-requests').filter(({ sessionTargetType: of }) => of === 'page');
  const layoutShift = audits['cumulative-layout-shift']?.numericValue;
  // an audit that another version names otherwise must not pass for a good one
  if (layoutShift === undefined || requests.length === 0) throw new Error('Lighthouse told nothing of the page');
  return {
    ...{ scores: scores as PageAudit['scores'], failed: failed.map(({ id }) => `${id}: ${audits[id]?.title ?? ''}`) },
    requests: requests.length,
    bytes: requests.reduce((sum, { transferSize }) => sum + Number(transferSize), 0),
    renderBlocking: itemsOf(audits, 'render-blocking-resources').map(({ url }) => String(url)),
    layoutShift,
  };
};

const itemsOf = (audits: Told['audits'], id: string): readonly Readonly<Record<string, unknown>>[] => {
  const audit = audits[id];
  if (audit === undefined) throw new Error(`Lighthouse has no audit ${id}`);
  return audit.details?.items ?? [];
};
