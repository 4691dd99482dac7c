import type { EventStream } from '@huihuan/platform-http';
import type { HeadWatch } from '../stream/head-watch.ts';
import type { AlarmView } from './alarm-schema.ts';

type Changed = readonly { readonly position: number; readonly alarm: AlarmView }[];

/** Sends the alarms in sight that changed, in the order of their changes, until the client leaves. */
export const followAlarms = async (
  stream: EventStream,
  start: number,
  next: (position: number) => Promise<Changed>,
  watch: HeadWatch,
): Promise<void> => {
  let position = start;
  for (;;) {
    const head = await watch.beyond(position, stream.closed);
    if (head === null) return;
    const changed = await next(position);
    for (const { position: id, alarm } of changed) {
      if (!(await stream.send({ id, event: 'alarm', data: alarm }))) return;
    }
    // What changed out of sight is passed by.
    position = changed.at(-1)?.position ?? head;
  }
};
