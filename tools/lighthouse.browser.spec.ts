import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { auditPage, findChromium, findLighthouse, startPages, type PageAudit } from '@huihuan/testing-browser';
import type { PlatformProcess } from '@huihuan/testing-platform';

jest.setTimeout(900_000);

const [chromium = '', lighthouse = ''] = [findChromium(), findLighthouse()];
const needs = [chromium === '' ? ['Chromium'] : [], lighthouse === '' ? ['Lighthouse'] : []].flat();
const suite = needs.length > 0 ? describe.skip : describe;

/** Of each page as it opens: what Lighthouse may find at most. What depends on the machine is told and not judged. */
const pages = [
  { path: '/collect/', kilobytes: 220, requests: 32 },
  { path: '/operate/', kilobytes: 200, requests: 17 },
  { path: '/', kilobytes: 520, requests: 15 },
] as const;

suite(`what Lighthouse finds${needs.length > 0 ? ` (needs ${needs.join(' and ')} on the PATH)` : ''}`, () => {
  let platform: PlatformProcess;
  beforeAll(async () => {
    platform = await startPages();
  });
  afterAll(() => platform.stop());

  it.each(pages)('at $path: nothing against access and good practice, and no weight that slows it', async (page) => {
    const audit: PageAudit = await auditPage(lighthouse, chromium, `${platform.url}${page.path}`);
    process.stdout.write(`Lighthouse ${page.path} ${JSON.stringify({ ...audit.scores, bytes: audit.bytes })}\n`);
    expect(audit.failed).toEqual([]);
    expect(audit.scores.accessibility).toBeGreaterThanOrEqual(95);
    expect(audit.scores['best-practices']).toBeGreaterThanOrEqual(95);
    expect(audit.bytes).toBeLessThanOrEqual(page.kilobytes * 1000);
    expect(audit.requests).toBeLessThanOrEqual(page.requests);
    expect(audit.layoutShift).toBeLessThanOrEqual(0.1);
    // its own stylesheet alone: no script, and nothing of somebody else
    const own = new RegExp(`^${platform.url}${page.path}assets/[\\w-]+\\.css$`);
    expect(audit.renderBlocking.filter((address) => !own.test(address))).toEqual([]);
  });
});
