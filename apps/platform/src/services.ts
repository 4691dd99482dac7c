import { collectionService } from '@huihuan/collection-service';
import type { ServiceDefinition } from '@huihuan/platform-service';
import { registryService } from '@huihuan/registry-service';
import { regulatorService } from '@huihuan/regulator-service';
import { sortingService } from '@huihuan/sorting-service';
import { transferService } from '@huihuan/transfer-service';

/** The whole platform. The registry comes first: it is filled before the others begin to listen. */
export const services: readonly ServiceDefinition[] = [
  registryService,
  collectionService,
  transferService,
  sortingService,
  regulatorService,
];
