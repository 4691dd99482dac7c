export interface Received {
  readonly id: number;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

export interface Listening {
  /** Resolves when this many events have come, with all of them. */
  until(done: (received: readonly Received[]) => boolean): Promise<readonly Received[]>;
  /** What a browser would come back with. */
  lastEventId(): number;
  close(): Promise<void>;
}

/** Reads Server-Sent Events as a browser does. */
export const listenTo = async (url: string, lastEventId?: number, token?: string): Promise<Listening> => {
  const stopping = new AbortController();
  const headers = {
    ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(url, { headers, signal: stopping.signal });
  if (answer.body === null || answer.status !== 200) throw new Error(`the stream answered ${answer.status}`);
  const received: Received[] = [];
  let check = (): void => undefined;
  let last = lastEventId ?? 0;
  const reading = read(answer.body, (id, event) => {
    last = id;
    if (event !== null) received.push(event);
    check();
  }).catch(() => undefined);
  return {
    until: (done) =>
      new Promise((resolve) => {
        check = () => (done(received) ? resolve([...received]) : undefined);
        check();
      }),
    lastEventId: () => last,
    close: async () => {
      stopping.abort();
      await reading;
    },
  };
};

const read = async (
  body: ReadableStream<Uint8Array>,
  take: (id: number, event: Received | null) => void,
): Promise<void> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const members = new Map(
        block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      const id = members.get('id');
      if (id === undefined) continue;
      take(Number(id), eventOf(Number(id), members));
    }
  }
};

/** A block without data tells nothing. */
const eventOf = (id: number, members: ReadonlyMap<string, string>): Received | null => {
  const data = members.get('data');
  if (data === undefined) return null;
  return { id, event: members.get('event') ?? '', data: JSON.parse(data) as Record<string, unknown> };
};
