/** `node apps/distributed/dist/topics.js [--check|--configure|--grow]`: makes and compares the topics, and ends. */
import { readSettings, SettingsError } from '@huihuan/platform-config';
import { kafkaSettings } from '@huihuan/messaging-kafka';
import { makeTopics } from './start/make-topics.ts';

try {
  const settings = readSettings(kafkaSettings, process.env);
  process.exitCode = await makeTopics(settings, process.argv.slice(2));
} catch (failure) {
  console.error(failure instanceof SettingsError ? failure.message : failure);
  process.exitCode = 1;
}
