/** `npm run kafka:topics`: makes the topics of infra/kafka/topics.json and compares them; `-- --check` only compares. */
import './entry/node-version.mjs';
import { ensureBuilt } from './entry/build.mjs';
import { ensureInstalled } from './entry/install.mjs';
import { prepare } from './entry/run.mjs';

await prepare(ensureInstalled, () => ensureBuilt({ web: false }));

const { readSettings, SettingsError } = await import('@huihuan/platform-config');
const { declaredTopics, kafkaClient, kafkaSettings, runTopicsCommand } = await import('@huihuan/messaging-kafka');

const out = (line) => process.stdout.write(`${line}\n`);
const err = (line) => process.stderr.write(`${line}\n`);
const quiet = () => undefined;

const run = async () => {
  const settings = readSettings(kafkaSettings, process.env);
  const brokers = settings.KAFKA_BROKERS;
  if (brokers === undefined) {
    err('请设置 KAFKA_BROKERS，如 KAFKA_BROKERS=127.0.0.1:9092；本机可用 npm run kafka 启动 Kafka');
    err('Set KAFKA_BROKERS, such as KAFKA_BROKERS=127.0.0.1:9092; npm run kafka starts a Kafka on this machine');
    return 1;
  }
  // what the client meets on the way is said in words at the end
  const kafka = kafkaClient(settings, 'huihuan-topics', { debug: quiet, info: quiet, warn: quiet, error: quiet });
  const command = { kafka, brokers, topics: declaredTopics(), replication: settings.KAFKA_REPLICATION };
  return runTopicsCommand({ ...command, parameters: process.argv.slice(2), say: out, complain: err });
};

try {
  process.exitCode = await run();
} catch (failure) {
  if (!(failure instanceof SettingsError)) throw failure;
  err(failure.message);
  process.exitCode = 1;
}
