import { createTopics, declaredTopics } from '@huihuan/messaging-kafka';
import type { Admin } from './client.ts';

/** Gives a baseline topics of its own, each as one of the declared ones. @returns their names by those */
export const createOwnTopics = async (admin: Admin, prefix: string): Promise<(topic: string) => string> => {
  const nameOf = (topic: string): string => `${prefix}.${topic}`;
  const own = declaredTopics().map((topic) => ({ ...topic, name: nameOf(topic.name) }));
  await createTopics(admin, own, { replication: 1 });
  return nameOf;
};
