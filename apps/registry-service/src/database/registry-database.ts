import { LetterStates1764000000010, MessagingTables1764000000001 } from '@huihuan/messaging-core';
import { CommandTable1764000000000, type ServiceDatabaseOptions } from '@huihuan/platform-persistence';
import { DataKeyTables1764000009000 } from '@huihuan/platform-sealed-data';
import { areaEntity } from './area-entity.ts';
import { catalogueClassEntity } from './catalogue-class-entity.ts';
import { DeviceTables1764000007000 } from '../identity/devices/device-tables.ts';
import { LastSeenIndex1764000027001 } from '../identity/devices/last-seen-index.ts';
import { IdentityTables1764000001100 } from '../identity/database/identity-tables.ts';
import { SignInWaysTables1764000010000 } from '../identity/database/sign-in-ways-tables.ts';
import { PersonNames1764000009001 } from '../identity/database/person-name-tables.ts';
import { RegistryTables1764000001000 } from './registry-tables.ts';
import { RuleTables1764000032000 } from './rule-tables.ts';
import { siteEntity } from './site-entity.ts';
import { staffEntity } from './staff-entity.ts';
import { TariffTables1764000021000 } from './tariff-tables.ts';
import { truckEntity } from './truck-entity.ts';

export const registrySchema = 'registry';

export const registryMigrations: ServiceDatabaseOptions['migrations'] = [
  CommandTable1764000000000,
  MessagingTables1764000000001,
  LetterStates1764000000010,
  RegistryTables1764000001000,
  IdentityTables1764000001100,
  DeviceTables1764000007000,
  SignInWaysTables1764000010000,
  DataKeyTables1764000009000,
  PersonNames1764000009001,
  TariffTables1764000021000,
  LastSeenIndex1764000027001,
  RuleTables1764000032000,
];

export const registryEntities: NonNullable<ServiceDatabaseOptions['entities']> = [
  areaEntity,
  siteEntity,
  staffEntity,
  truckEntity,
  catalogueClassEntity,
];
