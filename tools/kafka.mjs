/** `npm run kafka`: a real Kafka on this machine, in the foreground; Ctrl-C stops it, its data stays. */
import './entry/node-version.mjs';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './entry/build.mjs';
import { ensureInstalled } from './entry/install.mjs';
import { prepare, root } from './entry/run.mjs';

const began = performance.now();

const usage = `npm run kafka                     启动本机 Kafka · start a Kafka on this machine
  -- --port 9092                  端口 · its port
  -- --host 0.0.0.0               对其他机器开放 · open it to other machines (127.0.0.1 unless said)
  -- --advertise kafka.example    客户端应连接的名称 · the name that clients are told to connect to
  -- --data <folder>              数据目录，默认 .data/kafka · its data (HUIHUAN_DATA/kafka unless said)
  -- --reset                      先清空数据 · empty the data first
  -- --sasl                       要求登录 · demand signing in, as KAFKA_SASL_USERNAME with KAFKA_SASL_PASSWORD
  -- --tls                        加密，自签证书 · encrypt, with a certificate of its own
  -- --heap 384                   堆内存 MB · heap in MB`;

const options = {
  port: { type: 'string', default: '9092' },
  host: { type: 'string', default: '127.0.0.1' },
  advertise: { type: 'string' },
  data: { type: 'string' },
  reset: { type: 'boolean', default: false },
  sasl: { type: 'boolean', default: false },
  tls: { type: 'boolean', default: false },
  heap: { type: 'string', default: '384' },
  help: { type: 'boolean', default: false },
};

const out = (line) => process.stdout.write(`${line}\n`);
const refuse = (...lines) => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
};

const parametersOf = () => {
  try {
    return parseArgs({ args: process.argv.slice(2), options }).values;
  } catch (error) {
    return refuse(error.message, usage);
  }
};

const numberOf = (name, text, least, most) => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  return refuse(`--${name} ${text}: ${least}–${most}`, usage);
};

const usersOf = (isAsked) => {
  if (!isAsked) return {};
  const { KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = process.env;
  if (!username || !password)
    refuse(
      '--sasl：请在环境变量 KAFKA_SASL_USERNAME 与 KAFKA_SASL_PASSWORD 中给出用户和口令',
      '--sasl: give the user and the password in KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD',
    );
  return { sasl: { mechanism: 'SCRAM-SHA-512', users: [{ username, password }] } };
};

const parameters = parametersOf();
if (parameters.help) {
  out(usage);
  process.exit(0);
}
const port = numberOf('port', parameters.port, 1, 65_535);
const heapMegabytes = numberOf('heap', parameters.heap, 128, 65_536);
const users = usersOf(parameters.sasl);
const ownDataDir = resolve(root, process.env.HUIHUAN_DATA || '.data', 'kafka');
const dataDir = resolve(root, parameters.data ?? ownDataDir);
// fetched once, whatever folder the data is in
const jarsDir = join(ownDataDir, 'jars');

await prepare(ensureInstalled, () => ensureBuilt({ web: false }));
const { BrokerProblem, kafkaVersion, startBroker } = await import('@huihuan/platform-broker');
const { createTopics, declaredTopics } = await import('@huihuan/messaging-kafka');
const { default: kafkajs } = await import('kafkajs');

let broker;
let isStopping = false;

/** A second Ctrl-C does not wait. */
const stop = async () => {
  if (isStopping) {
    await broker?.kill();
    process.exit(1);
  }
  isStopping = true;
  // its guard stops what has just been started, once this process is gone
  if (broker === undefined) process.exit(1);
  out('  正在停止 · stopping');
  await broker.stop();
  out('  已停止，数据已保存 · stopped, the data is kept');
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());

// npm that is killed with -9 says nothing: its children are handed to another parent
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && !isStopping && void stop(), 1_000).unref();
}

let shown = '';
const show = ({ code, zh, en }) => {
  const line = `  ${zh} · ${en}`;
  const isTerminal = process.stdout.isTTY === true;
  // each file of a download has a word of its own: one moving line on a terminal, elsewhere only the first
  if (isTerminal && code === 'downloading') process.stdout.write(`\r\x1b[2K${line}`);
  else if (shown !== code) out(isTerminal && shown === 'downloading' ? `\n${line}` : line);
  shown = code;
};

const ended = ({ lines }) => {
  if (isStopping) return;
  refuse(
    '  Kafka 意外终止，它最后的话 · Kafka ended unexpectedly, its last words:',
    ...lines.slice(-15),
    `  完整日志 · whole log  ${broker?.logFile ?? dataDir}`,
  );
};

const makeTopics = async () => {
  const sasl = users.sasl && { mechanism: 'scram-sha-512', ...users.sasl.users[0] };
  const ssl = broker.certificateFile && { ca: [readFileSync(broker.certificateFile, 'utf8')] };
  // the broker listens on loopback or on all addresses: from here it is always reached as it told its clients
  const kafka = new kafkajs.Kafka({ brokers: [broker.brokers], logLevel: kafkajs.logLevel.NOTHING, sasl, ssl });
  const admin = kafka.admin();
  try {
    await admin.connect();
    const made = await createTopics(admin, declaredTopics(), { replication: 1 });
    return `${declaredTopics().length}（新建 ${made.length} · ${made.length} made now）`;
  } catch (failure) {
    return `未能创建 · not made: ${failure.message}`;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
};

const announce = (topics) => {
  const { brokers, certificateFile, logFile } = broker;
  const environment = [
    `KAFKA_BROKERS=${brokers}`,
    'KAFKA_REPLICATION=1',
    ...(certificateFile ? ['KAFKA_TLS=true', `KAFKA_TLS_CA=${certificateFile}`] : []),
    ...(users.sasl ? ['KAFKA_SASL_MECHANISM=scram-sha-512', 'KAFKA_SASL_USERNAME=… KAFKA_SASL_PASSWORD=…'] : []),
  ].join(' ');
  out(`
  Kafka ${kafkaVersion()} 就绪，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒 · is ready

  地址 · address   ${brokers}
  主题 · topics    ${topics}
  数据 · data      ${dataDir}
  日志 · log       ${logFile}

  在另一个终端 · in another terminal:
    ${environment} npm run kafka:topics -- --check
    ${environment} npm run start:distributed

  单节点，只有一份副本：用于本机运行与试验 · one node, one copy: for this machine and for trials
  停止 · stop      Ctrl-C
`);
  process.send?.({ ready: true, brokers });
};

try {
  const { host, reset, tls } = parameters;
  const advertised = parameters.advertise === undefined ? {} : { advertisedHost: parameters.advertise };
  const chosen = { dataDir, jarsDir, port, host, ...advertised, reset, tls, heapMegabytes, ...users };
  broker = await startBroker({ ...chosen, onProgress: show, onUnexpectedEnd: ended });
  announce(await makeTopics());
} catch (failure) {
  if (!(failure instanceof BrokerProblem)) throw failure;
  refuse(failure.zh, failure.en);
}
