/** Names of the headers. Those of CloudEvents are the ones of its Kafka protocol binding. */
export const headers = {
  contentType: 'content-type',
  specVersion: 'ce_specversion',
  id: 'ce_id',
  type: 'ce_type',
  source: 'ce_source',
  siteSeq: 'siteseq',
  hash: 'hash',
} as const;

export const contentType = 'application/cloudevents+json; charset=UTF-8';
