import { chinaDay } from '@huihuan/kernel-domain';
import { keptUntil, nationalRules, rulesOn, videoState } from '@huihuan/rules-domain';
import type { Books } from '../books/books.ts';
import { dayText } from '../books/days.ts';
import { untilUnsaid, videosThatHold, videoTime } from '../books/vehicle-book.ts';
import { countChecked, warn } from '../findings.ts';

/**
 * From the day after it was taken apart, somebody says where the video of a vehicle is, and that it is kept for as long as
 * rules ask. Nobody is asked for vehicles of before the first such record in the network: they are counted, a line for each site.
 */
export const judgeVideos = (books: Books): void => {
  const { vehiclesDismantled: vehicles } = books;
  const videos = videosThatHold(books.videosSaid);
  const from = firstDay(books, videos);
  const unasked = new Map<number, number>();
  for (let row = 0; row < vehicles.items.length; row += 1) {
    countChecked(books.findings, 10);
    const site = vehicles.sites.at(row);
    const video = videos.get(books.videosSaid.itemIds.find(books.items.at(vehicles.items.at(row))));
    if (judgeVideo(books, row, { video, from }) === 'unasked') unasked.set(site, (unasked.get(site) ?? 0) + 1);
  }
  for (const [site, count] of unasked) tellUnasked(books, { site, count, from });
};

/** The day of the first record that holds; empty where there is none. */
const firstDay = ({ videosSaid }: Books, videos: ReadonlyMap<number, number>): string => {
  let first = Infinity;
  for (const row of videos.values()) first = Math.min(first, videoTime(videosSaid, row));
  return first === Infinity ? '' : chinaDay(new Date(first).toISOString());
};

const judgeVideo = (
  books: Books,
  row: number,
  { video, from }: { video: number | undefined; from: string },
): 'unasked' | 'judged' => {
  const { vehiclesDismantled: vehicles } = books;
  const on = dayText(vehicles.days.at(row));
  if (books.lastDay <= on) return 'judged';
  const siteId = books.sites.at(vehicles.sites.at(row));
  const place = { day: on, areaCode: books.areas.get(siteId) ?? '', siteId };
  const needed = keptUntil(rulesOn({ rules: nationalRules, local: books.localRules }, place), 'vehicle.video');
  if (needed === undefined) return 'judged';
  const said = video === undefined ? null : saidUntil(books, video);
  const state = videoState(needed, said, books.lastDay);
  if (state === 'kept' || state === 'over') return 'judged';
  if (state === 'missing' && (from === '' || on < from)) return 'unasked';
  const itemId = books.items.at(vehicles.items.at(row));
  warn(books.findings, {
    ...{ rule: 10, subject: `item:${itemId}`, itemId, eventId: books.events.at(vehicles.events.at(row)) },
    ...{ code: `vehicle.video-${state}`, expected: needed, found: said ?? '' },
    zh: state === 'missing' ? '车辆已拆解，未登记拆解录像的存放处' : '拆解录像的保存期短于规定',
    en:
      state === 'missing'
        ? 'a vehicle was taken apart, and nobody says where its video is'
        : 'the video of a dismantling is kept for less time than rules ask',
  });
  return 'judged';
};

const saidUntil = ({ videosSaid }: Books, row: number): string => {
  const until = videosSaid.untils.at(row);
  return until === untilUnsaid ? '' : dayText(until);
};

const tellUnasked = (books: Books, { site, count, from }: { site: number; count: number; from: string }): void => {
  warn(books.findings, {
    ...{ rule: 10, subject: `site:${books.sites.at(site)}`, code: 'vehicle.video-before-records' },
    ...{ expected: from, found: count },
    zh: '这些车辆在本网络首次登记拆解录像之前拆解，未登记录像存放处，不逐一列出（“应为”是首次登记之日，“实为”是辆数）',
    en: 'vehicles that were taken apart before the network first recorded a video: nobody says where theirs are, and they are not told of one by one ("expected" is the day of the first record, "found" is their number)',
  });
};
