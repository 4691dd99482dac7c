import type { ReactElement } from 'react';
import { useLanguage } from '@huihuan/web-kit';

/** Day and minute of an instant, where the yard is. */
export function When({ at }: { at: string }): ReactElement {
  const format = new Intl.DateTimeFormat(useLanguage(), {
    timeZone: 'Asia/Shanghai',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
