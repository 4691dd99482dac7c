import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StartProblem } from './start-problem.ts';

/** What helps against each failure to listen. */
const remedies: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  EADDRINUSE: {
    zh: '端口已被占用，请结束占用它的程序，或用 PORT 另选端口',
    en: 'stop the program that uses it, or choose another port by PORT',
  },
  EACCES: { zh: '没有权限使用该端口，请用 PORT 另选 1024 以上的端口', en: 'not allowed; choose a PORT above 1023' },
  EADDRNOTAVAIL: { zh: '本机没有这个地址，请更正 HOST', en: 'this machine has no such address; correct HOST' },
  ENOTFOUND: { zh: '本机没有这个地址，请更正 HOST', en: 'there is no such address; correct HOST' },
};

/**
 * Begins to listen. @returns the address to call
 * @throws StartProblem where the port is taken or not allowed
 */
export const openDoor = async (app: NestFastifyApplication, port: number, host: string): Promise<string> => {
  try {
    await app.listen(port, host);
  } catch (failure) {
    const code = (failure as { readonly code?: unknown }).code;
    const remedy = typeof code === 'string' ? remedies[code] : undefined;
    if (remedy === undefined) throw failure;
    throw new StartProblem(
      `无法在 ${host}:${port} 监听（${String(code)}）：${remedy.zh}\n` +
        `cannot listen on ${host}:${port} (${String(code)}): ${remedy.en}`,
    );
  }
  return (await app.getUrl()).replace('[::1]', '127.0.0.1');
};
