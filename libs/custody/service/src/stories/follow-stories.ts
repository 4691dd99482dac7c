import type { Effect } from '@huihuan/messaging-core';
import { keepStories, storyTypes } from './keep-stories.ts';

/** What other sites say of the forms and steps of items: acts here are judged by it when the goods have come. */
export const followStories: Effect = {
  types: storyTypes,
  // most hand-ins say nothing beside class and weight
  concerns: (event) => event.type !== 'cn.huihuan.item.collected.v1' || event.data.details !== undefined,
  apply: (tx, deliveries) => keepStories(tx, deliveries),
};
