import type { CertificateKind } from '@huihuan/contracts-events';
import { stepNamed } from '@huihuan/families-domain';
import type { Good } from '../goods.ts';
import type { Planner } from '../plan-trips.ts';
import { answeringAt, type Answering } from '../simulated-network.ts';
import { stepOf, type PlannedStep } from './plan-steps.ts';
import { shares } from './shares.ts';
import { isWhole, lacksPapers } from './vehicle-details.ts';

/** A certificate that a centre gives, or asks for in vain. */
export interface PlannedCertificate {
  readonly id: string;
  readonly kind: CertificateKind;
  readonly itemId: string;
  readonly override: Answering | null;
  /** Without its engine a vehicle gets none. */
  readonly refused: boolean;
  /** Its papers go to the vehicle office, where that is recorded as a step. */
  readonly papers: PlannedStep | null;
  /** Voided after it was printed wrong, and issued anew. */
  readonly again: { readonly voidId: string; readonly id: string } | null;
}

const papersStep = 'papers-to-vehicle-office';

const plan = (kind: CertificateKind, { itemId }: Good, planner: Planner): PlannedCertificate => ({
  ...{ id: planner.idOf(`certificate/${kind}/${itemId}`), kind, itemId, override: null, refused: false },
  ...{ papers: null, again: null },
});

/** Of each vehicle that was taken apart. A few are voided and issued anew. */
export const certificateOfVehicle = (car: Good, siteId: string, planner: Planner): PlannedCertificate => {
  const { chance, idOf, network } = planner;
  const { classCode, details, itemId } = car;
  const refused = !isWhole(classCode, details);
  const override = lacksPapers(details) ? answeringAt(network, siteId, '车主书面声明已存档') : null;
  const again = !refused && chance.happens(shares.certificateVoided.share);
  const ids = { voidId: idOf(`certificate/void/${itemId}`), id: idOf(`certificate/again/${itemId}`) };
  const handed =
    !refused && chance.happens(shares.papersHanded.share) && stepNamed('vehicle', papersStep) !== undefined;
  const papers = handed ? stepOf(papersStep, car, { siteId, planner }) : null;
  return { ...plan('vehicle-recovery', car, planner), override, refused, papers, again: again ? ids : null };
};

/** Of what goes back into use: that its data were erased, or what its capacity is. */
export const certificateOfReuse = (good: Good, planner: Planner): PlannedCertificate | null => {
  if (good.family === 'traction-battery') return plan('battery-assessment', good, planner);
  return good.details['dataWay'] === 'wipe' ? plan('data-wipe', good, planner) : null;
};
