import { chinaDay } from '@huihuan/catalogue-domain';
import { fact, type CertificateKind, type Override } from '@huihuan/contracts-events';
import {
  activeSite,
  itemElsewhere,
  itemUnknown,
  judgedMembers,
  judgeLicences,
  resolveFindings,
  type Holding,
  type Judged,
  type KnownSite,
  type KnownStaff,
  type RuleFinding,
} from '@huihuan/custody-domain';
import { judgeGate, stepWords, supervisedKindOf, type GateRules, type KnownItem } from '@huihuan/families-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { rulesOn, type RuleBook } from '@huihuan/rules-domain';
import {
  certificateNumber,
  mayBeCertified,
  type Certificate,
  type IssuedFact,
  type VoidedFact,
} from './certificate.ts';
import {
  alreadyVoid,
  certificateLives,
  notDismantledYet,
  stepUndone,
  vehicleCertified,
  wrongFamily,
} from './certificate-problems.ts';
import { certifiedStep, lastDone, statedOnCertificate } from './stated-on-certificate.ts';

export interface IssueCertificate {
  readonly certificateId: string;
  readonly siteId: string;
  readonly kind: CertificateKind;
  readonly itemId: string;
  readonly override: Override | null;
  readonly staffId: string | null;
}

export interface CertificateContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  /** The site that issues, and those that issued what counts already. */
  readonly site: (siteId: string) => (KnownSite & { readonly code: string }) | undefined;
  readonly staff: (staffId: string) => KnownStaff | undefined;
  readonly holding: (itemId: string) => Holding | undefined;
  /** Form and steps as they stand. */
  readonly known: (itemId: string) => KnownItem;
  /** All of this kind that were ever issued for the item. */
  readonly former: readonly Certificate[];
  /** Those that count for the VIN of the item and were issued for another item: the same vehicle, which came in before. */
  readonly ofVehicle: readonly Certificate[];
  /** The highest of the site and kind in the year of `now`; 0 where there is none. Read under the lock of the site. */
  readonly lastSequence: number;
  readonly rules: RuleBook;
}

export interface Issued {
  readonly fact: IssuedFact;
  readonly warnings: readonly Problem[];
}

/**
 * A site certifies what became of an item in its books, also of one that it has taken apart. The numbers of a site, kind and
 * year have no gaps; one certificate of a kind counts for an item, and one for a VIN; one that is issued after a voided one names it.
 */
export const decideIssue = (command: IssueCertificate, context: CertificateContext): Result<Issued> => {
  const { siteId, kind, itemId } = command;
  const site = activeSite(context.site, siteId, ['sorting-centre'], '/siteId');
  if (!site.ok) return site;
  const held = heldHere(command, context);
  if (!held.ok) return held;
  const { areaCode } = site.value;
  const day = chinaDay(context.now);
  const judged = judge(command, context, {
    held: held.value,
    site: site.value,
    rules: rulesOn(context.rules, { day, areaCode, siteId }),
  });
  if (!judged.ok) return judged;
  const year = Number(day.slice(0, 4));
  const sequence = context.lastSequence + 1;
  const { classCode, identifiers } = held.value.item;
  const issued = fact('cn.huihuan.certificate.issued.v1', {
    ...{ siteId, certificateId: command.certificateId, kind, year, sequence, itemId, classCode },
    number: certificateNumber(site.value.code, { kind, year, sequence }),
    identifiers: [...identifiers],
    stated: statedOnCertificate(kind, context.known(itemId)),
    ...{ issuedOn: day, staffId: command.staffId },
    replaces: context.former.findLast(({ voided }) => voided !== null)?.certificateId ?? null,
    ...judgedMembers(judged.value),
  });
  return accept({ fact: issued, warnings: judged.value.warnings });
};

/** The site has the item or took it apart itself; what it gave away, it no longer certifies. */
const heldHere = ({ siteId, kind, itemId }: IssueCertificate, { holding }: CertificateContext): Result<Holding> => {
  const held = holding(itemId);
  if (held === undefined) return refuse({ ...itemUnknown(itemId), path: '/itemId' });
  if (!mayBeCertified(kind, held.item)) return refuse(wrongFamily(kind, held.item.family));
  const gone = ['in-transit', 'handed-over', 'closed'].includes(held.state);
  return held.siteId !== siteId || gone ? refuse({ ...itemElsewhere(held, siteId), path: '/itemId' }) : accept(held);
};

/** What is against a second one while another counts, for the item or for its VIN. */
const livingOne = (
  { siteId }: Pick<IssueCertificate, 'siteId'>,
  { former, ofVehicle: [ofVehicle], site }: CertificateContext,
): Problem | undefined => {
  const asker = (living: Certificate) => ({ siteId, issuer: site(living.siteId)?.name ?? null });
  const living = former.find(({ voided }) => voided === null);
  if (living !== undefined) return certificateLives(living, asker(living));
  return ofVehicle === undefined ? undefined : vehicleCertified(ofVehicle, asker(ofVehicle));
};

const judge = (
  { kind, itemId, siteId, override }: IssueCertificate,
  context: CertificateContext,
  { held, site, rules }: { readonly held: Holding; readonly site: KnownSite; readonly rules: GateRules },
): Result<Judged> => {
  const counting = livingOne({ siteId }, context);
  if (counting !== undefined) return refuse(counting);
  const known = context.known(itemId);
  const step = certifiedStep[kind];
  if (step !== null && lastDone(known, step) === undefined)
    return refuse(stepUndone(kind, stepWords(known.family, step)));
  const findings = [
    ...judgeLicences(context.rules, { act: 'certificate', site, goods: [held.item], at: context.now }),
    ...judgeGate(known, 'certificate', rules),
    ...beforeDismantling(known, held, rules),
  ];
  return resolveFindings(findings, { siteId, override, staff: context.staff });
};

/** 监督解体的车辆: its certificate comes only after the dismantling. */
const beforeDismantling = (known: KnownItem, { state }: Holding, rules: GateRules): readonly RuleFinding[] => {
  const ruleId = 'vehicle.supervised-dismantling';
  const kind = known.family === 'vehicle' ? supervisedKindOf(known) : null;
  const effect = rules.effectOf(ruleId);
  if (kind === null || effect === undefined || state === 'consumed') return [];
  if (rules.choices(ruleId, 'kinds')?.includes(kind) !== true) return [];
  return [{ effect: effect === 'clock' ? 'warn' : effect, problem: notDismantledYet }];
};

/** A certificate counts no more. Its number stays used, and another may be issued for the item. */
export const decideVoid = (
  certificate: Certificate,
  { reason, staffId }: { readonly reason: string; readonly staffId: string | null },
): Result<VoidedFact> => {
  if (certificate.voided !== null) return refuse(alreadyVoid(certificate));
  const { siteId, certificateId, kind, number, year, sequence, itemId } = certificate;
  return accept(
    fact('cn.huihuan.certificate.voided.v1', {
      ...{ siteId, certificateId, kind, number, year, sequence, itemId, reason, staffId },
    }),
  );
};
