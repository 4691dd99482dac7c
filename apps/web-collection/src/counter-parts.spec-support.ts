import type { Page } from 'playwright-core';

/** What stands between the scripts below and the tests: kept in the page. */
interface Kept {
  readonly shakes: string[];
  readonly tones: number[];
  scale: { say(line: string): void; unplug(): void } | null;
  persistAsked: number;
}
type Held = Window & { parts: Kept };

/**
 * Puts a serial port with a scale into the page, whose lines the test says, as the cable of a real one would; notes when the
 * tablet shakes and which tones it plays, and whether the browser is asked to keep what is stored. To be called before the page is loaded.
 */
export const layParts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const parts: Kept = { shakes: [], tones: [], scale: null, persistAsked: 0 };
    (window as unknown as Held).parts = parts;
    const port = {
      readable: null as ReadableStream<Uint8Array> | null,
      open({ baudRate }: { readonly baudRate: number }): Promise<void> {
        if (baudRate !== 9600) return Promise.reject(new Error(`a scale does not speak at ${baudRate}`));
        port.readable = new ReadableStream({
          start(wire) {
            parts.scale = {
              say: (line) => wire.enqueue(new TextEncoder().encode(`${line}\r\n`)),
              unplug: () => wire.error(new DOMException('The device has been lost.', 'NetworkError')),
            };
          },
        });
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    };
    const serial = { getPorts: () => Promise.resolve([]), requestPort: () => Promise.resolve(port) };
    Object.defineProperty(navigator, 'serial', { value: serial });
    Object.defineProperty(navigator, 'vibrate', {
      value: (pattern: readonly number[]) => parts.shakes.push(pattern.join(' ')) > 0,
    });
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (this: OscillatorNode, ...when: readonly [number?]) {
      parts.tones.push(Math.round(this.frequency.value));
      start.apply(this, [...when]);
    };
    const persist = navigator.storage.persist.bind(navigator.storage);
    navigator.storage.persist = () => {
      parts.persistAsked += 1;
      return persist();
    };
  });

/** Waits until the scale is open, and says a line of its output. */
export const scaleSays = async (page: Page, line: string): Promise<void> => {
  await page.waitForFunction(() => (window as unknown as Held).parts.scale !== null);
  await page.evaluate((said) => (window as unknown as Held).parts.scale?.say(said), line);
};

export const unplugScale = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as Held).parts.scale?.unplug());

/** The patterns in which the tablet shook so far, in milliseconds. */
export const shakesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as Held).parts.shakes);

/** The tones that it was asked to play so far, in hertz. */
export const tonesOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as Held).parts.tones);

export const persistAsked = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Held).parts.persistAsked);
