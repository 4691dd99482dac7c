import { z } from 'zod';
import type { Topic } from './topics.ts';

/** How the members of a payload are declared: once, from which the tolerant and the strict schema are both made. */
export type ObjectOf = typeof z.object;

export interface EventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** CloudEvents type with its version: `cn.huihuan.item.collected.v1`. */
  readonly type: Type;
  readonly topic: Topic;
  /** One sentence for the reader of the reference. */
  readonly says: string;
  /** Run time: members that a newer producer adds are dropped, not refused. */
  readonly tolerant: Schema;
  /** Tests of producers: a member that is not declared is an error. */
  readonly strict: Schema;
  /** The key that orders the events of one aggregate, taken from the payload. */
  readonly keyOf: (data: z.infer<Schema>) => string;
}

export const defineEvent = <const Type extends string, Schema extends z.ZodType>(definition: {
  type: Type;
  topic: Topic;
  says: string;
  data: (object: ObjectOf) => Schema;
  keyOf: (data: z.infer<NoInfer<Schema>>) => string;
}): EventDefinition<Type, Schema> => ({
  type: definition.type,
  topic: definition.topic,
  says: definition.says,
  keyOf: definition.keyOf,
  tolerant: definition.data(z.object),
  // A strict object has the same members and the same type; only undeclared ones are treated differently.
  strict: definition.data(z.strictObject as unknown as ObjectOf),
});
