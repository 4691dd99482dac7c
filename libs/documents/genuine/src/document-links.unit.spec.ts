import { describe, expect, it } from '@jest/globals';
import { digestOfFacts, judge, judgeByName, words, type GenuineFacts } from '@huihuan/documents-domain';
import { documentLinks } from './document-links.ts';
import { openDocuments } from './documents.ts';
import { genuinePage } from './genuine-page.ts';

const secret = 'a-secret-of-thirty-two-characters-or-more';
const older = 'another-secret-of-thirty-two-characters';
const origin = 'https://huihuan.example.cn';

const facts: GenuineFacts = {
  ...{ kind: 'receipt', id: '019a3d2e-0000-7000-8000-00000000a001', number: '0000A001', day: '2026-11-01' },
  ...{
    siteId: null,
    site: '青年路<b>中转站</b>',
    identifier: 'BX-2009-000417',
    grams: 52_000,
    basis: [3500],
    voided: null,
  },
};

const links = (secrets: readonly string[], tier = 'collection') => documentLinks({ secrets, origin, tier });
const proofIn = (url: string): string => url.split('/').at(-1) ?? '';

describe('the code of a document', () => {
  const url = links([secret]).urlOf(facts);
  const proof = proofIn(url);

  it('stands in a short address of the product', () => {
    expect(url).toBe(`${origin}/api/collection/genuine/receipt/${facts.id}/${proof}`);
    expect(proof).toMatch(/^[A-Za-z0-9_-]{24}$/);
  });

  it('says what the paper said, to who has the key', () => {
    expect(links([secret]).read('receipt', facts.id, proof)).toEqual(new Uint8Array(digestOfFacts(facts)));
  });

  it('stays good behind a new key, and is nothing under others', () => {
    expect(links([older, secret]).read('receipt', facts.id, proof)).not.toBeNull();
    expect(links([older]).read('receipt', facts.id, proof)).toBeNull();
  });

  it('is good for its service, kind and thing alone', () => {
    expect(links([secret], 'transfer').read('receipt', facts.id, proof)).toBeNull();
    expect(links([secret]).read('item-label', facts.id, proof)).toBeNull();
    expect(links([secret]).read('receipt', facts.id.replace('a001', 'a002'), proof)).toBeNull();
  });

  it('is not good with any sign changed, added or left out', () => {
    const read = (text: string) => links([secret]).read('receipt', facts.id, text);
    for (let place = 0; place < proof.length; place += 1) {
      const other = proof[place] === 'A' ? 'B' : 'A';
      expect(read(proof.slice(0, place) + other + proof.slice(place + 1))).toBeNull();
    }
    for (const text of [`${proof}A`, proof.slice(1), `${proof}==`, '', ` ${proof}`, '真'])
      expect(read(text)).toBeNull();
  });
});

it('documents lead to their own address, otherwise to that of the platform, otherwise to its door', () => {
  const at = (env: Readonly<Record<string, string>>): string =>
    openDocuments({ tier: 'collection', find: {}, now: () => new Date(), secrets: [secret], env })
      .links.urlOf(facts)
      .split('/api/')[0] ?? '';
  expect(at({})).toBe('http://127.0.0.1:3000');
  expect(at({ PORT: '4000' })).toBe('http://127.0.0.1:4000');
  expect(at({ HUIHUAN_ORIGIN: 'https://a.example.cn' })).toBe('https://a.example.cn');
  expect(at({ HUIHUAN_ORIGIN: 'https://a.example.cn', HUIHUAN_DOCUMENT_ORIGIN: 'https://b.example.cn/' })).toBe(
    'https://b.example.cn',
  );
});

describe('the page that proves a document', () => {
  it('says of what was found by its number alone that no code proves it, nor prices and lists', () => {
    const page = genuinePage(judgeByName(facts));
    expect(page).toContain('data-verdict="recorded"');
    for (const said of [
      '服务器出具的单据带有',
      '可能被人去掉了校验码',
      '价格、明细清单',
      'paper from the server carries one',
    ])
      expect(page).toContain(said);
    expect(page).toContain('prices and lists of goods, is not proven');
    expect(genuinePage(judge(digestOfFacts(facts), facts))).not.toContain('校验码证明');
  });

  it('writes what it is told as text, not as a page', () => {
    const page = genuinePage(judge(digestOfFacts(facts), facts));
    expect(page).toContain('青年路&lt;b&gt;中转站&lt;/b&gt;');
    expect(page).not.toContain('<b>');
    expect(page).not.toContain('3500');
  });

  it('says why a document is void, in both languages', () => {
    const page = genuinePage(judge(digestOfFacts(facts), { ...facts, voided: words('已取消', 'cancelled') }));
    for (const said of ['data-verdict="void"', '已作废', '已取消', 'cancelled']) expect(page).toContain(said);
  });
});
