import type { Fact, Identifier, Moisture } from '@huihuan/contracts-events';
import type { Transitions } from '@huihuan/kernel-domain';

export interface JobInput {
  readonly itemId: string;
  readonly classCode: string;
  readonly grams: number;
}

/** A material, part or hazardous fraction that came out: a new lot or item with an id of its own. */
export interface JobOutput {
  readonly itemId: string;
  readonly classCode: string;
  readonly grams: number;
  readonly identifiers: readonly Identifier[];
  /** The input that it came out of, where several were on the line and somebody says which. */
  readonly fromItemId?: string | undefined;
  /** As it was measured when it was weighed. */
  readonly moisture?: Moisture | undefined;
}

/** What nobody can weigh: dust, moisture, vapour. */
export interface Loss {
  readonly grams: number;
  readonly reason: string;
  /** Some or all of it by reasons of the families of the inputs, each once. */
  readonly parts?: { reason: string; grams: number }[] | undefined;
}

/** Why a balance outside the tolerance is right nevertheless, and the supervisor who answers for it. */
export interface Explanation {
  readonly text: string;
  readonly supervisorId: string;
}

interface Begun {
  readonly jobId: string;
  readonly siteId: string;
  readonly inputs: readonly JobInput[];
  /** The batch that its difference is carried to. */
  readonly batchId?: string | undefined;
}

export interface NoJob {
  readonly state: 'none';
}
/** Inputs are on the line. Outputs and loss are a draft that may be replaced until the job is closed. */
export interface OpenJob extends Begun {
  readonly state: 'open';
  readonly outputs: readonly JobOutput[];
  readonly loss: Loss;
}
/** The inputs of a closed job, and the balance that stands on them. */
export interface KnownBalances {
  readonly inputs: readonly JobInput[];
  readonly balance: MassBalance;
  readonly dry?: DryFacts | undefined;
}
export interface ClosedJob extends Begun {
  readonly state: 'closed';
  readonly outputs: readonly JobOutput[];
  readonly loss: Loss;
  readonly balance: MassBalance;
  /** Of dry mass, where everything was measured. */
  readonly dry?: DryFacts | undefined;
  readonly inputMoisture?: DismantledFact['data']['inputMoisture'];
  readonly explanation: Explanation | null;
  /** Since weight or class of an input was corrected: what stands above is what was judged. */
  readonly redrawn?: KnownBalances | undefined;
}
export interface CancelledJob extends Begun {
  readonly state: 'cancelled';
  readonly reason: string;
}

/** A dismantling job: inputs become outputs, and the grams have to match. */
export type Job = NoJob | OpenJob | ClosedJob | CancelledJob;

export type JobState = Job['state'];
export type JobAct = 'start' | 'draft-outputs' | 'close' | 'cancel';

export const jobTransitions: Transitions<JobState, JobAct> = {
  none: { start: 'open' },
  open: { 'draft-outputs': 'open', close: 'closed', cancel: 'cancelled' },
  closed: {},
  cancelled: {},
};

export const terminalJobStates = ['closed', 'cancelled'] as const satisfies readonly JobState[];

export const noJob: NoJob = { state: 'none' };

export type StartedFact = Extract<Fact, { type: 'cn.huihuan.processing.started.v1' }>;
export type ProcessingCancelledFact = Extract<Fact, { type: 'cn.huihuan.processing.cancelled.v1' }>;
export type DismantledFact = Extract<Fact, { type: 'cn.huihuan.item.dismantled.v1' }>;
export type MassBalance = DismantledFact['data']['balance'];
export type DryFacts = NonNullable<DismantledFact['data']['dry']>;

/** Until the job is closed, what comes out is the sorting centre's own draft. */
export interface OutputsDrafted {
  readonly type: 'job.outputs-drafted';
  readonly data: { readonly outputs: readonly JobOutput[]; readonly loss: Loss };
}

export type JobEvent = StartedFact | ProcessingCancelledFact | DismantledFact | OutputsDrafted;
