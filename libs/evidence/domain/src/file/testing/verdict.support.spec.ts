import type { SealedEvent } from '@huihuan/contracts-events';
import { verifyEvidence, type EvidenceVerdict } from '../verify-evidence.ts';
import { fileOf, tell, type MadeUp, type Twist } from './made-up-evidence.support.spec.ts';

export const recordsOf = (events: readonly SealedEvent[]): readonly string[] => events.map(({ record }) => record);
/** A file of evidence as it is made where something went otherwise. */
export const made = (twist: Twist = {}, archive = { later: 0 }): MadeUp => fileOf(recordsOf(tell(twist)), archive);
export const verdict = ({ file, tools }: MadeUp): EvidenceVerdict => verifyEvidence(file, tools);
/** What is found first; `null` where all is right. */
export const code = (given: MadeUp): string | null => verdict(given).flaw?.code ?? null;
export const codeOf = (twist: Twist): string | null => code(made(twist));
