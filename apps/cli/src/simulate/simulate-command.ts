import { setMaxListeners } from 'node:events';
import { chinaDay } from '@huihuan/kernel-domain';
import { planWave } from '@huihuan/simulation-domain';
import { decimalNumber, wholeNumber } from '../args/parse-call.ts';
import { WrongUsage, type Call, type Command, type Terminal } from '../args/command.ts';
import { bar, openProgress } from '../terminal/progress.ts';
import { ask } from '../http/server.ts';
import { openColleagues } from '../sign-in/open-authorization.ts';
import { openGate } from './gate.ts';
import { openNetworkClient, orGiveUp } from './network-client.ts';
import { openPace } from './pace.ts';
import { readSimulatedNetwork } from './read-simulated-network.ts';
import { enterWave, finishWave } from './run-wave.ts';
import { openSideWork } from './side-work.ts';
import { summaryLines, progressText } from './summary.ts';
import { openTally, type Tally } from './tally.ts';

interface Wish {
  readonly items: number;
  readonly rate: number;
  readonly seed: string;
  readonly rideSeconds: number;
  readonly requestsAtOnce: number;
}

const handInsPerWave = 120;
/** Waves that travel at once; more would only wait for the same gate. */
const wavesAtOnce = 64;

const wishOf = (call: Call): Wish => ({
  items: wholeNumber(call, 'items', { from: 1, to: 100_000_000, otherwise: 500 }),
  rate: decimalNumber(call, 'rate', 10),
  seed: String(call.flags['seed'] ?? '1'),
  rideSeconds: decimalNumber(call, 'ride-seconds', 30),
  requestsAtOnce: wholeNumber(call, 'concurrency', { from: 1, to: 256, otherwise: 16 }),
});

/** After a failure nothing may go on unseen, such as a truck that is still on the road. */
const endingWithUs = (terminal: Terminal) => {
  const ended = new AbortController();
  const signal = AbortSignal.any([terminal.signal, ended.signal]);
  // every truck on the road waits for it at the same time
  setMaxListeners(0, signal);
  return { terminal: { ...terminal, signal }, end: () => ended.abort() };
};

const simulate = async (wholeTerminal: Terminal, wish: Wish): Promise<Tally> => {
  const { terminal, end } = endingWithUs(wholeTerminal);
  const day = chinaDay(new Date().toISOString());
  const tally = openTally();
  const network = await readSimulatedNetwork(terminal);
  const { url, environment, signal } = terminal;
  const colleagues = await openColleagues({ url, environment, send: (path, init) => ask({ url, signal }, path, init) });
  const client = openNetworkClient(terminal, { gate: openGate(wish.requestsAtOnce), tally, colleagues });
  const setting = { client, pace: openPace(wish.rate, terminal.signal), rideSeconds: wish.rideSeconds };
  const progress = openProgress(terminal);
  const shown = setInterval(() => {
    progress.show(progressText(tally, bar(tally.collected / wish.items)));
    terminal.tell?.(tally);
  }, 250);
  const travelling = openGate(wavesAtOnce);
  const waves = openSideWork();
  try {
    for (let index = 0, left = wish.items; left > 0; index += 1, left -= handInsPerWave) {
      const handIns = Math.min(left, handInsPerWave);
      const wave = planWave(network, { seed: wish.seed, index, handIns, day, answering: new Set(colleagues.keys()) });
      tally.open += 1;
      await orGiveUp(enterWave(setting, wave));
      waves.check();
      waves.begin(travelling.pass(() => finishWave(setting, wave)).finally(() => (tally.open -= 1)));
    }
    await waves.finish();
  } finally {
    end();
    clearInterval(shown);
    terminal.tell?.(tally);
    progress.end();
  }
  return tally;
};

/** `simulate`: goods move through the running network, by its public HTTP API alone. */
export const simulateCommand: Command = {
  name: 'simulate',
  operands: '',
  text: {
    zh: '让货物在运行中的网络里流动：交投、运输、差异、拆解、重试、更正，只经公开的 HTTP 接口',
    en: 'move goods through the running network by its public HTTP API: hand-ins, trucks, differences, dismantling, retries',
  },
  flags: [
    { name: 'items', value: '<n>', text: { zh: '交投件数，默认 500', en: 'how many hand-ins; 500' } },
    {
      name: 'rate',
      value: '<n>',
      text: { zh: '每秒交投件数，0 为尽快，默认 10', en: 'hand-ins per second, 0 for as fast as possible; 10' },
    },
    { name: 'seed', value: '<text>', text: { zh: '随机种子，默认 1', en: 'seed of all chance; 1' } },
    {
      name: 'ride-seconds',
      value: '<n>',
      text: { zh: '一趟车程约多少秒，默认 30', en: 'length of a usual truck ride in seconds; 30' },
    },
    {
      name: 'concurrency',
      value: '<n>',
      text: { zh: '同时发出的请求数，默认 16', en: 'requests under way at once; 16' },
    },
  ],
  more: {
    zh:
      '同一种子产生同样的货物和编号：对同一服务器再运行一次，不会重复登记，只会接着未完成的部分做。\n' +
      '运行中某个服务没有应答（连不上、429、502、503、504）时，以同样的 id 重发，直到恢复。',
    en:
      'The same seed gives the same goods and ids: run again on the same server, it registers nothing twice and goes on\n' +
      'where the first run stopped. While a service is away (refused connection, 429, 502, 503, 504) it sends again with\n' +
      'the same ids until the service is back.',
  },
  run: async (call, terminal) => {
    if (call.operands.length > 0) throw new WrongUsage({ zh: 'simulate 不带参数', en: 'simulate takes no words' });
    const wish = wishOf(call);
    const started = Date.now();
    const tally = await simulate(terminal, wish);
    const seconds = (Date.now() - started) / 1000;
    if (terminal.json) terminal.output.write(`${JSON.stringify({ seed: wish.seed, seconds, ...tally })}\n`);
    else for (const line of summaryLines(tally, seconds, terminal.language)) terminal.output.write(`${line}\n`);
    return tally.unexpectedCount === 0 ? 0 : 1;
  },
};
