import { requireClassAt, type CatalogueClass } from '@huihuan/catalogue-domain';
import { fact } from '@huihuan/contracts-events';
import { activeSite } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { checkBooking } from './booking/check-booking.ts';
import { checkConsignor } from './check-consignor.ts';
import { checkForm } from './check-form.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { checkNameplate } from './check-nameplate.ts';
import { checkPayment } from './check-payment.ts';
import { checkRules } from './check-rules.ts';
import { checkTime } from './check-time.ts';
import { checkWeight } from './check-weight.ts';
import { resolveDoubts } from './doubt.ts';
import type { Intake, IntakeContext, IntakeSite, RegisterIntake } from './intake-command.ts';
import type { IntakeRow } from './intake-row.ts';
import { attendantUnknown, classNotAcceptedHere, paymentInvalid } from './intake-problems.ts';

/**
 * The act by which an item or lot enters the network. What is wrong refuses it; what is doubtful needs a supervisor of the
 * site; what is merely odd becomes a warning.
 */
export const decideIntake = (command: RegisterIntake, context: IntakeContext): Result<Intake> => {
  const { siteId, row, origin } = command;
  const place = classAtSite(command, context);
  if (!place.ok) return place;
  const { site, known } = place.value;
  const time = checkTime(row.occurredAt, context.now, origin);
  if (!time.ok) return time;
  const counter = checkCounter(row, context);
  if (!counter.ok) return counter;
  const weight = checkWeight(row.grams, known);
  if (!weight.ok) return weight;
  const named = checkIdentifiers(row.identifiers, known, { ...context, at: row.occurredAt });
  if (!named.ok) return named;
  const form = checkForm({ row, site }, known, context);
  if (!form.ok) return form;
  const ruled = checkRules({ row, site }, known, context);
  if (!ruled.ok) return ruled;
  const consignor = checkConsignor(row, context);
  if (!consignor.ok) return consignor;
  const doubts = [...weight.value, ...named.value.doubts, ...form.value.doubts, ...ruled.value.doubts];
  const resolved = resolveDoubts(doubts, command, context);
  if (!resolved.ok) return resolved;
  const booked = checkBooking(row, known, context);
  const warnings = [
    ...resolved.value.warnings,
    ...named.value.warnings,
    ...form.value.warnings,
    ...checkNameplate(command, known),
    ...ruled.value.warnings,
    ...time.value,
    ...checkPayment(command, context),
    ...booked.warnings,
  ];
  const { tracking, family, classCode } = known;
  const collected = fact('cn.huihuan.item.collected.v1', {
    siteId,
    item: {
      ...{ itemId: row.id, tracking, family, classCode, grams: row.grams, custodySeq: 1 },
      identifiers: [...named.value.identifiers],
    },
    consignor: consignor.value.stated,
    paidFen: row.paidFen,
    evidence: row.evidence,
    occurredAt: row.occurredAt,
    attendantId: row.attendantId ?? null,
    warnings: warnings.map(({ code }) => code),
    ...(row.details === undefined ? {} : { details: row.details }),
    ...(booked.bookingId === null ? {} : { bookingId: booked.bookingId }),
    ...(origin === undefined ? {} : { origin }),
    override: resolved.value.override,
  });
  const { consignor: of, keep } = consignor.value;
  return accept({ fact: collected, warnings, consignor: of, keep });
};

/** What was paid, and who stood at the counter. */
const checkCounter = ({ paidFen, attendantId }: IntakeRow, { staff }: IntakeContext): Result<null> => {
  if (!Number.isInteger(paidFen) || paidFen < 0) return refuse(paymentInvalid(paidFen));
  return attendantId === undefined || staff(attendantId)?.active === true
    ? accept(null)
    : refuse(attendantUnknown(attendantId));
};

/** The class must hold on the day of the hand-in, and the site be a collection point in service that takes its family. */
const classAtSite = (
  { siteId, row }: RegisterIntake,
  context: IntakeContext,
): Result<{ readonly site: IntakeSite; readonly known: CatalogueClass }> => {
  const site = activeSite(context.site, siteId, ['collection-point'], '/siteId');
  if (!site.ok) return site;
  const known = requireClassAt(context.catalogue, row.classCode, row.occurredAt);
  if (!known.ok) return known;
  const { name, acceptsFamilies } = site.value;
  return acceptsFamilies.includes(known.value.family)
    ? accept({ site: site.value, known: known.value })
    : refuse(classNotAcceptedHere(known.value, name, acceptsFamilies));
};
