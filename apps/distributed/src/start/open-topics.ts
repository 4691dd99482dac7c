import { readSettings } from '@huihuan/platform-config';
import { kafkaSettings } from '@huihuan/messaging-kafka';
import { StartProblem } from '@huihuan/platform-service';
import { makeTopics } from './make-topics.ts';

/** @throws StartProblem where the topics are not as declared: services that start nevertheless would lose their order */
export const openTopics = async (env: Readonly<Record<string, string | undefined>>): Promise<void> => {
  if ((await makeTopics(readSettings(kafkaSettings, env), [])) === 0) return;
  throw new StartProblem(
    'Kafka 的主题尚未就绪，原因见上；处理后请重新启动。\nThe topics of Kafka are not ready, for the reason above; start again when that is put right.',
  );
};
