import { Module, type DynamicModule } from '@nestjs/common';
import { HealthModule } from '@huihuan/platform-http';
import { AreaController } from './areas/area-controller.ts';
import { AuditController } from './audit/audit-controller.ts';
import { CatalogueController } from './catalogue/catalogue-controller.ts';
import { DeadLetterController } from './dead-letter-controller.ts';
import { registryHealth } from './registry-health.ts';
import { registryToken, type RegistryOptions } from './registry.ts';
import { SiteController } from './sites/site-controller.ts';
import { StaffController } from './staff/staff-controller.ts';
import { TargetController } from './targets/target-controller.ts';
import { TruckController } from './trucks/truck-controller.ts';

/** 登记: areas, sites, staff, trucks, the catalogue and the targets, below `/api/registry`. */
@Module({})
export class RegistryModule {
  static register(options: RegistryOptions): DynamicModule {
    return {
      module: RegistryModule,
      imports: [HealthModule.forService('registry', registryHealth(options.database))],
      providers: [{ provide: registryToken, useValue: options }],
      controllers: [
        AreaController,
        SiteController,
        StaffController,
        TruckController,
        CatalogueController,
        TargetController,
        AuditController,
        DeadLetterController,
      ],
    };
  }
}
