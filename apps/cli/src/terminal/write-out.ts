import { once } from 'node:events';

/** Writes as fast as the reader takes it, several texts to a write: the whole output is never in memory. */
export const openWriter = (output: NodeJS.WritableStream) => {
  let waiting = '';
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (text !== '' && !output.write(text)) await once(output, 'drain');
  };
  return {
    write: async (text: string): Promise<void> => {
      waiting += text;
      if (waiting.length > 64 * 1024) await flush();
    },
    flush,
  };
};
