import { nationalRules, rulesOn } from '@huihuan/rules-domain';
import type { Books } from '../books/books.ts';
import { factsOfItem } from '../books/custody-facts.ts';
import { dayText } from '../books/days.ts';
import { kindOfPlace, rowOfPlace } from '../books/place.ts';
import { countChecked, warn } from '../findings.ts';

/**
 * A vehicle is taken apart within days of its coming to the centre, by the rules of the day on which it was. One that still lies there is told of
 * as lying too long.
 */
export const judgeDismantling = (books: Books): void => {
  const { vehiclesDismantled: vehicles } = books;
  for (let row = 0; row < vehicles.items.length; row += 1) {
    countChecked(books.findings, 10);
    const [item, site, day] = [vehicles.items.at(row), vehicles.sites.at(row), vehicles.days.at(row)];
    const siteId = books.sites.at(site);
    const place = { day: dayText(day), areaCode: books.areas.get(siteId) ?? '', siteId };
    const days = rulesOn({ rules: nationalRules, local: books.localRules }, place).amount(
      'vehicle.dismantling',
      'days',
    );
    // a correction of the weight is no arrival
    const came = factsOfItem(books.custody, item).findLast(
      ({ from, to }) => from !== to && kindOfPlace(to) === 'site' && rowOfPlace(to) === site,
    );
    if (days === undefined || came === undefined || day - came.day <= days) continue;
    const itemId = books.items.at(item);
    warn(books.findings, {
      ...{ rule: 10, code: 'vehicle.dismantled-late', subject: `item:${itemId}`, itemId },
      ...{ eventId: books.events.at(vehicles.events.at(row)), expected: dayText(came.day + days), found: dayText(day) },
      zh: '车辆超过拆解期限才拆解',
      en: 'a vehicle was taken apart after its last day',
    });
  }
};
