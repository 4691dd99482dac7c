import { z } from 'zod';

const made = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

const changed = (schema: z.core.$ZodType, members: object): z.core.$ZodType =>
  z.clone(schema, { ...schema._zod.def, ...members });

const strictShape = (shape: z.core.$ZodLooseShape): z.core.$ZodLooseShape =>
  Object.fromEntries(Object.entries(shape).map(([name, member]) => [name, strict(member as z.core.$ZodType)]));

/** Intersections stay as they are: each side would refuse the members of the other. */
const convert = (schema: z.core.$ZodType): z.core.$ZodType => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return changed(schema, { shape: strictShape(def.shape), catchall: def.catchall ?? z.never() });
    case 'array':
      return changed(schema, { element: strict(def.element) });
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
      return changed(schema, { innerType: strict(def.innerType) });
    case 'union':
      return changed(schema, { options: def.options.map(strict) });
    case 'pipe':
      return changed(schema, { in: strict(def.in) });
    default:
      return schema;
  }
};

const strict = (schema: z.core.$ZodType): z.core.$ZodType => {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const converted = convert(schema);
  made.set(schema, converted);
  return converted;
};

/**
 * The same schema, refusing members that are not declared at any depth: a misspelt member that is silently dropped would
 * be a lost fact. Objects that declare what else they take (`z.looseObject`, `.catchall`) keep it.
 */
export const strictly = <Schema extends z.ZodType>(schema: Schema): Schema => strict(schema) as Schema;
