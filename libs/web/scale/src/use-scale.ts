import { useEffect, useState } from 'react';
import { lineSplitter } from './line-splitter.ts';
import { parseScaleLine } from './parse-scale-line.ts';
import type { ScaleKind } from './scale-kind.ts';
import { readPort, serial, type SerialPortLike } from './serial-port.ts';
import { simulatedLines } from './simulated-lines.ts';
import { steadiness, type Shown } from './steady.ts';

export interface Scale {
  readonly shown: Shown | null;
  /** Asks the browser for the port; only a touch may do that. `null` where it is connected or cannot be. */
  readonly connect: (() => void) | null;
  /** Why the port cannot be read. That the user chose none is no such reason. */
  readonly refusal: Error | null;
}

/** Between two lines of the simulated scale. */
const everyMilliseconds = 120;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Browsers say by this name that the user closed the choice of ports. */
const isCancelled = (error: unknown): boolean => asError(error).name === 'NotFoundError';

/** What the chosen scale shows while its step is open. @param playedGrams what lies on the simulated one */
export const useScale = (kind: ScaleKind, playedGrams: number): Scale => {
  const [shown, setShown] = useState<Shown | null>(null);
  const [port, setPort] = useState<SerialPortLike | null>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const played = kind === 'simulator' ? playedGrams : null;
  useEffect(() => {
    if (kind === 'serial')
      serial()
        ?.getPorts()
        .then(([first]) => setPort(first ?? null), console.error);
    return () => setRefusal(null);
  }, [kind]);
  useEffect(() => {
    const ending = new AbortController();
    const judge = steadiness();
    const split = lineSplitter();
    const onText = (text: string): void => {
      if (ending.signal.aborted) return;
      for (const line of split(text)) {
        const reading = parseScaleLine(line);
        if (reading !== null) setShown(judge(reading));
      }
    };
    if (played !== null) {
      const lines = [...simulatedLines(played)];
      const clock = setInterval(() => onText(`${lines.length > 1 ? lines.shift() : lines[0]}\r\n`), everyMilliseconds);
      ending.signal.addEventListener('abort', () => clearInterval(clock));
    }
    if (kind === 'serial' && port !== null)
      readPort(port, onText, ending.signal).catch((error: unknown) => {
        if (ending.signal.aborted) return;
        // pulled out, or held by another program: it has to be chosen again
        setShown(null);
        setPort(null);
        setRefusal(asError(error));
      });
    return () => {
      ending.abort();
      setShown(null);
    };
  }, [kind, port, played]);
  const mayConnect = kind === 'serial' && port === null && serial() !== null;
  return {
    shown,
    connect: mayConnect
      ? () => {
          setRefusal(null);
          serial()
            ?.requestPort()
            .then(setPort, (error: unknown) => setRefusal(isCancelled(error) ? null : asError(error)));
        }
      : null,
    refusal,
  };
};
