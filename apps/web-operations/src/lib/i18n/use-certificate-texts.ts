import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { certificatesEn } from './certificates-en.ts';
import { certificatesZh } from './certificates-zh.ts';

export type CertificateTexts = SameTexts<typeof certificatesZh>;

/** The texts of the certificates in the language that the user chose. */
export const useCertificateTexts = (): CertificateTexts => (useLanguage() === 'en' ? certificatesEn : certificatesZh);
