import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { traceabilityEn } from './traceability-en.ts';
import { traceabilityZh } from './traceability-zh.ts';

export type TraceabilityTexts = SameTexts<typeof traceabilityZh>;

/** The texts of the traceability reports in the language that the user chose. */
export const useTraceabilityTexts = (): TraceabilityTexts => (useLanguage() === 'en' ? traceabilityEn : traceabilityZh);
