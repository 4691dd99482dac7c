import type { Problem } from '@huihuan/kernel-domain';
import { kindNames, mostFileBytes, mostRows, type ImportKind } from './import-kind.ts';
import { mostCharacters } from './workbook/limits.ts';

const ofFile = (code: string, zh: string, en: string): Problem => ({
  ...{ code: `import.${code}`, kind: 'invalid', zh, en, path: '/file' },
});

export const notExcel = ofFile(
  'not-excel',
  '无法读取：这不是 Excel 工作簿（.xlsx），或文件已损坏、加密；请用模板另存为 .xlsx 后重新上传',
  'this cannot be read: it is no Excel workbook (.xlsx), or it is broken or encrypted; save the template as .xlsx and upload that',
);

export const fileTooLarge = ofFile(
  'too-large',
  `文件过大：至多 ${mostFileBytes / 1024 / 1024} MB，展开后也有上限；请删去图片和多余的工作表，或分成几个文件`,
  `the file is too large: up to ${mostFileBytes / 1024 / 1024} MB, and there is a limit to what it becomes when it is opened; leave out pictures and other sheets, or split it`,
);

export const fileEmpty = ofFile(
  'empty-file',
  '表头下没有数据；请填写后重新上传',
  'nothing stands below the headings; fill the sheet in and upload again',
);

export const rowsTooMany = ofFile(
  'too-many-rows',
  `一个文件至多 ${mostRows} 行；请分成几个文件`,
  `a file has up to ${mostRows} rows; split it into several`,
);

export const textTooLong = ofFile(
  'text-too-long',
  `文件中有超过 ${mostCharacters} 个字符的文本，Excel 单元格放不下；请用 Excel 打开模板重新填写后上传`,
  `a text of the file has more than ${mostCharacters} characters, which no cell of Excel can hold; fill the template in with Excel and upload that`,
);

export const sheetTooLarge = ofFile(
  'sheet-too-large',
  '工作表的行或单元格过多，包括只有格式的空行；请删去数据下方的空行和模板以外的列后重新上传',
  'the sheet has too many rows or cells, rows with nothing but a format among them; delete the rows below the data and the columns that are none of the template, and upload again',
);

export const fileChanged: Problem = {
  code: 'import.file-changed',
  kind: 'conflict',
  zh: '文件与核查过的不同；请重新上传并核查',
  en: 'the file is another one than that which was checked; upload and check it again',
  path: '/sha256',
};

/** A check that has given no sign of life for so long runs no more. */
export const secondsOfSilence = 15;

/** A check of a file that runs at a site. */
export interface RunningCheck {
  readonly kind: ImportKind;
  readonly personId: string;
  readonly startedAt: string;
  /** When it began, in China: `23:05`. */
  readonly timeOfDay: string;
}

/** @param isOwn whether whoever asks has begun it */
export const checkIsRunning = ({ kind, personId, startedAt, timeOfDay }: RunningCheck, isOwn: boolean): Problem => {
  const { zh, en } = kindNames[kind];
  return {
    code: 'import.check-running',
    kind: 'conflict',
    zh:
      `本场所正在核查一个“${zh}”文件（${isOwn ? '您' : '另一位人员'}于 ${timeOfDay} 开始）；同一场所一次只核查一个文件，` +
      `请稍后重新上传。核查若已中断，${secondsOfSilence} 秒后即可重新上传`,
    en:
      `a file of ${en.toLowerCase()} is being checked at this site (begun by ${isOwn ? 'you' : 'somebody else'} at ${timeOfDay} in China); ` +
      `one file at a time is checked at a site, upload again in a while. Where that check broke off, wait ${secondsOfSilence} seconds`,
    path: '/siteId',
    details: { kind, byPersonId: personId, startedAt },
  };
};
