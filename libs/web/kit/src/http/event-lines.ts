/** One event of a stream, as far as it has been said; fields that were left out are as the standard wants them. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
  readonly lastEventId: string;
}

export interface EventReader {
  /** Takes the next piece of text, wherever it was cut, and gives the events that it completes. */
  read(piece: string): readonly StreamEvent[];
  /** What the server last asked for, in milliseconds. */
  retryMs(): number | null;
}

/** Reads `text/event-stream` as the HTML standard says: fields by line, an empty line ends an event, `:` begins a comment. */
export const createEventReader = (lastEventId = ''): EventReader => {
  let rest = '';
  let retry: number | null = null;
  let id = lastEventId;
  let event = '';
  let data: string[] = [];
  let isFirst = true;

  const field = (line: string): void => {
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') data.push(value);
    else if (name === 'event') event = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) retry = Number(value);
  };
  const complete = (): StreamEvent | null => {
    const found = data.length === 0 ? null : { event: event || 'message', data: data.join('\n'), lastEventId: id };
    [event, data] = ['', []];
    return found;
  };

  return {
    retryMs: () => retry,
    read: (piece) => {
      const text = rest + (isFirst ? piece.replace(/^\uFEFF/, '') : piece);
      isFirst &&= piece === '';
      // a carriage return at the very end may be the first half of a line end
      const lines = text.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      const events: StreamEvent[] = [];
      for (const line of lines) {
        const ended = line === '' ? complete() : null;
        if (ended !== null) events.push(ended);
        if (line !== '') field(line);
      }
      return events;
    },
  };
};
