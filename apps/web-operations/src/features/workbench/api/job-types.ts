import type { Moisture } from '@huihuan/contracts-events';
import type { Balance, BalanceFrame, Basis } from '@huihuan/processing-balance';

export interface Output {
  readonly itemId: string;
  readonly classCode: string;
  readonly grams: number;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  /** The input that it came out of, where somebody said which. */
  readonly fromItemId?: string;
  readonly moisture?: Moisture;
}

export interface Loss {
  readonly grams: number;
  readonly reason: string;
  /** Some or all of it by reasons, each once. */
  readonly parts?: readonly { readonly reason: string; readonly grams: number }[];
}

export interface Job {
  readonly jobId: string;
  readonly siteId: string;
  readonly state: 'open' | 'closed' | 'cancelled';
  readonly inputs: readonly { readonly itemId: string; readonly classCode: string; readonly grams: number }[];
  readonly outputs: readonly Output[];
  readonly loss: Loss;
  readonly balance: Balance | null;
  readonly explanation: { readonly text: string; readonly supervisorId: string } | null;
  /** The processing batch that answers for its difference. */
  readonly batchId?: string;
  /** Inputs of which it was measured; left out where no rule says how moisture counts. */
  readonly inputMoisture?: readonly { readonly itemId: string; readonly permille: number }[];
  /** Of an open job whose inputs were all measured. */
  readonly dryFrame?: BalanceFrame & { readonly basis: Basis };
  /** Of dry mass, where everything was measured. */
  readonly dry?: Balance & { readonly basis: Basis };
  /** As it is known now, where weight or class of an input was corrected since it was closed. */
  readonly redrawn?: {
    readonly inputs: Job['inputs'];
    readonly balance: Balance;
    readonly dry?: Balance & { readonly basis: Basis };
  };
}

export interface JobHead {
  readonly jobId: string;
  readonly state: Job['state'];
  readonly inputs: number;
  readonly inputGrams: number;
  readonly outputs: number;
  readonly outputGrams: number;
  readonly lossGrams: number;
  readonly differenceGrams: number | null;
  readonly explained: boolean;
  readonly startedAt: string;
  readonly endedAt: string | null;
}
