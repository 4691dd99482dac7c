import { fetchSignedIn } from '@huihuan/testing-platform';

export interface StreamedFact {
  readonly position: number;
  readonly type: string;
  readonly subject: string;
}

/** Listens to a stream of facts until it has heard enough, then hangs up. */
export const readStream = async (
  url: string,
  headers: Record<string, string>,
  enough: (facts: readonly StreamedFact[]) => boolean,
): Promise<readonly StreamedFact[]> => {
  const leaving = new AbortController();
  const { origin, pathname, search } = new URL(url);
  const response = await fetchSignedIn(origin, `${pathname}${search}`, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: leaving.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`${url} ${response.status}`);
  const facts: StreamedFact[] = [];
  let text = '';
  try {
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      facts.push(...blocks.flatMap(factIn));
      if (enough(facts)) break;
    }
  } finally {
    leaving.abort();
  }
  return facts;
};

const factIn = (block: string): readonly StreamedFact[] => {
  const lines = new Map(
    block.split('\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1).trim()]),
  );
  if (lines.get('event') !== 'fact') return [];
  const fact = JSON.parse(lines.get('data') ?? '') as StreamedFact;
  if (String(fact.position) !== lines.get('id')) throw new Error(`the id is not the position: ${block}`);
  return [fact];
};
