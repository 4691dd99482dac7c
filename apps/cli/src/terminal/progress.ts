import type { Terminal } from '../args/command.ts';
import type { Text } from '../lang/text.ts';

/** One line of progress on standard error: redrawn on a terminal, said anew every ten seconds in a log. */
export interface Progress {
  show(text: Text): void;
  /** Clears the line, so that what follows stands by itself. */
  end(): void;
}

const barCells = 24;

/** `████░░░░ 41 %` */
export const bar = (share: number): string => {
  const part = Math.min(1, Math.max(0, share));
  const full = Math.round(part * barCells);
  return `${'█'.repeat(full)}${'░'.repeat(barCells - full)} ${String(Math.floor(part * 100)).padStart(3)} %`;
};

export const openProgress = ({ errors, language }: Pick<Terminal, 'errors' | 'language'>): Progress => {
  const live = errors.isTTY === true;
  const pause = live ? 100 : 10_000;
  const opened = Date.now();
  let shownAt = live ? 0 : opened;
  return {
    show: (text) => {
      const now = Date.now();
      if (now - shownAt < pause) return;
      shownAt = now;
      errors.write(live ? `\r\u001b[2K${text[language]}` : `${text[language]}\n`);
    },
    end: () => {
      if (live) errors.write('\r\u001b[2K');
    },
  };
};
