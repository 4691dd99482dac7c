import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Terminal } from '../args/command.ts';

const isTerminal = (input: Terminal['input']): boolean => (input as Partial<NodeJS.ReadStream>).isTTY === true;

/** One line that is not shown while it is typed. A program may send it through the pipe. */
export const readPassword = async ({ input, errors, signal }: Terminal, question: string): Promise<string> => {
  if (isTerminal(input)) errors.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: input as NodeJS.ReadableStream,
    output: silent,
    terminal: isTerminal(input),
    signal,
  });
  try {
    const first = (await lines[Symbol.asyncIterator]().next()) as IteratorResult<string, undefined>;
    return first.value ?? '';
  } finally {
    lines.close();
    if (isTerminal(input)) errors.write('\n');
  }
};
