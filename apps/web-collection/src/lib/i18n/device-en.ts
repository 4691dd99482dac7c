import type { SameTexts } from '@huihuan/web-kit';
import type { deviceZh } from './device-zh.ts';

const minute = 60_000;
const inDay = 24 * 60;

export const deviceEn: SameTexts<typeof deviceZh> = {
  apart: (milliseconds) => {
    const minutes = Math.round(Math.abs(milliseconds) / minute);
    const much = minutes >= inDay ? `${(minutes / inDay).toFixed(1)} days` : `${minutes} minutes`;
    return `${much} ${milliseconds > 0 ? 'slow' : 'fast'}`;
  },
  clock: (apart) =>
    `The clock of this tablet is ${apart}: set it in the system; recording goes on, by the time of the server`,
  filling: 'The storage of this tablet is nearly full: connect it soon, so that photos are uploaded',
  full: 'The storage of this tablet is full: no new photos are kept, recording goes on; connect it to upload photos',
  unkept:
    'What you are typing could not be kept on this tablet (its storage may be full): it is lost once you leave this page; sign and record it first',
  settings: 'How this tablet is',
};
