import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, SettingsError, sharedSettings } from '@huihuan/platform-config';
import { EngineProblem } from '@huihuan/platform-engine';
import {
  addDiskMetrics,
  builtPages,
  createLog,
  createMetrics,
  mapHosts,
  pageAt,
  pageTable,
  productPages,
  runUntilSignalled,
  type Pages,
} from '@huihuan/platform-http';
import { busOf, openDoor, StartProblem } from '@huihuan/platform-service';
import { wantsDemo } from '@huihuan/registry-service';
import { demoHint, demoTable } from './demo-table.ts';
import { demonstrationModule } from './demonstration/demonstration-module.ts';
import { mayPlay } from './demonstration/may-play.ts';
import { openDayPlayer } from './demonstration/play-day.ts';
import { openPlatform } from './open-platform.ts';
import { openStorage } from './storage.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));
const began = performance.now();

const pagesWith = (hosts: readonly string[]): readonly Pages[] =>
  builtPages(productPages.map(({ path, app }) => pageAt(path, join(checkout, 'apps', app, 'dist'), hosts)));

const say = (zh: string, en: string): void => console.log(`  ${zh} · ${en}`);

const start = async (): Promise<void> => {
  const settings = readSettings(sharedSettings, process.env);
  const dataDir = resolve(checkout, settings.HUIHUAN_DATA);
  const logFile = join(dataDir, 'logs', 'platform.log');
  console.log('回环 Huihuan');
  const storage = await openStorage({
    databaseUrl: settings.DATABASE_URL,
    dataDir,
    demo: wantsDemo(process.env),
    isProduction: settings.NODE_ENV === 'production',
    onProgress: say,
    onLost: () => say('内嵌数据库意外终止，正在退出', 'the embedded database ended unexpectedly, stopping'),
  });
  const log = createLog({ level: settings.LOG_LEVEL, destination: logFile, name: 'platform' });
  const metrics = createMetrics();
  addDiskMetrics(metrics, { data: dataDir });
  const demoKey = process.env['HUIHUAN_DEMO_KEY'] ?? storage.secrets['HUIHUAN_DEMO_KEY'];
  let url = '';
  const player = openDayPlayer({
    isOffered: mayPlay({
      ...{ demoKey, wish: settings.HUIHUAN_DEMO_DAY, isEmbedded: settings.DATABASE_URL === undefined },
      isProduction: settings.NODE_ENV === 'production',
    }),
    program: join(checkout, 'apps', 'cli', 'dist', 'main.js'),
    url: () => url,
    env: { ...process.env, HUIHUAN_DATA: dataDir, HUIHUAN_DEMO_KEY: demoKey, XDG_CONFIG_HOME: join(dataDir, 'nobody') },
    log,
  });
  say('正在打开五个服务', 'opening five services');
  const platform = await openPlatform({
    access: storage.access,
    bus: await busOf(process.env, 'platform', log),
    log,
    metrics,
    env: { ...storage.secrets, ...process.env },
    pages: pagesWith(mapHosts(settings)),
    origin: settings.HUIHUAN_ORIGIN,
    beside: [demonstrationModule(player)],
  });
  await platform.caughtUp(30_000);
  url = await openDoor(platform.app, settings.PORT, settings.HOST).catch(async (failure: unknown) => {
    await platform.app.close();
    await platform.stop();
    await storage.stop();
    throw failure;
  });
  announce(pageTable(url, demoKey !== undefined), url, {
    ...{ data: storage.location, log: logFile, canPlay: player.day().isOffered },
  });
  if (demoKey !== undefined) console.log(storage.isFirstStart ? demoTable(demoKey) : demoHint);
  process.send?.({ ready: true, url });
  runUntilSignalled(platform.app, {
    onStopping: () => {
      say('正在结束：完成手头的工作', 'stopping: finishing what was begun');
      player.leave();
    },
    onStopped: async () => {
      await platform.stop();
      await storage.stop();
      say('已全部停止，数据已保存', 'all stopped, the data is kept');
    },
  });
};

const announce = (
  pages: string,
  url: string,
  kept: { readonly data: string; readonly log: string; readonly canPlay: boolean },
): void => {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`
  就绪，用时 ${seconds} 秒 · ready in ${seconds} s

${pages}

  接口文档 · API reference           ${url}/api/docs
  接口描述 · OpenAPI 3.1             ${url}/api/openapi.json
  健康状态 · health                  ${url}/health/ready
  数据     · data                    ${kept.data}
  日志     · log                     ${kept.log}

${kept.canPlay ? firstSteps(url) : ''}  让货物动起来 · make goods move     npm run simulate -- --items 200 --rate 5
  停止 · stop                        Ctrl-C
`);
};

/** What to do with an empty system. */
const firstSteps = (url: string): string => `  先做什么 · what to do first
    1. 打开 ${url}/ ，以 regulator-county 登录，按“播放演示日” · sign in as regulator-county, press "Play the demonstration day"
    2. 看着地图，点一个场所，追溯一件物品 · watch the map, choose a site, trace an item
    3. 自己动手：docs/guide 有每个人的带图指南 · do it by hand: docs/guide has pages with pictures for each person

`;

try {
  await start();
} catch (failure) {
  if (failure instanceof EngineProblem) console.error(`${failure.zh}\n${failure.en}`);
  else if (failure instanceof SettingsError || failure instanceof StartProblem) console.error(failure.message);
  else console.error(failure);
  process.exit(1);
}
