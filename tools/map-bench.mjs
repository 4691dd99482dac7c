/**
 * `npm run bench:map`: how long the regulator's page takes with 10,000 sites until it can be used, and how many frames a second it draws
 * while the map is dragged, in the Chromium of this machine. It starts a platform of its own on an embedded database in a folder that
 * is removed afterwards. `-- --sites 2000` asks with fewer, `-- --gpu` lets the browser use a graphics card, `-- --write` keeps the
 * figures in docs/performance-map.md. Ends with 1 where the page takes longer than 2 s.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { derivedPassword } from '@huihuan/platform-auth';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './entry/build.mjs';
import { root } from './entry/run.mjs';

const { values } = parseArgs({
  options: { sites: { type: 'string', default: '10000' }, gpu: { type: 'boolean' }, write: { type: 'boolean' } },
});
const wanted = Number(values.sites);
const rounds = 5;
const aimMs = 2_000;
const frameMs = 1_000 / 60;
const demoKey = 'a-secret-of-the-measurement-alone-0123';
const patience = 180_000;

const hex = (count) => Array.from({ length: count }, () => Math.floor(Math.random() * 16).toString(16)).join('');
const newId = () => {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const startPlatform = async (data) => {
  const env = { ...process.env, PORT: '0', HUIHUAN_DATA: data, HUIHUAN_DEMO: 'true', HUIHUAN_DEMO_KEY: demoKey };
  const main = join(root, 'apps', 'platform', 'dist', 'main.js');
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const url = await new Promise((resolve, reject) => {
    child.once('message', ({ url: address }) => resolve(address));
    child.once('exit', (code) => reject(new Error(`the platform ended with ${code}`)));
  });
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  return { url, stop };
};

const asAdministrator = async (url) => {
  const body = { login: 'administrator', password: derivedPassword(demoKey, 'administrator'), as: 'program' };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/registry/session`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { accessToken } = await answer.json();
  return { ...headers, authorization: `Bearer ${accessToken}` };
};

/** Registers collection points beside those of the demonstration until there are as many as asked; they are strewn about their towns. */
const addSites = async (url) => {
  const headers = await asAdministrator(url);
  const { sites } = await (await fetch(`${url}/api/registry/sites?limit=1000`, { headers })).json();
  const models = sites.filter(({ kind, lon }) => kind === 'collection-point' && lon !== null);
  let next = sites.length;
  const addOne = async (number) => {
    const { siteId: _siteId, active: _active, ...model } = models[number % models.length];
    for (let spread = 0.06; ; spread /= 2) {
      const strewn = (degrees) => Math.round((degrees + (Math.random() - 0.5) * spread) * 1e5) / 1e5;
      const place = { lon: strewn(model.lon), lat: strewn(model.lat), approximate: true };
      const name = { code: `B-${number}`, name: `测量交投点 ${number}`, nameEn: `Measured point ${number}` };
      const body = JSON.stringify({ id: newId(), ...model, ...name, ...place });
      const answer = await fetch(`${url}/api/registry/sites`, { method: 'POST', headers, body });
      if (answer.ok) return;
      const problem = await answer.text();
      // beside its town
      if (!problem.includes('site.place') || spread < 0.001) throw new Error(problem);
    }
  };
  const worker = async () => {
    while (next < wanted) {
      next += 1;
      await addOne(next);
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
};

/** Runs in the page before anything of it: keeps when it was busy, and how often it drew. */
const watch = () => {
  const seen = { tasks: [], ready: 0 };
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, startTime + duration]);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const map = document.querySelector('[data-map="ready"]');
    if (seen.ready === 0 && map !== null && Number(map.getAttribute('data-sites')) > 0) seen.ready = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
};

/** Waits until the map stands and no task of 50 ms followed for a second. @returns milliseconds since the page was opened */
const untilSettled = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = performance.now();
        const look = () => {
          const { ready, tasks } = window.seen;
          const last = Math.max(ready, ...tasks.map(([, end]) => end));
          if (performance.now() - Math.max(last, asked) > 1_000) resolve({ ready, interactive: last });
          else setTimeout(look, 100);
        };
        look();
      }),
  );

/** Seconds of a processor that the pages of a browser and what draws for them have taken so far. */
const workOf = async (session) => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sum = (kind) => processInfo.filter(({ type }) => type === kind).reduce((all, { cpuTime }) => all + cpuTime, 0);
  return { script: sum('renderer'), drawing: sum('GPU') };
};

/** From the address to the moment from which the map stands with all sites and can be used. */
const interactiveOf = async (page, url, sites) => {
  await page.goto(url);
  await page.waitForSelector(`[data-map="ready"][data-sites="${sites}"]`, { timeout: patience });
  return untilSettled(page);
};

const timesOf = async ({ page, session, url }, sites) => {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await workOf(session);
    const time = await interactiveOf(page, url, sites);
    const after = await workOf(session);
    times.push({ ...time, script: after.script - before.script, drawing: after.drawing - before.drawing });
  }
  const of = (name) => median(times.map((time) => time[name]));
  return { ready: of('ready'), interactive: of('interactive'), script: of('script'), drawing: of('drawing') };
};

/**
 * Drags the map to and fro for five seconds. @returns frames a second, the longest waits between two, and milliseconds of a
 * processor that the page itself took for each: a graphics card is told what to draw by no more than that
 */
const framesOf = async ({ page, session }) => {
  const box = await page.locator('[data-map] canvas').first().boundingBox();
  const [x, y] = [box.x + box.width * 0.6, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    window.frames_ = [];
    const frame = (at) => {
      window.frames_.push(at);
      window.dragging = requestAnimationFrame(frame);
    };
    window.dragging = requestAnimationFrame(frame);
  });
  const before = await workOf(session);
  const until = performance.now() + 5_000;
  for (let step = 0; performance.now() < until; step += 1) await page.mouse.move(x + Math.sin(step / 20) * 200, y);
  const moments = await page.evaluate(() => {
    cancelAnimationFrame(window.dragging);
    return window.frames_;
  });
  const { script } = await workOf(session);
  await page.mouse.up();
  const gaps = moments.slice(1).map((moment, at) => moment - moments[at]);
  const sorted = gaps.toSorted((a, b) => a - b);
  const seconds = (moments.at(-1) - moments[0]) / 1_000;
  const scriptMs = ((script - before.script) * 1_000) / gaps.length;
  return { perSecond: gaps.length / seconds, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, scriptMs };
};

const rendererOf = (page) =>
  page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl === null ? 'none' : String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  });

const measure = async (url) => {
  const software = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium || command -v google-chrome'], {
    encoding: 'utf8',
  }).trim();
  const args = ['--no-sandbox', ...(values.gpu ? ['--enable-gpu'] : software)];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(patience);
    await page.addInitScript(watch);
    await page.goto(url);
    await page.locator('input[name="username"]').fill('regulator-county');
    await page.locator('input[name="password"]').fill(derivedPassword(demoKey, 'regulator-county'));
    await page.locator('form button[type="submit"]').click();
    await page.waitForSelector('[data-map="ready"]', { timeout: patience });
    const session = await browser.newBrowserCDPSession();
    const opened = { page, session, url };
    const few = Number(await page.getAttribute('[data-map]', 'data-sites'));
    const before = await timesOf(opened, few);
    console.error(`registering sites until there are ${wanted}`);
    await addSites(url);
    const after = await timesOf(opened, wanted);
    const far = await framesOf(opened);
    for (let zoom = 0; zoom < 3; zoom += 1) await page.locator('[data-map] button').first().click();
    await untilSettled(page);
    const near = await framesOf(opened);
    return {
      browser: browser.version(),
      renderer: await rendererOf(page),
      ...{ few, before, after, far, near },
    };
  } finally {
    await browser.close();
  }
};

const pageOf = (found) => {
  const isSoftware = /swiftshader|llvmpipe|software/i.test(found.renderer);
  const [cpu] = cpus();
  const framesRow = (name, { perSecond, p95, scriptMs }) =>
    `| frames while dragging, ${name} | ${perSecond.toFixed(0)} /s (95 % within ${p95.toFixed(0)} ms) | 60 /s on a graphics card | ${isSoftware ? 'not asked: no graphics card here' : perSecond >= 58 ? 'yes' : 'no'} |
| the page's own work for such a frame | ${scriptMs.toFixed(1)} ms of a processor | ≤ ${frameMs.toFixed(1)} ms, which 60 /s leave | ${scriptMs <= frameMs ? 'yes' : 'no'} |`;
  const ratio = found.after.interactive / found.before.interactive;
  const work = ({ script, drawing }) => `${script.toFixed(2)} s and ${drawing.toFixed(2)} s`;
  return `# The map with ${wanted.toLocaleString('en')} sites

Written by \`npm run bench:map -- --write\`; do not edit by hand. The page in a browser of the same machine as the platform, signed in, its
files in the cache of the browser, ${rounds} times; the median is told. It can be used from the moment in which the map stands with all sites and no
task of 50 ms follows for a second. Then the map is dragged for five seconds.

Where the machine does other things, times tell of these; processor time and the ratio of two times of one run do so less. In software
rendering most of the processor time is that of the graphics card that is not there.

Measured on ${new Date().toISOString().slice(0, 10)}:

- ${cpus().length} cores (${cpu.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, load average of a minute: ${loadavg()[0].toFixed(1)}
- Chromium ${found.browser}, drawn by ${found.renderer}${isSoftware ? ' — **software rendering**: no graphics card took part, so the frames say nothing of one' : ''}

| figure | measured | aim | met |
| --- | --- | --- | --- |
| the map stands | ${found.after.ready.toFixed(0)} ms | – | – |
| the page can be used, with ${found.few} sites | ${found.before.interactive.toFixed(0)} ms | – | – |
| the page can be used, with ${wanted.toLocaleString('en')} sites | ${found.after.interactive.toFixed(0)} ms | ≤ ${aimMs} ms | ${found.after.interactive <= aimMs ? 'yes' : 'no'} |
| the latter ÷ the former | ${ratio.toFixed(2)} | close to 1 | – |
| processor time of the page and of what draws for it, with ${found.few} sites | ${work(found.before)} | – | – |
| the same with ${wanted.toLocaleString('en')} sites | ${work(found.after)} | – | – |
${framesRow('the county in sight', found.far)}
${framesRow('three steps nearer', found.near)}
`;
};

await ensureBuilt({ web: true });
const data = await mkdtemp(join(tmpdir(), 'huihuan-map-'));
const platform = await startPlatform(data);
try {
  const found = await measure(platform.url);
  const page = pageOf(found);
  console.log(page);
  if (values.write) {
    const { format } = await import('prettier');
    const path = join(root, 'docs', 'performance-map.md');
    await writeFile(path, await format(page, { parser: 'markdown', printWidth: 120 }));
  }
  if (found.after.interactive > aimMs) process.exitCode = 1;
} finally {
  await platform.stop();
  await rm(data, { recursive: true, force: true });
}
