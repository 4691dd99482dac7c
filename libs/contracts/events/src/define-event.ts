import { z } from 'zod';
import type { Topic } from './topics.ts';

/** How the members of a payload are declared: once, from which the tolerant and the strict schema are both made. */
export type ObjectOf = typeof z.object;

/**
 * A version of an event that is not stated any more and stands in logs and archives for good: how it was declared, and how
 * it is said today.
 */
export interface EarlierVersion<Data = unknown> {
  readonly type: string;
  /** Reads the payload of that version and turns it into today's. */
  readonly tolerant: z.ZodType<Data>;
}

export const earlierVersion = <Schema extends z.ZodType, Data>(version: {
  type: string;
  data: (object: ObjectOf) => Schema;
  /** What this version said, in the words of the next definition. A plain function of the payload. */
  upcast: (data: z.output<NoInfer<Schema>>) => Data;
}): EarlierVersion<Data> => ({ type: version.type, tolerant: version.data(z.object).transform(version.upcast) });

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
  /** Versions that came before, all of which are read as this one. */
  readonly earlier: readonly EarlierVersion[];
}

export const defineEvent = <const Type extends string, Schema extends z.ZodType>(definition: {
  type: Type;
  topic: Topic;
  says: string;
  data: (object: ObjectOf) => Schema;
  keyOf: (data: z.infer<NoInfer<Schema>>) => string;
  earlier?: readonly EarlierVersion<z.input<NoInfer<Schema>>>[];
}): EventDefinition<Type, Schema> => ({
  type: definition.type,
  topic: definition.topic,
  says: definition.says,
  keyOf: definition.keyOf,
  earlier: definition.earlier ?? [],
  tolerant: definition.data(z.object),
  // A strict object has the same members and the same type; only undeclared ones are treated differently.
  strict: definition.data(z.strictObject as unknown as ObjectOf),
});
