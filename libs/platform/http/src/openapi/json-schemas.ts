import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** `input`: what a client sends, undeclared members refused; `output`: what it gets, where later versions may add members. */
export type Direction = 'input' | 'output';

type Definitions = Readonly<Record<string, unknown>>;

const local = '#/$defs/';

const closeOrOpen =
  (direction: Direction) =>
  (given: { readonly zodSchema: z.core.$ZodTypes; readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
    const { def } = given.zodSchema._zod;
    if (def.type === 'tuple') describeAlike(given.jsonSchema);
    if (def.type !== 'object') return;
    if (direction === 'input' && def.catchall === undefined) given.jsonSchema.additionalProperties = false;
    if (direction === 'output' && given.jsonSchema.additionalProperties === false)
      delete given.jsonSchema.additionalProperties;
  };

/** A tuple of one kind of thing, such as a position, is a list of so many: that is read by more tools than `prefixItems`. */
const describeAlike = (tuple: z.core.JSONSchema.BaseSchema): void => {
  const [first, ...others] = tuple.prefixItems ?? [];
  if (first === undefined || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return;
  const count = others.length + 1;
  delete tuple.prefixItems;
  Object.assign(tuple, { items: first, minItems: count, maxItems: count });
};

/** The ids that a schema refers to, as they stand in its text. */
const references = (schema: unknown): readonly string[] =>
  [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, id]) => id ?? '');

const pointedAt = (schema: unknown, names: ReadonlyMap<string, string>): JsonSchema => {
  const point = (_: string, value: unknown): unknown =>
    typeof value === 'string' && value.startsWith(local)
      ? `#/components/schemas/${names.get(value.slice(local.length)) ?? ''}`
      : value;
  return JSON.parse(JSON.stringify(schema), point) as JsonSchema;
};

/** Two schemas are the same when their texts are, and those of all that they refer to. */
const signature = (id: string, definitions: Definitions): string => {
  const reached = new Set([id]);
  for (const one of reached) for (const other of references(definitions[one])) reached.add(other);
  return JSON.stringify([...reached].map((one) => definitions[one]));
};

/** Makes JSON Schemas out of zod schemas, and keeps those with an id (`.meta({ id })`) once, as components. */
export class JsonSchemas {
  readonly components: Record<string, JsonSchema> = {};
  private readonly signatures = new Map<string, string>();

  of(schema: z.ZodType, direction: Direction): JsonSchema {
    const { $defs = {}, items } = z.toJSONSchema(z.array(schema), {
      io: direction,
      unrepresentable: 'any',
      override: closeOrOpen(direction),
    });
    const names = new Map(Object.keys($defs).map((id) => [id, this.nameFor(id, $defs, direction)]));
    for (const [id, name] of names) this.components[name] ??= pointedAt($defs[id], names);
    return pointedAt(items, names);
  }

  /** One id may look different as input and as output, for example when a member has a default. */
  private nameFor(id: string, definitions: Definitions, direction: Direction): string {
    const wanted = signature(id, definitions);
    const name = [id, direction === 'input' ? `${id}Input` : `${id}Output`].find(
      (one) => (this.signatures.get(one) ?? wanted) === wanted,
    );
    if (name === undefined) throw new Error(`Two different schemas carry the id ${id}`);
    this.signatures.set(name, wanted);
    return name;
  }
}
