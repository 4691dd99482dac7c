import { Module, type DynamicModule } from '@nestjs/common';
import { dataKeyController } from '@huihuan/platform-sealed-data';
import { AreaController } from './areas/area-controller.ts';
import { CatalogueController } from './catalogue/catalogue-controller.ts';
import { DeviceController } from './identity/devices/device-controller.ts';
import { DeviceSessionController } from './identity/devices/device-session-controller.ts';
import { GrantController } from './identity/grants/grant-controller.ts';
import { identityToken, type Identity } from './identity/identity.ts';
import { OidcController } from './identity/oidc/oidc-controller.ts';
import { PasskeyController } from './identity/passkeys/passkey-controller.ts';
import { PersonController } from './identity/people/person-controller.ts';
import { SessionController } from './identity/sessions/session-controller.ts';
import { registryToken } from './registry.ts';
import { RuleController } from './rules/rule-controller.ts';
import { AdministeredSiteController } from './sites/administered-site-controller.ts';
import { SiteController } from './sites/site-controller.ts';
import { StaffController } from './staff/staff-controller.ts';
import { TargetController } from './targets/target-controller.ts';
import { TariffController } from './tariffs/tariff-controller.ts';
import { TruckController } from './trucks/truck-controller.ts';

/** 登记: areas, sites, people and their sign-in, trucks, the catalogue and the targets, below `/api/registry`. */
@Module({})
export class RegistryModule {
  static register(identity: Identity): DynamicModule {
    return {
      module: RegistryModule,
      providers: [
        { provide: registryToken, useValue: identity },
        { provide: identityToken, useValue: identity },
      ],
      controllers: [
        dataKeyController('registry', identity.database, identity.ring),
        AreaController,
        SiteController,
        AdministeredSiteController,
        StaffController,
        TruckController,
        CatalogueController,
        TariffController,
        RuleController,
        TargetController,
        SessionController,
        PersonController,
        GrantController,
        PasskeyController,
        OidcController,
        DeviceController,
        DeviceSessionController,
      ],
    };
  }
}
