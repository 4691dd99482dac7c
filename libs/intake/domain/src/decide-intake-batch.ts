import { uniqueIdentifierKinds, type Identifier } from '@huihuan/contracts-events';
import { isLimitedByWeight } from '@huihuan/custody-domain';
import { refuse, type Result } from '@huihuan/kernel-domain';
import type { KnownBooking } from './booking/booking.ts';
import { decideIntake } from './decide-intake.ts';
import type { ActiveItem, Intake, IntakeContext } from './intake-command.ts';
import { rowIdRepeated } from './intake-problems.ts';
import type { IntakeRow } from './intake-row.ts';
import { parseIntakeRow } from './parse-intake-row.ts';

/**
 * Decides each row of a batch by itself, in their order: a bad row spoils no other, and a row sees what the accepted ones
 * before it brought in.
 * @returns one result a row
 */
export const decideIntakeBatch = (
  siteId: string,
  rows: readonly unknown[],
  context: IntakeContext,
): readonly Result<Intake>[] => decideReadRows(siteId, rows.map(parseIntakeRow), context);

/** The same for rows that were read before by `parseIntakeRow`, or refused by it: what is wrong with a row needs no books. */
export const decideReadRows = (
  siteId: string,
  rows: readonly Result<IntakeRow>[],
  context: IntakeContext,
): readonly Result<Intake>[] => {
  const taken = new Map<string, ActiveItem>();
  const indexOfId = new Map<string, number>();
  const stored = context.stored === undefined ? undefined : new Map(context.stored);
  const named = new Map<string, number>();
  const bookings = (bookingId: string): KnownBooking | undefined => {
    const known = context.bookings?.(bookingId);
    return known && { ...known, handedIn: known.handedIn + (named.get(bookingId) ?? 0) };
  };
  const activeWith = (identifier: Identifier): ActiveItem | undefined =>
    taken.get(keyOf(identifier)) ?? context.activeWith(identifier);
  return rows.map((row, index) => {
    if (!row.ok) return row;
    const { id } = row.value;
    const firstIndex = indexOfId.get(id);
    if (firstIndex !== undefined) return refuse(rowIdRepeated(id, firstIndex));
    indexOfId.set(id, index);
    const intake = decideIntake(
      { siteId, row: row.value, origin: context.originOf?.(id) },
      {
        ...{ ...context, activeWith, bookings },
        ...(stored === undefined ? {} : { stored }),
      },
    );
    if (intake.ok) {
      const { bookingId, item } = intake.value.fact.data;
      const { classCode, grams } = item;
      if (bookingId !== undefined) named.set(bookingId, (named.get(bookingId) ?? 0) + 1);
      if (isLimitedByWeight(classCode)) stored?.set(classCode, (stored.get(classCode) ?? 0) + grams);
      const siteName = context.site(siteId)?.name ?? siteId;
      for (const identifier of uniqueOf(intake.value)) taken.set(keyOf(identifier), { itemId: id, siteId, siteName });
    }
    return intake;
  });
};

const keyOf = ({ kind, value }: Identifier): string => `${kind}:${value}`;

const uniqueOf = ({ fact }: Intake): readonly Identifier[] =>
  fact.data.item.identifiers.filter(({ kind }) => (uniqueIdentifierKinds as readonly string[]).includes(kind));
