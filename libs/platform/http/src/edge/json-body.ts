import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { unusableValueAt } from '@huihuan/kernel-domain';
import { brokenAt } from './broken-json.ts';
import { readBody } from './read-body.ts';
import { edgeRefusal, RefusalError, type Refusal } from '../problem/refusal.ts';
import { valueUnusable } from '../validation/read-value.ts';

export const defaultBodyLimitBytes = 4 * 1024 * 1024;

const notJson = (whyZh: string, whyEn: string, details?: Readonly<Record<string, unknown>>): Refusal =>
  edgeRefusal(400, {
    code: 'request.not-json',
    zh: `请求体不是有效的 JSON：${whyZh}。`,
    en: `The body is not valid JSON: ${whyEn}.`,
    ...(details === undefined ? {} : { details }),
  });

const whereBroken = (text: string): Refusal => {
  const position = brokenAt(text);
  const before = text.slice(0, position).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  const [zh, en] = position === text.length ? ['：内容不完整', ': it ends too early'] : ['', ''];
  return notJson(`第 ${line} 行第 ${column} 列有误${zh}`, `look at line ${line}, column ${column}${en}`, {
    line,
    column,
    position,
  });
};

/** `__proto__` in a body is never meant well; the texts are searched first because a reviver would slow every body down. */
const poisoned =
  /"(?:_|\\u005[fF]){2}(?:p|\\u0070)(?:r|\\u0072)(?:o|\\u006[fF])(?:t|\\u0074)(?:o|\\u006[fF])(?:_|\\u005[fF]){2}"\s*:/;

/** Reads one JSON body. @throws RefusalError when it is too large, not UTF-8 or not JSON, saying where */
export const readJsonBody = async (body: IncomingMessage, limitBytes: number): Promise<unknown> => {
  const bytes = await readBody(body, limitBytes);
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw new RefusalError(notJson('编码不是 UTF-8', 'it is not encoded as UTF-8'));
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (poisoned.test(text))
    throw new RefusalError(notJson('成员名 __proto__ 不可用', 'a member may not be called __proto__'));
  const value = parse(text);
  const unusable = suspicious.test(text) ? unusableValueAt(value) : null;
  // Rows of a batch answer for themselves, so that one bad row spoils no other.
  if (unusable !== null && !unusable.startsWith('/rows/'))
    throw new RefusalError(edgeRefusal(400, valueUnusable(unusable)));
  return value;
};

/** What such values look like in valid UTF-8; no other body has to be walked. */
const suspicious = /\\u(?:0000|[dD][89a-fA-F])|[eE]\+?\d{3}/;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RefusalError(whereBroken(text));
  }
};
