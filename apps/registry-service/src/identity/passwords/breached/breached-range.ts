/** Asks whether a digest is among the breached ones. Rejects where no usable answer came in time. */
export type BreachedRange = (digest: string) => Promise<boolean>;

const sent = 5;
/** A range has some thousand lines of 40 characters, more where it is filled up. */
const mostBytes = 1_048_576;
const suffixLine = /^(?<suffix>[0-9A-Fa-f]{35}):(?<count>\d{1,18})\r?$/;

/**
 * A server of ranges: it is told the first five of the forty digits of the SHA-1 and answers with all digests that begin so, from which
 * it does not learn which one was meant. It is asked to fill its answer up, so that its length does not tell the range either.
 * @param address that the five digits are put behind
 */
export const askRange =
  (address: URL, milliseconds: number): BreachedRange =>
  async (digest) => {
    const base = address.href.replace(/\/$/, '');
    const answer = await fetch(`${base}/${digest.slice(0, sent)}`, {
      headers: { 'add-padding': 'true', accept: 'text/plain' },
      // where it was set up to lead, and nowhere else
      redirect: 'error',
      signal: AbortSignal.timeout(milliseconds),
    });
    if (answer.status !== 200) {
      await answer.body?.cancel();
      throw new Error(`the server of breached passwords answers ${answer.status}`);
    }
    return suffixesOf(await textOf(answer)).has(digest.slice(sent).toUpperCase());
  };

const textOf = async (answer: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > mostBytes) throw new Error('the server of breached passwords answers at too great a length');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('latin1');
};

/** Lines that fill the answer up have a count of 0. */
const suffixesOf = (text: string): ReadonlySet<string> => {
  const lines = text.split('\n').filter((each) => each.trim() !== '');
  if (lines.length === 0) throw otherForm();
  return new Set(lines.flatMap(suffixOf));
};

const suffixOf = (text: string): readonly string[] => {
  const found = suffixLine.exec(text)?.groups;
  if (found === undefined) throw otherForm();
  return Number(found['count']) === 0 ? [] : [String(found['suffix']).toUpperCase()];
};

const otherForm = (): Error => new Error('the server of breached passwords answers in another form');
