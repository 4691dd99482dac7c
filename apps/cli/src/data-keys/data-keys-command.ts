import { newRingKey } from '@huihuan/platform-sealed-data';
import { z } from 'zod';
import { Trouble, WrongUsage, type Command, type Terminal } from '../args/command.ts';
import { ask } from '../http/server.ts';

/** Those that keep personal data. */
const services = ['registry', 'collection'] as const;

const progress = z.object({
  current: z.string(),
  wraps: z.array(z.object({ ringKey: z.string(), keys: z.int(), isKnown: z.boolean() })),
  left: z.int(),
});
type Progress = z.infer<typeof progress>;

const read = async (terminal: Terminal, service: string, init: RequestInit = {}): Promise<Progress> => {
  const path = `/api/${service}/data-keys${init.method === 'POST' ? '/rewrapping' : ''}`;
  const answer = await ask(terminal, path, init);
  const found = progress.safeParse(await answer.json().catch(() => null));
  if (answer.ok && found.success) return found.data;
  throw new Trouble({
    zh: `${path} 回答 ${answer.status}：需要系统管理员登录`,
    en: `${path} answered ${answer.status}: sign in as a system administrator`,
  });
};

const lineOf = (service: string, { current, wraps, left }: Progress, { language }: Terminal): string => {
  const kept = wraps.map(({ ringKey, keys, isKnown }) => `${ringKey}: ${keys}${isKnown ? '' : ' (?)'}`).join(', ');
  return {
    zh: `${service}  当前密钥 ${current}  ${kept || '尚无'}  待更换 ${left}`,
    en: `${service}  current key ${current}  ${kept || 'none yet'}  ${left} to be wrapped anew`,
  }[language];
};

const tell = (terminal: Terminal, service: string, found: Progress): void => {
  const line = terminal.json ? JSON.stringify({ service, ...found }) : lineOf(service, found, terminal);
  terminal.output.write(`${line}\n`);
};

/** Batch by batch, telling after each how many are left; what is interrupted goes on from there the next time. */
const rotate = async (terminal: Terminal, service: string): Promise<void> => {
  for (let left = Infinity; ;) {
    const body = JSON.stringify({ most: 500 });
    const headers = { 'content-type': 'application/json' };
    const found = await read(terminal, service, { method: 'POST', headers, body });
    tell(terminal, service, found);
    // another one may hold the last rows at this moment
    if (found.left === 0 || found.left >= left) return;
    left = found.left;
  }
};

/** `data-keys`: the ring under which the keys of personal data are wrapped. */
export const dataKeysCommand: Command = {
  name: 'data-keys',
  operands: '',
  text: {
    zh: '查看个人信息密钥环，或用新的当前密钥重新包裹',
    en: 'show the ring of keys of personal data, or wrap everything under its new first key',
  },
  flags: [
    { name: 'rotate', text: { zh: '分批重新包裹并显示进度', en: 'wrap anew in batches, telling how far it is' } },
    {
      name: 'new',
      text: {
        zh: '生成一把新密钥，按 .env 的行输出（无需服务器）',
        en: 'make a new key as a line of an .env file; needs no server',
      },
    },
  ],
  more: {
    zh: '更换：把新密钥放在 HUIHUAN_DATA_KEYS 最前（旧的以逗号接在后面），重启登记与交投服务，运行 --rotate，待更换为 0 后去掉旧密钥。期间一切照常可读。',
    en:
      'To change keys: put a new one before the others in HUIHUAN_DATA_KEYS, with a comma, restart registry and collection, run\n' +
      '--rotate, and take the old one out when nothing is left. Everything is readable all the while.',
  },
  run: async ({ flags, operands }, terminal) => {
    if (operands.length > 0) throw new WrongUsage({ zh: 'data-keys 不带参数', en: 'data-keys takes no words' });
    if (flags['new'] === true) {
      const name = `k${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`;
      terminal.output.write(`HUIHUAN_DATA_KEYS=${newRingKey(name)}\n`);
      return 0;
    }
    for (const service of services) {
      if (flags['rotate'] === true) await rotate(terminal, service);
      else tell(terminal, service, await read(terminal, service));
    }
    return 0;
  },
};
