import type { DocumentKind, GenuineFacts } from '@huihuan/documents-domain';
import { readSettings, type Environment } from '@huihuan/platform-config';
import { documentLinks, type DocumentLinks } from './document-links.ts';
import { documentSettings } from './document-settings.ts';

/** What holds now of the thing with this id; `null` where it is not known here. */
export type FindFacts = (id: string) => Promise<GenuineFacts | null>;

/** The documents of one tier. */
export interface Documents {
  readonly tier: string;
  readonly links: DocumentLinks;
  /** The kinds that this tier issues. */
  readonly find: Readonly<Partial<Record<DocumentKind, FindFacts>>>;
  readonly now: () => Date;
}

/** Injection token of the documents of a tier. */
export const DOCUMENTS = Symbol('huihuan:documents');

export interface OpenDocumentsOptions extends Pick<Documents, 'tier' | 'find' | 'now'> {
  /** Of this installation, as long as they are kept secret: codes are made under a key derived from them. */
  readonly secrets: readonly string[];
  readonly env: Environment;
}

/** @throws SettingsError for settings that cannot be used */
export const openDocuments = ({ secrets, env, ...rest }: OpenDocumentsOptions): Documents => {
  const { HUIHUAN_DOCUMENT_ORIGIN: said, HUIHUAN_ORIGIN: common, PORT: port } = readSettings(documentSettings, env);
  const origin = said ?? common ?? `http://127.0.0.1:${port}`;
  return { ...rest, links: documentLinks({ secrets, origin, tier: rest.tier }) };
};
