import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterOf, exchanged, replaced, usccNumber } from '../synthetic/synthetic-samples.support.spec.ts';
import { checkUscc } from './check-uscc.ts';
import { USCC_ALPHABET, usccCheckCharacter } from './uscc-check-character.ts';

const codes = (input: string) => checkUscc(input).problems.map((problem) => problem.code);

describe('a unified social credit code', () => {
  it('passes as published and comes apart', () => {
    expect(checkUscc('91350100M000100Y43')).toEqual({
      input: '91350100M000100Y43',
      kind: 'uscc',
      valid: true,
      normalized: '91350100M000100Y43',
      warnings: [],
      problems: [],
      decoded: {
        kind: 'uscc',
        department: '9',
        category: '1',
        areaCode: '350100',
        organizationCode: 'M000100Y4',
      },
    });
  });

  it.each(['91350100m000100y43', '９１３５０１００Ｍ０００１００Ｙ４３', '91 350100 M000100Y4 3'])(
    'is understood when written %j',
    (input) => {
      expect(checkUscc(input)).toMatchObject({ valid: true, normalized: '91350100M000100Y43' });
    },
  );

  it.each([
    ['', ['uscc.length']],
    ['91350100M000100Y4', ['uscc.length']],
    ['91350100M000100Y44', ['uscc.check-character']],
    ...Array.from('IOSVZ').map((letter): [string, string[]] => [`91350100M00010${letter}Y43`, ['uscc.characters']]),
  ])('%j fails with %j', (input, expected) => {
    expect(codes(input)).toEqual(expected);
    expect(checkUscc(input).normalized).toBeNull();
  });

  it('whose area is no number is remarked on', () => {
    const body = '91AB0100M000100Y4';
    const { valid, warnings } = checkUscc(body + usccCheckCharacter(body));
    expect({ valid, codes: warnings.map(({ code }) => code) }).toEqual({ valid: true, codes: ['uscc.area'] });
  });

  it('fails when any one character is changed', () => {
    fc.assert(
      fc.property(usccNumber, fc.nat(17), characterOf(USCC_ALPHABET), (uscc, position, character) => {
        fc.pre(uscc.charAt(position) !== character);
        expect(codes(replaced(uscc, position, character))).toEqual(['uscc.check-character']);
      }),
    );
  });

  it('fails when any two neighbours are exchanged', () => {
    fc.assert(
      fc.property(usccNumber, fc.nat(16), (uscc, position) => {
        fc.pre(uscc.charAt(position) !== uscc.charAt(position + 1));
        expect(codes(exchanged(uscc, position))).toEqual(['uscc.check-character']);
      }),
    );
  });
});
