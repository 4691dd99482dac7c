import { useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { play } from '../scan/sound.ts';
import { useScanner } from '../scan/use-scanner.ts';
import { useMySites, type MySite } from '../site/use-my-site.ts';
import { findByCode, type Found } from './find-by-code.ts';
import { wayTo } from './way-to.ts';

/** How far the last scan is that no screen took. */
export interface Scanned {
  readonly went: 'asking' | 'none' | 'failed';
  readonly code: string;
}

/**
 * Takes what is scanned where the screen does not use scans itself and no field has the focus: opens what the code stands for;
 * where it stands for several, asks which.
 * @param onSeveral a code that stands for more than one thing
 */
export const useScanAnywhere = (onSeveral: (code: string) => void): readonly [Scanned | null, () => void] => {
  const navigate = useNavigate();
  const { site, isKnown } = useMySites();
  const [scanned, say] = useState<Scanned | null>(null);
  const asked = useRef<AbortController | null>(null);
  /** What was scanned last before it was known where. */
  const early = useRef<string | null>(null);
  const show = (found: readonly Found[], code: string): void => {
    const [first] = found;
    play(first === undefined ? 'wrong' : 'right');
    say(first === undefined ? { went: 'none', code } : null);
    if (found.length > 1) onSeveral(code);
    else if (first !== undefined) void navigate({ to: wayTo(first) });
  };
  const look = (at: MySite, code: string): void => {
    asked.current?.abort();
    const asking = new AbortController();
    asked.current = asking;
    say({ went: 'asking', code });
    findByCode(at, code, 'scan', asking.signal).then(
      (found) => {
        if (!asking.signal.aborted) show(found, code);
      },
      () => {
        if (asking.signal.aborted) return;
        play('wrong');
        say({ went: 'failed', code });
      },
    );
  };
  useScanner({
    isBehind: true,
    onScan: (code) => {
      if (site !== null) look(site, code);
      else if (!isKnown) early.current = code;
    },
  });
  useLayoutEffect(() => {
    const code = early.current;
    if (site === null || code === null) return;
    early.current = null;
    look(site, code);
  });
  return [scanned, () => say(null)];
};
