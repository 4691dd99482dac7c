import { nameOf } from '@huihuan/evidence-domain';
import { openCheckpoint, type PublicKey } from '@huihuan/evidence-signature';
import { newPrivateKey } from '@huihuan/platform-signing';
import { WrongUsage, type Command, type Terminal } from '../args/command.ts';
import { textFlag } from '../args/parse-call.ts';
import { askToSign, readOffered, readServerKeys } from './read-offered.ts';
import { saveCheckpoints, type Saved } from './save-checkpoints.ts';
import { untrusted } from './troubles.ts';

const keyLine = ({ kid }: PublicKey, { language }: Terminal): string =>
  ({ zh: `密钥 ${kid}：请与监管部门另行公布的核对`, en: `key ${kid}: compare it with what the regulator published` })[
    language
  ];

/** The last one, by the keys that the server itself names: tells what there is, and proves nothing. */
const show = async (terminal: Terminal): Promise<number> => {
  const keys = await readServerKeys(terminal);
  const offered = (await readOffered(terminal, null)) ?? [];
  const last = offered.at(-1);
  const opened = last === undefined ? null : await openCheckpoint(last.signed, keys);
  if (opened?.ok === false) throw untrusted(opened.problem);
  const checkpoint = opened?.value.checkpoint ?? null;
  if (terminal.json) {
    terminal.output.write(`${JSON.stringify({ count: offered.length, latest: checkpoint, keys })}\n`);
    return 0;
  }
  const lines = {
    zh:
      checkpoint === null
        ? '尚无检查点'
        : `共 ${offered.length} 个检查点，最新 ${nameOf(checkpoint)}，根 ${checkpoint.root}`,
    en:
      checkpoint === null
        ? 'there are no checkpoints yet'
        : `${offered.length} checkpoints, the last ${nameOf(checkpoint)}, root ${checkpoint.root}`,
  };
  terminal.output.write(`${[lines[terminal.language], ...keys.map((key) => keyLine(key, terminal))].join('\n')}\n`);
  return 0;
};

const tell = ({ held, added, freshKeys, keys }: Saved, path: string, terminal: Terminal): void => {
  const latest = held.at(-1)?.checkpoint ?? null;
  if (terminal.json) {
    const said = { file: path, added, held: held.length, latest, keys: keys.map(({ kid }) => kid) };
    terminal.output.write(`${JSON.stringify(said)}\n`);
    return;
  }
  const line = {
    zh: `新增 ${added} 个检查点，${path} 共 ${held.length} 个，与先前保存的一致${latest === null ? '' : `，最新 ${nameOf(latest)}`}`,
    en: `${added} checkpoints added, ${path} holds ${held.length}, all of one history${latest === null ? '' : `, the last ${nameOf(latest)}`}`,
  };
  terminal.output.write(`${[...freshKeys.map((key) => keyLine(key, terminal)), line[terminal.language]].join('\n')}\n`);
};

/** In one word, which no shell or compose file takes apart. */
const makeKey = ({ output }: Terminal): number => {
  output.write(`HUIHUAN_CHECKPOINT_KEY=${newPrivateKey()}\n`);
  return 0;
};

/** `checkpoints`: what the regulator has signed of its archive, kept outside of it. */
export const checkpointsCommand: Command = {
  name: 'checkpoints',
  operands: '',
  text: {
    zh: '查看或另存监管存档的已签名检查点；历史若被改写则拒绝并报错',
    en: 'show or keep the signed checkpoints of the archive; refuses when history was rewritten',
  },
  flags: [
    {
      name: 'save',
      value: '<file>',
      text: {
        zh: '把新的检查点追加到文件，并核对与文件一致',
        en: 'add the new ones to a file, after checking them against it',
      },
    },
    {
      name: 'trust',
      value: '<kid>',
      text: { zh: '信任这把密钥（逗号分隔可多把）', en: 'trust this key; several with commas between them' },
    },
    {
      name: 'new-log',
      text: { zh: '接受接续旧日志的新日志', en: 'accept a new log that takes over from the one kept' },
    },
    {
      name: 'new-key',
      text: {
        zh: '生成签名私钥，按 .env 的行输出（无需服务器）',
        en: 'make a key to sign with, as a line of an .env file; needs no server',
      },
    },
    { name: 'sign', text: { zh: '先让服务器立即签发一个', en: 'ask the server to sign one first' } },
  ],
  more: {
    zh: '请把文件放在系统运营方够不到的地方，并定期运行（例如每天）。两次运行之间被改写又改回的内容无法发现。',
    en:
      'Keep the file where whoever operates the server cannot reach it, and run this regularly, every day for instance. A\n' +
      'file that is new begins with the keys that the server names: compare them, or name them by --trust.',
  },
  run: async (call, terminal) => {
    if (call.operands.length > 0)
      throw new WrongUsage({ zh: 'checkpoints 不带参数', en: 'checkpoints takes no words' });
    if (call.flags['new-key'] === true) return makeKey(terminal);
    if (call.flags['sign'] === true) await askToSign(terminal);
    const path = textFlag(call, 'save');
    if (path === undefined) return show(terminal);
    const trust = (textFlag(call, 'trust') ?? '').split(',').filter((kid) => kid !== '');
    const saved = await saveCheckpoints(terminal, path, { trust, acceptsNewLog: call.flags['new-log'] === true });
    tell(saved, path, terminal);
    return 0;
  },
};
