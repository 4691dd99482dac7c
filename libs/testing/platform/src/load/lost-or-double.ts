import type { Acknowledged } from './insist.ts';
import type { Published } from './published.ts';

interface BatchAnswer {
  readonly answers: readonly { readonly id: string; readonly status: string; readonly eventId?: string }[];
}

/** What an acknowledged request must have left in the logs: this type about this subject. */
const factsOf = ({ path, body, answer }: Acknowledged): readonly string[] => {
  const parts = path.split('/');
  const subject = parts[4] ?? '';
  if (path === '/api/collection/intakes/batch')
    return (answer as BatchAnswer).answers.map(({ id, eventId }) => `item.collected ${id} ${eventId ?? 'refused'}`);
  if (path === '/api/registry/trucks') return [`truck.registered ${(body as { readonly id: string }).id}`];
  if (path.endsWith('/dispatch')) return [`shipment.dispatched ${subject}`];
  if (path.endsWith('/receipt')) return [`shipment.received ${subject}`];
  if (path.endsWith('/close')) return [`item.dismantled ${subject}`];
  if (path === '/api/sorting/grades')
    return (body as { readonly rows: readonly { readonly itemId: string }[] }).rows.map(
      ({ itemId }) => `item.graded ${itemId}`,
    );
  return [];
};

const said = ({ type, subject, id }: Published): string => {
  const name = type.replace(/^cn\.huihuan\./, '').replace(/\.v\d+$/, '');
  return name === 'item.collected' ? `${name} ${subject} ${id}` : `${name} ${subject}`;
};

const watched = /^(item\.(collected|graded|dismantled)|shipment\.(dispatched|received)) /;

/**
 * Holds what was acknowledged beside what was published: every fact exactly once, and no fact that nobody was told of.
 * @returns what is wrong, and how many facts there were
 */
export const lostOrDouble = (
  acknowledged: readonly Acknowledged[],
  published: readonly Published[],
): { readonly facts: number; readonly wrong: readonly string[] } => {
  const expected = acknowledged.flatMap(factsOf);
  const times = new Map<string, number>();
  for (const event of published) times.set(said(event), (times.get(said(event)) ?? 0) + 1);
  const known = new Set(expected);
  const wrong = [
    ...expected.filter((fact) => times.get(fact) !== 1).map((fact) => `${times.get(fact) ?? 0} times: ${fact}`),
    ...[...times.keys()].filter((fact) => watched.test(fact) && !known.has(fact)).map((fact) => `unasked: ${fact}`),
    ...doubles(published.map(({ id }) => id)).map((id) => `two events ${id}`),
  ];
  return { facts: expected.length, wrong };
};

const doubles = (ids: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
};
