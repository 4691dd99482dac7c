import { accept, type Result } from '@huihuan/kernel-domain';
import type { Column } from './columns.ts';
import { finding, type Finding } from './finding.ts';
import type { Cell } from './workbook/cell.ts';

/** What a cell says, or what is wrong with it; `null` where it is empty. */
export type Said<Value> = { readonly value: Value | null } | { readonly wrong: Finding };

const mostDigitsOfExcel = 15;

/** No field of a hand-in takes more; what is longer is refused before anything else is done with it. */
const mostOfText = 1_000;

/** One spelling for what people type in full width and with spaces around. */
export const plain = (text: string): string => text.normalize('NFKC').trim();

const unusable = (cell: Cell, { key, zh, en }: Column): Finding | null => {
  if (cell.kind === 'formula')
    return finding(
      key,
      'formula',
      `“${zh}”里是公式；公式不会被计算，请粘贴为数值后重新上传`,
      `${en} holds a formula, which nobody works out here; paste its value and upload again`,
    );
  if (cell.kind === 'error')
    return finding(
      key,
      'cell-error',
      `“${zh}”里是错误值 ${cell.text.slice(0, 40)}；请改正该单元格`,
      `${en} holds the error ${cell.text.slice(0, 40)}; mend the cell`,
    );
  if (cell.kind === 'text' && cell.text.length > mostOfText)
    return finding(
      key,
      'text-too-long',
      `“${zh}”有 ${cell.text.length} 个字符，至多 ${mostOfText} 个；请缩短`,
      `${en} has ${cell.text.length} characters, and may have ${mostOfText}; shorten it`,
    );
  return null;
};

export const readText = (cell: Cell | undefined, column: Column): Said<string> => {
  if (cell === undefined) return { value: null };
  const wrong = unusable(cell, column);
  if (wrong !== null) return { wrong };
  const { key, zh, en } = column;
  if (cell.kind === 'number' && (!Number.isSafeInteger(cell.value) || cell.text.length > mostDigitsOfExcel))
    return {
      wrong: finding(
        key,
        'number-not-text',
        `“${zh}”按数字存放，Excel 只保留 15 位，号码可能已被改动；请把该列设为“文本”后重新填写`,
        `${en} is stored as a number, of which Excel keeps 15 digits: it may have changed; make the column text and type it again`,
      ),
    };
  if (cell.kind === 'date')
    return {
      wrong: finding(key, 'date-not-text', `“${zh}”里是日期；请改为文本`, `${en} holds a date; make it a text`),
    };
  const text = (cell.kind === 'number' || cell.kind === 'text' ? cell.text : '').trim();
  return { value: text === '' ? null : text };
};

const decimal = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d+))?$/;

/** A number in units of which so many make one: grams of kilograms, fen of yuan. Nothing is rounded. */
export const readDecimal = (cell: Cell | undefined, column: Column, decimals: number): Said<number> => {
  if (cell === undefined) return { value: null };
  const wrong = unusable(cell, column);
  if (wrong !== null) return { wrong };
  const { key, zh, en } = column;
  const text = cell.kind === 'number' || cell.kind === 'text' ? plain(cell.text) : '';
  if (cell.kind !== 'date' && text === '') return { value: null };
  const found = decimal.exec(text);
  if (found === null)
    return {
      wrong: finding(
        key,
        'no-number',
        `“${zh}”应为不带单位的正数，现为“${text.slice(0, 40)}”`,
        `${en} has to be a number without a unit, and is “${text.slice(0, 40)}”`,
      ),
    };
  if ((found[1]?.replace(/0+$/, '').length ?? 0) > decimals)
    return {
      wrong: finding(
        key,
        'too-many-decimals',
        `“${zh}”至多 ${decimals} 位小数，现为 ${text}`,
        `${en} has up to ${decimals} decimals, and is ${text}`,
      ),
    };
  return { value: Math.round(Number(text.replaceAll(',', '')) * 10 ** decimals) };
};

const day =
  /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[ T]+(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})秒?)?分?)?$/;

/** Nobody has older books of this trade; a year before it is a slip, or a cell that was a number. */
const earliestYear = 1990;
const earliest = new Date(Date.UTC(earliestYear, 0, 1) - 8 * 3_600_000).toISOString();

/** A day and time of day in China as an instant; the beginning of the day where no time is said. */
export const readInstant = (cell: Cell | undefined, column: Column): Said<string> => {
  if (cell === undefined) return { value: null };
  const wrong = unusable(cell, column);
  if (wrong !== null) return { wrong };
  const text = cell.kind === 'date' ? cell.local : cell.kind === 'text' ? plain(cell.text) : '';
  if (cell.kind === 'text' && text === '') return { value: null };
  const read = instantOf(text);
  const { key, zh, en } = column;
  if (read.ok && read.value < earliest)
    return {
      wrong: finding(
        key,
        'date-too-early',
        `“${zh}”早于 ${earliestYear} 年，现为“${text.slice(0, 40)}”；请核对年份`,
        `${en} lies before ${earliestYear}, and is “${text.slice(0, 40)}”; check the year`,
      ),
    };
  if (read.ok) return { value: read.value };
  const shown = cell.kind === 'number' ? cell.text : text;
  return {
    wrong: finding(
      key,
      'no-date',
      `“${zh}”应为日期，如 2026-03-01 或 2026-03-01 09:30，现为“${shown.slice(0, 40)}”`,
      `${en} has to be a day such as 2026-03-01 or 2026-03-01 09:30, and is “${shown.slice(0, 40)}”`,
    ),
  };
};

const instantOf = (text: string): Result<string> | { readonly ok: false } => {
  const found = day.exec(text);
  if (found === null) return { ok: false };
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part || 0));
  const local = new Date(0);
  // of `Date.UTC` years below 100 are those of the last century
  local.setUTCFullYear(year, month - 1, date);
  local.setUTCHours(hour, minute, second);
  const isReal =
    local.getUTCFullYear() === year &&
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === date &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return isReal ? accept(new Date(local.getTime() - 8 * 3_600_000).toISOString()) : { ok: false };
};
