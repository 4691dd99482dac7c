import { setTimeout as pause } from 'node:timers/promises';
import type { EventStream } from '@huihuan/platform-http';
import type { HeadWatch } from './head-watch.ts';
import type { MapFrame } from './map-frame.ts';

const frameMilliseconds = 100;

/** Sends what changed, again and again, but not faster than a screen can show it. */
export const followMap = async (
  stream: EventStream,
  start: number,
  frameAfter: (position: number) => Promise<MapFrame>,
  watch: HeadWatch,
): Promise<void> => {
  let position = start;
  while ((await watch.beyond(position, stream.closed)) !== null) {
    const frame = await frameAfter(position);
    if (!(await stream.send({ id: frame.position, event: 'changes', data: frame }))) return;
    position = frame.position;
    await untilNextFrame(stream.closed);
  }
};

/** All streams of a process keep the same beat, so that those at the same place stay together and share their frames. */
const untilNextFrame = (closed: AbortSignal): Promise<unknown> =>
  pause(frameMilliseconds - (Math.floor(performance.now()) % frameMilliseconds), undefined, { signal: closed }).catch(
    () => undefined,
  );
