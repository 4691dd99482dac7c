import { EntitySchema, EntitySchemaOptions } from 'typeorm';

/** A table as rows of a type: entities are data here, no classes. */
export const defineEntity = <Row>(options: Pick<EntitySchemaOptions<Row>, 'name' | 'columns'>): EntitySchema<Row> =>
  new EntitySchema<Row>(Object.assign(new EntitySchemaOptions<Row>(), options));

/** Grams as a number: `bigint` would otherwise arrive as text. */
export const gramsColumn = (name: string) =>
  ({ name, type: 'bigint', transformer: { to: (grams: number) => grams, from: Number } }) as const;
