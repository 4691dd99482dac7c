import { Module, type DynamicModule } from '@nestjs/common';
import { AreaController } from './areas/area-controller.ts';
import { CatalogueController } from './catalogue/catalogue-controller.ts';
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
      providers: [{ provide: registryToken, useValue: options }],
      controllers: [
        AreaController,
        SiteController,
        StaffController,
        TruckController,
        CatalogueController,
        TargetController,
      ],
    };
  }
}
