import type { MessageHandler } from '@nestjs/microservices';
import { markName, type BatchHandlerMark } from './kafka-batch-handler.ts';

/** A handler with the topics that lead to it. */
export interface Route {
  readonly topics: readonly string[];
  readonly handler: MessageHandler;
}

/**
 * Which handler each topic has.
 * @param handlers what Nest registered, by topic
 * @param demanded topics that must be there
 * @throws Error in words for whoever wired the application: a message without a handler could only be lost or block
 */
export const routesOf = (
  handlers: ReadonlyMap<string, MessageHandler>,
  demanded: readonly string[],
): ReadonlyMap<string, Route> => {
  const missing = demanded.filter((topic) => !handlers.has(topic));
  if (missing.length > 0) throw new Error(`no @KafkaBatchHandler for ${missing.join(', ')}`);
  if (handlers.size === 0) throw new Error('no @KafkaBatchHandler at all: is its controller in a module?');
  const routes = new Map<string, Route>();
  const byMark = new Map<BatchHandlerMark, Route>();
  for (const [topic, handler] of handlers) {
    const mark = markOf(topic, handler);
    const route = byMark.get(mark) ?? { topics: mark.topics, handler };
    byMark.set(mark, route);
    routes.set(topic, route);
  }
  return routes;
};

const markOf = (topic: string, handler: MessageHandler): BatchHandlerMark => {
  const mark = handler.extras?.[markName] as BatchHandlerMark | undefined;
  if (mark === undefined) {
    throw new Error(
      `the handler of ${topic} is not a @KafkaBatchHandler; if it belongs to another transport, name that: ` +
        `@EventPattern('${topic}', Transport.TCP)`,
    );
  }
  // Two transactions for one message could not be repeated apart from each other.
  if (handler.next !== undefined) throw new Error(`${topic} has two handlers, and may have one`);
  return mark;
};
