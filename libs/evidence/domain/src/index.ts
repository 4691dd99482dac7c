export {
  checkpointHash,
  checkpointSchema,
  checkpointText,
  formerLogSchema,
  readCheckpoint,
  type Checkpoint,
  type FormerLog,
} from './checkpoint/checkpoint.ts';
export { checkpointMedia, openSigned, type NamedKey, type SignedCheckpoint } from './checkpoint/open-signed.ts';
export type { Flaw } from './checkpoint/flaw.ts';
export { continues, isUnder, type FactProof } from './checkpoint/proof-of-fact.ts';
export { flawOfNext, flawOfTakeover, nameOf } from './checkpoint/succession.ts';
export {
  judgeSignature,
  type JudgedRecord,
  type SignatureClaim,
  type SignatureFault,
  type SignatureVerdict,
} from './facts/judge-signature.ts';
export { openKeyBook, takeKeyFact, type DeviceKey, type KeyBook, type ServiceKey } from './facts/key-book.ts';
export { evidenceFileSchema, evidenceFormat, type EvidenceFile } from './file/evidence-file.ts';
export { namedDigests } from './file/named-digests.ts';
export { thumbprintOf } from './file/key-book.ts';
export { storyFileSchema, storyFormat, type StoryFile } from './file/story-file.ts';
export type { Summary } from './file/summary.ts';
export type { EvidenceTools } from './file/tools.ts';
export { verifyStory, type ShownFact, type StoryVerdict } from './file/verify-story.ts';
export { readEvidenceFile, summarise, verifyEvidence, type EvidenceVerdict } from './file/verify-evidence.ts';
export { digestOfHex, emptyRoot, hexOf, isSameDigest, leafDigest, nodeDigest, type Digest } from './merkle/digest.ts';
export { foldComplete } from './merkle/fold.ts';
export { openFrontier, type Frontier } from './merkle/frontier.ts';
export { leafOfRecord } from './merkle/leaf-of-record.ts';
export { tiledTree, tierLevels, tileWidth, type ReadTile, type TiledTree } from './merkle/tiled-tree.ts';
export { verifyConsistency, type TreeHead } from './merkle/verify-consistency.ts';
export { verifyInclusion, type InclusionClaim } from './merkle/verify-inclusion.ts';
