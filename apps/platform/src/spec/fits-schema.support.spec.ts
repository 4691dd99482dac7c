export type JsonSchema = Readonly<Record<string, unknown>>;
type Components = Readonly<Record<string, JsonSchema>>;

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const hasType = (value: unknown, type: string): boolean =>
  typeOf(value) === type || (type === 'number' && typeOf(value) === 'integer');

/**
 * Where a value does not fit its JSON Schema, as pointers with a word; nothing, if it fits. Looks at the parts of the
 * language that the description uses: types, constants, members, entries and alternatives.
 */
export const misfits = (components: Components, schema: JsonSchema, value: unknown, at = ''): readonly string[] => {
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const named = components[$ref.slice('#/components/schemas/'.length)];
    return named === undefined ? [`${at} has no schema ${$ref}`] : misfits(components, named, value, at);
  }
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (choices !== undefined) {
    const tried = choices.map((choice) => misfits(components, choice, value, at));
    return tried.some((found) => found.length === 0) ? [] : [`${at} fits no alternative: ${tried[0]?.join(', ')}`];
  }
  const wrong = wrongValue(schema, value);
  if (wrong !== null) return [`${at} ${wrong}`];
  if (Array.isArray(value)) return entryMisfits(components, schema, value, at);
  return typeof value === 'object' && value !== null ? memberMisfits(components, schema, value, at) : [];
};

const wrongValue = ({ type, enum: allowed, const: constant }: JsonSchema, value: unknown): string | null => {
  const types = typeof type === 'string' ? [type] : ((type ?? []) as readonly string[]);
  if (types.length > 0 && !types.some((one) => hasType(value, one))) return `is no ${types.join('|')}`;
  if (Array.isArray(allowed) && !allowed.includes(value)) return `is none of ${allowed.join(', ')}`;
  return constant !== undefined && constant !== value ? `is not ${JSON.stringify(constant)}` : null;
};

const entryMisfits = (components: Components, schema: JsonSchema, entries: readonly unknown[], at: string) => {
  const places = (schema['prefixItems'] ?? []) as readonly JsonSchema[];
  const rest = schema['items'] as JsonSchema | undefined;
  return entries.flatMap((entry, index) => {
    const own = places[index] ?? rest;
    return own === undefined ? [] : misfits(components, own, entry, `${at}/${index}`);
  });
};

const memberMisfits = (components: Components, schema: JsonSchema, value: object, at: string): readonly string[] => {
  const members = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  const others = schema['additionalProperties'];
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}/${name} is missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const own = members[name];
      if (own !== undefined) return misfits(components, own, member, `${at}/${name}`);
      if (typeof others === 'object' && others !== null)
        return misfits(components, others as JsonSchema, member, `${at}/${name}`);
      // What an answer carries must be written down: a client cannot use what it is not told of.
      return Object.keys(members).length > 0 ? [`${at}/${name} is not described`] : [];
    }),
  ];
};
