import type { Terminal } from '../args/command.ts';
import type { Text } from '../lang/text.ts';

/** Who is away, and since when; said once when it begins and once when it is over. */
export interface Outages {
  /** A request to this service found it away. */
  begin(service: string, why: Text): void;
  /** A request that had found it away does not wait any more: it has its answer, or was given up. */
  end(service: string, isBack: boolean): void;
  /** For how long something was away until now, in all. */
  milliseconds(): number;
}

export const openOutages = (say: (text: Text) => void, now: () => number): Outages => {
  const waiting = new Map<string, number>();
  let since: number | null = null;
  let past = 0;
  return {
    begin: (service, why) => {
      const before = waiting.get(service) ?? 0;
      waiting.set(service, before + 1);
      since ??= now();
      if (before > 0) return;
      say({
        zh: `${service} 暂时没有应答（${why.zh}）：以同样的 id 反复重发，恢复后继续。Ctrl-C 结束`,
        en: `${service} does not answer (${why.en}): sending again with the same ids until it does. Ctrl-C ends it`,
      });
    },
    end: (service, isBack) => {
      const left = (waiting.get(service) ?? 0) - 1;
      if (left > 0) {
        waiting.set(service, left);
        return;
      }
      waiting.delete(service);
      if (isBack) say({ zh: `${service} 已恢复，继续`, en: `${service} answers again, going on` });
      if (waiting.size > 0 || since === null) return;
      past += now() - since;
      since = null;
    },
    milliseconds: () => past + (since === null ? 0 : now() - since),
  };
};

/** On lines of their own, beside the line of progress. */
export const sayBeside =
  ({ errors, language }: Pick<Terminal, 'errors' | 'language'>) =>
  (text: Text): void => {
    errors.write(`${errors.isTTY === true ? '\r\u001b[2K' : ''}${text[language]}\n`);
  };
