import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { demoPassword, demoPerson } from '@huihuan/testing-browser';
import { until } from '@huihuan/testing-platform';
import type { Bench } from './testing/bench.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

const run = promisify(execFile);

/** Builds the bench by a bundler of its own: it does not run where Jest does. */
export const buildBench = async (version: string): Promise<Files> => {
  const folder = await mkdtemp(join(tmpdir(), 'huihuan-bench-'));
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const bench = join(import.meta.dirname, 'testing');
  const env = { ...process.env, NODE_OPTIONS: '', BENCH_VERSION: version };
  await run(process.execPath, [vite, 'build', bench, '--outDir', folder], { env });
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const files = names.map(async (each): Promise<[string, Uint8Array]> => {
    const path = join(each.parentPath, each.name);
    return [relative(folder, path), await readFile(path)];
  });
  const built = new Map(await Promise.all(files));
  await rm(folder, { recursive: true, force: true });
  return built;
};

/**
 * What becomes of a request: it passes; nobody answers, before the server heard of it or after (`lost`); half of the answer
 * comes; something else is answered and the server hears nothing.
 */
export type Fate =
  | 'pass'
  | 'nothing'
  | 'lost'
  | 'half'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

export interface Line {
  readonly url: string;
  /** Requests to the API so far: method and path. */
  readonly heard: string[];
  /** The `authorization` header of the last request that had one. */
  lastAuthorization: string;
  /** Asked for each of them; passes all unless a test says otherwise. */
  fate: (request: IncomingMessage) => Fate;
  /** The version of the page that is served. */
  files: Files;
  close(): Promise<void>;
}

const kinds: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** The line between the tablet and the platform: it serves the bench, and misbehaves when told to. */
export const openLine = async (platform: string, files: Files): Promise<Line> => {
  const serve = (path: string, response: ServerResponse): void => {
    const name = path.replace('/collect/', '') || 'index.html';
    const content = line.files.get(name);
    const headers = { 'content-type': kinds[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' };
    response.writeHead(content === undefined ? 404 : 200, { ...headers, 'cache-control': 'no-cache' }).end(content);
  };
  const server = createServer((request, response) => {
    const { url = '/', method = 'GET' } = request;
    if (!url.startsWith('/api/')) {
      serve(url, response);
      return;
    }
    line.heard.push(`${method} ${url}`);
    line.lastAuthorization = request.headers.authorization ?? line.lastAuthorization;
    const fate = line.fate(request);
    if (fate === 'nothing') {
      request.socket.destroy();
      return;
    }
    if (typeof fate === 'object') {
      request.resume();
      response
        .writeHead(fate.status, { 'content-type': 'application/json', ...fate.headers })
        .end('{"code":"bad.day"}');
      return;
    }
    const passed = ask(new URL(url, platform), { method, headers: request.headers }, (answer) => {
      if (fate === 'lost') {
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      if (fate === 'pass') answer.pipe(response);
      else
        answer.once('data', (bytes: Buffer) => {
          response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy());
        });
    });
    passed.on('error', () => request.socket.destroy());
    request.on('error', () => passed.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line: Line = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/collect/`,
    heard: [],
    lastAuthorization: '',
    fate: () => 'pass',
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return line;
};

declare const bench: Bench;

export const patience = { timeout: 90_000 };
export const pin = '493857';

/** Opens the bench in a new tab and waits until it can be worked on. */
export const openTab = async (context: BrowserContext, line: Line): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(line.url);
  await ready(page);
  return page;
};

export const ready = (page: Page, version = ''): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.title.startsWith(wanted) && document.title.endsWith('open'),
    version,
    patience,
  );

/** A new code of the site's, an enrolled tablet, somebody at it with a PIN. */
export const openCounter = async (page: Page, platform: string, login: string): Promise<Counter> => {
  const [administrator, { personId, siteIds }] = await Promise.all([
    demoPerson(platform, 'administrator'),
    demoPerson(platform, login),
  ]);
  const [siteId = ''] = siteIds;
  const made = await fetch(`${platform}/api/registry/sites/${siteId}/device-codes`, {
    ...{ method: 'POST', headers: administrator.headers },
  });
  const { code } = (await made.json()) as { readonly code: string };
  const typed = { code, login, password: demoPassword(login), pin };
  const came = await page.evaluate(async (words) => {
    const { desk } = bench.outbox;
    const enrolled = await desk.enrol({ code: words.code, name: '一号窗口' });
    const signedIn = await desk.signInByPassword(words);
    return [enrolled, signedIn, await desk.setPin(words.pin)];
  }, typed);
  const refused = came.find(({ ok }) => !ok);
  if (refused !== undefined) throw new Error(JSON.stringify(refused));
  return { siteId, personId };
};

export interface Counter {
  readonly siteId: string;
  readonly personId: string;
}

/** The PIN is typed, online or not. */
export const unlock = (page: Page, { personId }: Counter): Promise<boolean> =>
  page.evaluate(async (typed) => (await bench.outbox.desk.signInByPin(typed)).ok, { personId, pin });

export interface HandIns {
  readonly count: number;
  readonly classCode?: string;
  readonly identifiers?: readonly { readonly kind: string; readonly value: string }[];
  readonly withPhoto?: boolean;
}

/** Takes in fridges, or what is said; answers with their ids once they are on the disk. */
export const takeIn = (page: Page, asked: HandIns): Promise<readonly string[]> =>
  page.evaluate(async ({ count, classCode = 'appliance.refrigerator', identifiers = [], withPhoto = false }) => {
    const { outbox, picture } = bench;
    const state = outbox.desk.state();
    const siteId = state.kind === 'working' ? state.siteId : '';
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const kept = withPhoto ? await outbox.keepPhoto({ blob: await picture(), siteId }) : null;
      if (kept?.ok === false) throw new Error(kept.problem.code);
      const photo = kept === null ? null : kept.value;
      const id = outbox.newActId();
      const written = await outbox.record({
        kind: 'intake',
        body: {
          ...{ id, classCode, grams: classCode.startsWith('vehicle') ? 1_300_000 : 50_000, paidFen: 3_000 },
          identifiers: identifiers.map((each) => ({ ...each })),
          consignor: { kind: 'anonymous' },
          evidence: photo === null ? [] : [{ kind: 'photo', sha256: photo.sha256 }],
          occurredAt: await outbox.correctedNow(),
        },
        photoIds: photo === null ? [] : [photo.photoId],
      });
      if (!written.ok) throw new Error(written.problem.code);
      ids.push(id);
    }
    return ids;
  }, asked);

/** How many acts are in which state. One that is just being tried waits for an answer as before. */
export const states = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(async () => {
    const counted: Record<string, number> = {};
    for (const act of await bench.outbox.store.acts.toArray()) {
      const state = act.state === 'sent' ? 'waiting' : act.state;
      counted[state] = (counted[state] ?? 0) + 1;
    }
    return counted;
  });

/** Waits until no act is without an answer, tried at once and again. */
export const settled = (page: Page): Promise<void> =>
  until(
    () =>
      page.evaluate(async () => {
        bench.outbox.tryNow();
        return (await bench.outbox.store.acts.where('state').anyOf('waiting', 'sent').count()) === 0;
      }),
    90_000,
  );

/** How many of these items the books of a site have in stock. */
export const itemsAt = async (url: string, siteId: string, ids: readonly string[]): Promise<number> => {
  const { headers } = await demoPerson(url, 'attendant-01');
  const found = new Set<string>();
  let after: string | null = '';
  while (after !== null) {
    const way = `/api/collection/sites/${siteId}/items?limit=1000${after === '' ? '' : `&after=${after}`}`;
    const answer = await fetch(url + way, { headers });
    const page = (await answer.json()) as { items: { item: { itemId: string } }[]; next: string | null };
    for (const { item } of page.items) found.add(item.itemId);
    after = page.next;
  }
  return ids.filter((id) => found.has(id)).length;
};

/** When these items were collected, as their signed facts say it, in milliseconds; what the archive has not heard yet is left out. */
export const collectedAt = async (url: string, ids: readonly string[]): Promise<readonly number[]> => {
  const { headers } = await demoPerson(url, 'regulator-province');
  const told = ids.map(async (id) => {
    const answer = await fetch(`${url}/api/regulator/items/${id}/evidence`, { headers });
    // records stand in it as the text that was signed
    const [, at = ''] = /occurredAt\\?":\s*\\?"([^"\\]+)/.exec(await answer.text()) ?? [];
    return Date.parse(at);
  });
  return (await Promise.all(told)).filter((at) => !Number.isNaN(at));
};
