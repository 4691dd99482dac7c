/** Longer than this is no identifier: the rest of such a line is dropped, so that a file without line ends needs no memory. */
const longestLine = 64 * 1024;

/** Lines of a stream of bytes, ended by LF or CRLF, without a byte order mark; the last one may lack its end. */
export async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = (lines.pop() ?? '').slice(0, longestLine);
    for (const line of lines) yield withoutReturn(line);
  }
  rest += decoder.decode();
  if (rest !== '') yield withoutReturn(rest);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line).slice(0, longestLine);
