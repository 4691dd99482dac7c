/**
 * Two records of the same thing as one. Each member is said by one kind of event, so whichever is not `null` holds; where
 * both say something, they say the same.
 */
export const joinRecords = <Row extends object>(known: Row | undefined, more: Row): Row => {
  if (known === undefined) return more;
  const joined: Row = { ...known };
  for (const key of Object.keys(more) as (keyof Row)[]) {
    if (joined[key] === null) joined[key] = more[key];
  }
  return joined;
};
