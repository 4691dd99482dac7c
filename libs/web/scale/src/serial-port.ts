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

/** Reads a scale until it is told to stop or the cable is pulled. 斤 comes in the coding of Chinese devices. */
export const readPort = async (
  port: SerialPortLike,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  await port.open({ baudRate });
  const reader = port.readable?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder('gb18030');
  const stop = (): void => void reader.cancel();
  signal.addEventListener('abort', stop);
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      onText(decoder.decode(value, { stream: true }));
    }
  } finally {
    signal.removeEventListener('abort', stop);
    reader.releaseLock();
    await port.close();
  }
};
