import { chinaDay } from '@huihuan/kernel-domain';
import { isVideoAsked, keptUntil, nationalRules, rulesOn, videoState, type RulesOn } from '@huihuan/rules-domain';
import type { Books } from '../books/books.ts';
import { dayText } from '../books/days.ts';
import { untilUnsaid, videosThatHold, videoTime } from '../books/vehicle-book.ts';
import { countChecked, violate, warn } from '../findings.ts';

/**
 * From the day after it was taken apart, somebody says where the video of a vehicle is, and that it is kept for as long as
 * rules ask. Nobody is asked for vehicles of before the first such record in the network, unless a rule of their day says when
 * to record it: they are counted, a line for each site. What was destroyed before the rule of its day let it go is a fault.
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
  judgeDestroyed(books);
};

/** By item, when its video was destroyed: records that no other one has put right. */
const destroyedOf = ({ videosDestroyed: { said, corrected } }: Books) => {
  const byItem = new Map<string, { readonly on: string; readonly event: number }[]>();
  for (const [stepId, { itemId, ...each }] of said) {
    if (corrected.has(stepId)) continue;
    const known = byItem.get(itemId);
    if (known === undefined) byItem.set(itemId, [each]);
    else known.push(each);
  }
  return byItem;
};

/** By the books of jobs alone, whatever the site was told when it recorded it. */
const judgeDestroyed = (books: Books): void => {
  const destroyed = destroyedOf(books);
  if (destroyed.size === 0) return;
  const { vehiclesDismantled: vehicles } = books;
  const untils = new Map<string, string | undefined>();
  for (let row = 0; row < vehicles.items.length; row += 1) {
    const itemId = books.items.at(vehicles.items.at(row));
    if (destroyed.has(itemId)) untils.set(itemId, keptUntil(rulesOfRow(books, row), 'vehicle.video'));
  }
  for (const [itemId, records] of destroyed) {
    for (const { on, event } of records) {
      countChecked(books.findings, 10);
      const until = untils.get(itemId);
      if (untils.has(itemId) && (until === undefined || on > until)) continue;
      violate(books.findings, {
        ...{ rule: 10, code: 'vehicle.video-destroyed-early', subject: `item:${itemId}`, itemId },
        ...{ eventId: books.events.at(event), expected: until ?? '', found: on },
        zh: untils.has(itemId)
          ? '拆解录像在规定的保存期内被销毁（“应为”是须保存至的日期，“实为”是销毁日期）'
          : '登记了销毁拆解录像，但该车没有拆解记录',
        en: untils.has(itemId)
          ? 'the video of a dismantling was destroyed while rules asked for it ("expected" is the last day on which it has to be there, "found" that on which it was destroyed)'
          : 'the video of a vehicle is said to be destroyed that was not taken apart',
      });
    }
  }
};

const rulesOfRow = (books: Books, row: number): RulesOn => {
  const { vehiclesDismantled: vehicles } = books;
  const siteId = books.sites.at(vehicles.sites.at(row));
  const place = { day: dayText(vehicles.days.at(row)), areaCode: books.areas.get(siteId) ?? '', siteId };
  return rulesOn({ rules: nationalRules, local: books.localRules }, place);
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
  const rules = rulesOfRow(books, row);
  const needed = keptUntil(rules, 'vehicle.video');
  if (needed === undefined) return 'judged';
  const said = video === undefined ? null : saidUntil(books, video);
  const state = videoState(needed, said, books.lastDay);
  if (state === 'kept' || state === 'over') return 'judged';
  if (state === 'missing' && !isVideoAsked(rules, from === '' ? null : from)) return 'unasked';
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
