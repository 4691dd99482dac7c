import { writeFile } from 'node:fs/promises';
import { evidenceFileSchema, readEvidenceFile, type EvidenceVerdict } from '@huihuan/evidence-domain';
import { Trouble, WrongUsage, type Call, type Command, type Terminal } from '../args/command.ts';
import { textFlag } from '../args/parse-call.ts';
import { readAnswer } from '../http/read-answer.ts';
import { openWriter } from '../terminal/write-out.ts';
import { readTrust } from './read-trust.ts';
import { verdictLines } from './verdict-lines.ts';
import { compareFiles, type ComparedFile } from './compare-files.ts';
import { readFileAt, verifyText } from './verify-file.ts';

/** Nothing is wrong, and no signature is missing that is due. */
const holds = ({ flaw, missing }: EvidenceVerdict): boolean => flaw === null && missing.length === 0;

type Told = EvidenceVerdict & { readonly files?: readonly ComparedFile[] };

const tell = async (verdict: Told, file: string, isTrusted: boolean, terminal: Terminal): Promise<number> => {
  const writer = openWriter(terminal.output);
  if (terminal.json) await writer.write(`${JSON.stringify({ file, holds: holds(verdict), ...verdict })}\n`);
  else for (const line of verdictLines(verdict, isTrusted, terminal.language)) await writer.write(`${line}\n`);
  await writer.flush();
  return holds(verdict) ? 0 : 1;
};

const trustOf = async (call: Call): Promise<ReadonlySet<string> | null> => {
  const path = textFlag(call, 'trust');
  return path === undefined ? null : readTrust(path);
};

/** Files are looked at where everything else holds: what a forged fact names shows nothing. */
const verify = async (path: string, call: Call, terminal: Terminal): Promise<number> => {
  const trusted = await trustOf(call);
  const text = await readFileAt(path);
  const verdict = await verifyText(text, trusted);
  const given = textFlag(call, 'files');
  const evidence = given === undefined || verdict.flaw !== null ? null : readEvidenceFile(JSON.parse(text));
  if (given === undefined || evidence === null) return tell(verdict, path, trusted !== null, terminal);
  const { files, flaw } = await compareFiles(given, evidence);
  return tell({ ...verdict, flaw, files }, path, trusted !== null, terminal);
};

/** Asks for the file, checks it before anybody relies on it, and writes it. */
const collect = async (shipmentId: string, call: Call, terminal: Terminal): Promise<number> => {
  const trusted = await trustOf(call);
  const path = `/api/regulator/shipments/${encodeURIComponent(shipmentId)}/evidence`;
  const file = await readAnswer(terminal, path, evidenceFileSchema);
  const { format, summary, ...rest } = file;
  const text = `${JSON.stringify({ format, summary, ...rest }, null, 1)}\n`;
  const out = textFlag(call, 'out') ?? `huihuan-evidence-${shipmentId}.json`;
  await writeFile(out, text).catch((failure: unknown) => {
    const { message } = failure as Error;
    throw new Trouble({ zh: `无法写入 ${out}：${message}`, en: `${out} cannot be written: ${message}` });
  });
  return tell(await verifyText(text, trusted), out, trusted !== null, terminal);
};

/** `evidence`: one file that shows a handover to whoever trusts neither side nor the server. */
export const evidenceCommand: Command = {
  name: 'evidence',
  operands: '<shipment>',
  text: {
    zh: '把一张运单的交接证据写成一个文件；--verify 无需服务器和网络即可核验',
    en: 'write the evidence of a handover into one file; --verify checks one without server or network',
  },
  flags: [
    {
      name: 'out',
      value: '<file>',
      text: { zh: '写入的文件，默认 huihuan-evidence-<运单>.json', en: 'where to; huihuan-evidence-<shipment>.json' },
    },
    {
      name: 'verify',
      value: '<file>',
      text: { zh: '核验这个文件，指出第一处不对', en: 'check this file, and name the first thing that is wrong' },
    },
    {
      name: 'files',
      value: '<file|folder>',
      text: {
        zh: '与 --verify 同用：将这个图片或文件（或文件夹中的全部）与事实所指的摘要比对',
        en: 'with --verify: compare this picture or document, or all in a folder, with the digests that the facts name',
      },
    },
    {
      name: 'trust',
      value: '<keys>',
      text: {
        zh: '只认这个文件中的密钥（JWKS，或每行一个指纹）',
        en: 'trust the keys of this file alone: a key set (JWKS), or a thumbprint a line',
      },
    },
  ],
  more: {
    zh: '不加 --trust 时，密钥只是文件自己的说法：请与另行公布的核对并自行保管。缺失的签字不算错误，但退出码为 1。',
    en:
      'Without --trust the keys are the word of the file itself: compare them with what was published elsewhere, and keep\n' +
      'them. A signature that is missing is not wrong, and still ends with 1: nothing shows that this side agreed.',
  },
  run: (call, terminal) => {
    const path = textFlag(call, 'verify');
    const [shipmentId, ...more] = call.operands;
    if (path === undefined && textFlag(call, 'files') !== undefined)
      throw new WrongUsage({ zh: '--files 须与 --verify 同用', en: '--files goes with --verify' });
    if (path !== undefined && shipmentId === undefined) return verify(path, call, terminal);
    if (path === undefined && shipmentId !== undefined && more.length === 0) return collect(shipmentId, call, terminal);
    throw new WrongUsage({
      zh: '请给出一个运单编号，或 --verify <文件>',
      en: 'name one shipment, or a file by --verify',
    });
  },
};
