import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The address cannot be listened on. Says in both languages what to do. */
export class DoorProblem extends Error {}

/**
 * Begins to listen. @returns the address to call
 * @throws DoorProblem where the port is taken or not allowed
 */
export const openDoor = async (app: NestFastifyApplication, port: number, host: string): Promise<string> => {
  try {
    await app.listen(port, host);
  } catch (failure) {
    const code = (failure as { readonly code?: unknown }).code;
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw failure;
    throw new DoorProblem(
      `无法在 ${host}:${port} 监听（${code}）：端口被占用或不可用，请结束占用它的程序，或用 PORT 另选端口\n` +
        `cannot listen on ${host}:${port} (${code}): stop the program that uses it, or choose another port by PORT`,
    );
  }
  return (await app.getUrl()).replace('[::1]', '127.0.0.1');
};
