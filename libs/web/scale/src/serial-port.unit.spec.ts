import { describe, expect, it } from '@jest/globals';
import { readPort, type SerialPortLike } from './serial-port.ts';

/** A port that refuses to be opened twice, as browsers do, and whose cable can be pulled. */
const portWith = (line: string) => {
  const told: string[] = [];
  let pull: (error: Error) => void = () => undefined;
  let readable: ReadableStream<Uint8Array> | null = null;
  const port: SerialPortLike = {
    get readable() {
      return readable;
    },
    open: () => {
      if (readable !== null) return Promise.reject(new Error('the port is already open'));
      told.push('open');
      readable = new ReadableStream({
        start: (controller) => {
          pull = (error) => controller.error(error);
          controller.enqueue(new TextEncoder().encode(line));
        },
      });
      return Promise.resolve();
    },
    close: () => {
      told.push('close');
      readable = null;
      return Promise.resolve();
    },
  };
  return { port, told, pull: (error: Error) => pull(error) };
};

const heard = (port: SerialPortLike, signal: AbortSignal) => {
  let reading: Promise<void> = Promise.resolve();
  const first = new Promise<string>((resolve) => {
    reading = readPort(port, resolve, signal);
  });
  return { first, reading };
};

describe('the port of a scale', () => {
  it('is opened again only after whoever read it before has closed it', async () => {
    const { port, told } = portWith('ST,GS,+1kg\n');
    const [one, other] = [new AbortController(), new AbortController()];
    const before = heard(port, one.signal);
    expect(await before.first).toBe('ST,GS,+1kg\n');
    one.abort();
    const after = heard(port, other.signal);
    expect(await after.first).toBe('ST,GS,+1kg\n');
    expect(told).toEqual(['open', 'close', 'open']);
    other.abort();
    await Promise.all([before.reading, after.reading]);
  });

  it('is closed where it was told to stop while it opened, and never opened where that was before', async () => {
    const { port, told } = portWith('');
    const ending = new AbortController();
    const { reading } = heard(port, ending.signal);
    await Promise.resolve();
    ending.abort();
    await reading;
    await heard(port, ending.signal).reading;
    expect(told).toEqual(['open', 'close']);
  });

  it('says that the cable was pulled, is closed, and can be opened again', async () => {
    const { port, told, pull } = portWith('ST,GS,+1kg\n');
    const ending = new AbortController();
    const { first, reading } = heard(port, ending.signal);
    await first;
    pull(new Error('the device has been lost'));
    await expect(reading).rejects.toThrow('lost');
    const again = heard(port, ending.signal);
    await again.first;
    ending.abort();
    await again.reading;
    expect(told).toEqual(['open', 'close', 'open', 'close']);
  });
});
