import { useSession } from '@huihuan/web-kit';
import { useSiteName } from '../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { shortened, unbroken } from '../api/alarm-amounts.ts';
import type { Alarm, AlarmUnit } from '../api/alarms.ts';

/** What an alarm says of itself, in the language of the page. */
export const useAlarmWords = () => {
  const { alarms: texts } = useTexts();
  const nameOf = useSiteName();
  const session = useSession();
  const me = session.kind === 'signed-in' ? session.access.person.personId : null;
  const amount = (unit: AlarmUnit, number: number): string => texts.unit[unit](shortened(number));
  return {
    amount,
    comparison: ({ unit, measured, limit }: Pick<Alarm, 'unit' | 'measured' | 'limit'>): string =>
      texts.against(unbroken(amount(unit, measured)), unbroken(amount(unit, limit))),
    places: ({ siteIds }: Pick<Alarm, 'siteIds'>): string =>
      siteIds.length === 0 ? texts.network : [...new Set(siteIds)].map(nameOf).join(' · '),
    person: (personId: string | null): string => {
      if (personId === null) return texts.nobody;
      return personId === me ? texts.me : texts.someone;
    },
  };
};
