/**
 * A column of whole numbers that grows: four bytes a number, where an array of objects would take dozens. Millions of facts
 * fit into memory only like this.
 */
export interface Column {
  readonly length: number;
  /** @returns the row of the number */
  push(value: number): number;
  /** @throws RangeError beyond the end */
  at(row: number): number;
  set(row: number, value: number): void;
}

export const openColumn = (): Column => {
  let numbers = new Int32Array(1024);
  let length = 0;
  const within = (row: number): number => {
    if (row < 0 || row >= length) throw new RangeError(`row ${row} of ${length}`);
    return row;
  };
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) {
        const larger = new Int32Array(length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = value;
      length += 1;
      return length - 1;
    },
    at: (row) => numbers[within(row)] ?? 0,
    set(row, value) {
      numbers[within(row)] = value;
    },
  };
};
