/** As much of Web Serial as a scale needs; browsers that have none leave `navigator.serial` out. */
export interface SerialPortLike {
  readonly readable: ReadableStream<Uint8Array> | null;
  open(options: { readonly baudRate: number }): Promise<void>;
  close(): Promise<void>;
}
interface SerialLike {
  getPorts(): Promise<readonly SerialPortLike[]>;
  requestPort(): Promise<SerialPortLike>;
}

export const serial = (): SerialLike | null => (navigator as { readonly serial?: SerialLike }).serial ?? null;

/** The speed that scales are delivered with. */
const baudRate = 9600;

/** 斤 comes in the coding of Chinese devices. */
const readOpened = async (port: SerialPortLike, onText: (text: string) => void, signal: AbortSignal): Promise<void> => {
  const reader = port.readable?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder('gb18030');
  const stop = (): void => void reader.cancel();
  signal.addEventListener('abort', stop);
  // told to stop while the port was opened
  if (signal.aborted) stop();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      onText(decoder.decode(value, { stream: true }));
    }
  } finally {
    signal.removeEventListener('abort', stop);
    reader.releaseLock();
  }
};

const openAndRead = async (
  port: SerialPortLike,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  if (signal.aborted) return;
  await port.open({ baudRate });
  try {
    await readOpened(port, onText, signal);
  } finally {
    await port.close();
  }
};

/** When whoever read a port last has let it go: before that it cannot be opened again. */
const lettingGo = new WeakMap<SerialPortLike, Promise<void>>();

/** Reads a scale until it is told to stop or the cable is pulled. */
export const readPort = (port: SerialPortLike, onText: (text: string) => void, signal: AbortSignal): Promise<void> => {
  const before = lettingGo.get(port) ?? Promise.resolve();
  const reading = before.then(() => openAndRead(port, onText, signal));
  lettingGo.set(
    port,
    reading.catch(() => undefined),
  );
  return reading;
};
