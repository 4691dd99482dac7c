import type { Chance } from '@huihuan/simulation-domain';

/** A set out of which any member can be drawn at once: what an operator sees on a list of work. */
export interface IndexedSet {
  readonly size: number;
  add(id: string): void;
  delete(id: string): void;
  has(id: string): boolean;
  draw(chance: Chance): string | undefined;
  /** Up to so many different members. */
  drawSome(chance: Chance, count: number): readonly string[];
  values(): readonly string[];
}

export const openIndexedSet = (): IndexedSet => {
  const members: string[] = [];
  const places = new Map<string, number>();
  const draw = (chance: Chance): string | undefined => members[Math.floor(chance.next() * members.length)];
  return {
    get size() {
      return members.length;
    },
    add: (id) => {
      if (places.has(id)) return;
      places.set(id, members.push(id) - 1);
    },
    delete: (id) => {
      const place = places.get(id);
      const last = members.at(-1);
      if (place === undefined || last === undefined) return;
      members[place] = last;
      places.set(last, place);
      members.pop();
      places.delete(id);
    },
    has: (id) => places.has(id),
    draw,
    drawSome: (chance, count) => {
      if (members.length <= count) return [...members];
      const drawn = new Set<string>();
      for (let tries = 0; drawn.size < count && tries < count * 4; tries += 1) {
        const member = draw(chance);
        if (member !== undefined) drawn.add(member);
      }
      return [...drawn];
    },
    values: () => members,
  };
};
