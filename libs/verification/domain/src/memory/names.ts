/** Gives each of a few thousand texts a small number, so that columns can hold it. */
export interface Names {
  readonly size: number;
  add(name: string): number;
  /** The number of a name, or −1. */
  find(name: string): number;
  /** @throws RangeError for a number that was never given */
  at(number: number): string;
}

export const openNames = (): Names => {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    get size() {
      return names.length;
    },
    add(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
    find: (name) => numbers.get(name) ?? -1,
    at(number) {
      const name = names[number];
      if (name === undefined) throw new RangeError(`name ${number} of ${names.length}`);
      return name;
    },
  };
};
