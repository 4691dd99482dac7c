import http from 'node:http';
import { authorizationFor } from './sign-in.ts';

export interface LiveStream {
  close(): void;
}

/** Listens to a stream of server-sent events from now on; returns when it is open. */
export const openLiveStream = async (
  url: string,
  path: string,
  onData: (data: string) => void,
): Promise<LiveStream> => {
  const headers = { accept: 'text/event-stream', authorization: await authorizationFor(url, 'GET') };
  return new Promise((resolve, reject) => {
    const request = http.get(new URL(path, url), { headers }, (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`${path} answered ${response.statusCode ?? 0}`));
        response.resume();
        return;
      }
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line.startsWith('data:')) onData(line.slice('data:'.length).trimStart());
      });
      response.on('error', () => undefined);
      resolve({ close: () => void request.destroy() });
    });
    request.on('error', reject);
  });
};
