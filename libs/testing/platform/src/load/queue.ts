/** What one part of the load leaves to the next. Ends when it is closed and empty. */
export interface Queue<Value> extends AsyncIterable<Value> {
  push(value: Value): void;
  close(): void;
}

export const createQueue = <Value>(): Queue<Value> => {
  const values: Value[] = [];
  let closed = false;
  let wake: () => void = () => undefined;
  return {
    push: (value) => {
      values.push(value);
      wake();
    },
    close: () => {
      closed = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const value = values.shift();
        if (value !== undefined) yield value;
        else if (closed) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
};
