/** How often the same words are said at most. */
const silenceMilliseconds = 60_000;

/** More words than a client has of its own; what holds numbers of its own may not gather for ever. */
const mostRemembered = 200;

interface Said {
  readonly at: number;
  /** How often it would have been said since. */
  times: number;
}

/**
 * Tells what is worth saying again: a client repeats itself dozens of times a second while a broker is away, and a weekend of
 * that fills a disk.
 * @returns how often the words were kept back before, or `null` while they are to be kept back
 */
export const sparingly = (now: () => number = Date.now): ((words: string) => number | null) => {
  const said = new Map<string, Said>();
  return (words) => {
    const before = said.get(words);
    if (before !== undefined && now() - before.at < silenceMilliseconds) {
      before.times += 1;
      return null;
    }
    if (said.size >= mostRemembered) said.clear();
    said.set(words, { at: now(), times: 0 });
    return before?.times ?? 0;
  };
};
