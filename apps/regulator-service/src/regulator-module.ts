import { Module, type DynamicModule } from '@nestjs/common';
import { AlarmController } from './alarms/alarm-controller.ts';
import { AuditController } from './audit/audit-controller.ts';
import { BalanceController } from './balances/balance-controller.ts';
import { BatchController } from './batches/batch-controller.ts';
import { ChainController } from './chains/chain-controller.ts';
import { CheckpointController } from './checkpoints/checkpoint-controller.ts';
import { checkpointDeskToken, type CheckpointDesk } from './checkpoints/checkpoint-desk.ts';
import { ClosingsController } from './closings/closings-controller.ts';
import { ConflictController } from './conflicts/conflict-controller.ts';
import { DaysController } from './days/days-controller.ts';
import { EvidenceController } from './evidence/evidence-controller.ts';
import { createNameBook, nameBookToken } from './facts/name-book.ts';
import { FiguresController } from './figures/figures-controller.ts';
import { DiscrepancyController } from './handover/discrepancy-controller.ts';
import { HeldController } from './held/held-controller.ts';
import { MapController } from './map/map-controller.ts';
import { OverviewController } from './overview/overview-controller.ts';
import { regulatorToken, type RegulatorOptions } from './regulator.ts';
import { FactStreamController } from './stream/fact-stream-controller.ts';
import { MapStreamController } from './stream/map-stream-controller.ts';
import { SuspicionController } from './suspicions/suspicion-controller.ts';
import { TraceController } from './trace/trace-controller.ts';
import { YieldsController } from './yields/yields-controller.ts';

/** 监管: everything that is seen from the events alone, below `/api/regulator`. */
@Module({})
export class RegulatorModule {
  static register(options: RegulatorOptions, desk: CheckpointDesk): DynamicModule {
    return {
      module: RegulatorModule,
      providers: [
        { provide: regulatorToken, useValue: options },
        { provide: checkpointDeskToken, useValue: desk },
        { provide: nameBookToken, useValue: options.names ?? createNameBook(options.database) },
      ],
      controllers: [
        OverviewController,
        TraceController,
        MapController,
        FactStreamController,
        MapStreamController,
        ChainController,
        DiscrepancyController,
        BalanceController,
        BatchController,
        SuspicionController,
        ConflictController,
        AuditController,
        CheckpointController,
        EvidenceController,
        FiguresController,
        HeldController,
        YieldsController,
        ClosingsController,
        AlarmController,
        DaysController,
      ],
    };
  }
}
