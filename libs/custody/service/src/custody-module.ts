import type { DynamicModule, Type } from '@nestjs/common';
import type { ServiceAccess } from '@huihuan/contracts-access';
import { DOCUMENTS, genuineController, type Documents } from '@huihuan/documents-genuine';
import type { Effect } from '@huihuan/messaging-core';
import { STATEMENTS } from '@huihuan/platform-http';
import { arrivalsController } from './arrivals/arrivals-controller.ts';
import { auditController } from './audit/audit-controller.ts';
import { bayController } from './bays/bay-controller.ts';
import { followConflicts } from './books/follow-conflicts.ts';
import { followShipments } from './books/follow-bus.ts';
import { correctionController } from './corrections/correction-controller.ts';
import { followCorrections } from './corrections/follow-corrections.ts';
import { CUSTODY, type CustodyOptions } from './custody-service.ts';
import { followFiles } from './driver/follow-files.ts';
import { booksController } from './http/books-controller.ts';
import { containerController } from './http/container-controller.ts';
import { documentControllers } from './documents/document-controllers.ts';
import { discrepancyController } from './http/discrepancy-controller.ts';
import { incomingController } from './http/incoming-controller.ts';
import { outgoingController } from './http/outgoing-controller.ts';
import { followItems } from './identity/follow-items.ts';
import { keepingController } from './keeping/keeping-controller.ts';
import { copyRegistry } from './local-copies/copy-registry.ts';
import { followRules } from './local-copies/follow-rules.ts';
import { followDevices } from './signatures/follow-devices.ts';
import { followSignatures } from './signatures/follow-signatures.ts';
import { followManifests } from './manifests/follow-manifests.ts';
import { manifestControllers } from './manifests/manifest-controller.ts';
import { signatureController } from './signatures/signature-controller.ts';
import { familyController } from './stories/family-controller.ts';
import { followStories } from './stories/follow-stories.ts';
import { storageController } from './storage/storage-controller.ts';
import { admitSignature } from './statements/admit-signature.ts';
import { flagAfterRevocation } from './statements/flag-after-revocation.ts';
import { ADMITS, putAsideController, type Admits } from './statements/put-aside-controller.ts';
import { statementDoor } from './statements/statement-door.ts';
import { followWeighings } from './weighing/follow-weighings.ts';
import { suspicionController } from './suspicions/suspicion-controller.ts';
import { weighingController } from './weighing/weighing-controller.ts';

class CustodyModule {}

export interface ModuleOptions {
  /** Where the things are that operations of the tier are about: a device signs for its own site. */
  readonly placesOf: ServiceAccess['placesOf'];
  /** What the tier prints, and how it is proved. */
  readonly documents: Documents;
  /** Acts that are admitted by a way of their own, after they were put aside. */
  readonly admits?: Admits;
}

/** The handover and the books of one tier: the same implementation under the tier's own policy and routes. */
export const custodyModule = (
  custody: CustodyOptions,
  { placesOf, documents, admits = {} }: ModuleOptions,
): DynamicModule => {
  const { policy } = custody;
  const controllers: Type[] = [
    booksController(policy.tier),
    outgoingController(policy.tier),
    discrepancyController(policy.tier),
    correctionController(policy.tier),
    auditController(policy.tier),
    signatureController(policy.tier),
    putAsideController(policy.tier),
    storageController(policy.tier),
    keepingController(policy.tier),
    suspicionController(policy.tier),
    familyController(policy.tier),
    ...documentControllers(policy),
    genuineController(policy.tier),
    ...manifestControllers(policy),
    ...(policy.receivesFrom.length > 0
      ? [
          incomingController(policy.tier),
          arrivalsController(policy.tier),
          weighingController(policy.tier),
          bayController(policy.tier),
        ]
      : []),
    ...(policy.consolidates ? [containerController(policy.tier)] : []),
  ];
  const providers = [
    { provide: CUSTODY, useValue: custody },
    { provide: STATEMENTS, useValue: statementDoor(custody, placesOf) },
    { provide: DOCUMENTS, useValue: documents },
    { provide: ADMITS, useValue: { ...admits, ...admitSignature(custody) } },
  ];
  return { module: CustodyModule, controllers, providers, exports: [CUSTODY, STATEMENTS, DOCUMENTS] };
};

export const custodyEffects = (custody: CustodyOptions): readonly Effect[] => [
  copyRegistry,
  followRules,
  followShipments(custody),
  // a collection point has no weighbridge, and is told no slip
  ...(custody.policy.receivesFrom.length > 0 ? [followWeighings(custody)] : []),
  followSignatures(custody),
  followFiles,
  followDevices,
  flagAfterRevocation(custody),
  followItems,
  followCorrections(custody),
  followStories,
  followManifests,
  followConflicts,
];
