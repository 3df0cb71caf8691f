import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concordanceQuery } from '../../../shared/memory/concordance.ts';

function hits(query: string, chinese: string, text: string): { chinese: string[]; text: string[] } | undefined {
  const found = concordanceQuery(query).find(chinese, text);
  return (
    found && {
      chinese: found.chinese.map(({ start, end }) => chinese.slice(start, end)),
      text: found.text.map(({ start, end }) => text.slice(start, end)),
    }
  );
}

const chinese = '渔民回到老码头，码头很安静。';
const text = 'Fishermen came back to the old pier; the pier was quiet.';

describe('a wording in the concordance', () => {
  it('is found wherever it stands, in Chinese of one character and more', () => {
    expect(hits('码头', chinese, text)).toEqual({ chinese: ['码头', '码头'], text: [] });
    expect(hits('渔', chinese, text)?.chinese).toEqual(['渔']);
    expect(hits('头码', chinese, text)?.chinese).toEqual(['头，码']);
  });

  it('is found in English whatever its case, from the beginning of a word', () => {
    expect(hits('OLD PIER', chinese, text)?.text).toEqual(['old pier']);
    expect(hits('ier', chinese, text)).toBeUndefined();
  });

  it('may end in the middle of a word, as it is typed', () => {
    expect(hits('the old pi', chinese, text)?.text).toEqual(['the old pi']);
  });

  it('is looked for by the words before the one that has only begun', () => {
    expect(concordanceQuery('fishermen came o').match).toBe('"fishermen" AND "came"');
    expect(concordanceQuery('fishermen came ash').match).toContain('"ash" OR');
    expect(concordanceQuery('fishermen came asho').match).toBe('"fishermen" AND "came" AND "asho" *');
    const known = (longer: readonly string[] | undefined) =>
      concordanceQuery('fishermen came asho', false, () => longer).match;
    expect(known(['ashore'])).toBe('"fishermen" AND "came" AND ("asho" OR "ashore")');
    expect(known([])).toBe('"fishermen" AND "came" AND ("asho")');
    expect(known(undefined)).toBe('"fishermen" AND "came" AND "asho" *');
  });

  it('is found over marks and other spaces', () => {
    expect(hits('pier the', chinese, text)?.text).toEqual(['pier; the']);
  });

  it('asks for both sides where it has Chinese and English', () => {
    expect(hits('码头 pier', chinese, text)).toEqual({ chinese: ['码头', '码头'], text: ['pier', 'pier'] });
    expect(hits('码头 wharf', chinese, text)).toBeUndefined();
  });

  it('takes signs of a query language for what they are', () => {
    expect(concordanceQuery('pier" NEAR "wharf*').match).toBe('"pier" AND "near" AND "wharf"');
    expect(hits('(.*)', chinese, text)).toEqual({ chinese: [], text: [] });
    expect(concordanceQuery('“”…').match).toBeUndefined();
  });

  it('has an index query of letters, digits and its own signs, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { match = '' } = concordanceQuery(typed);
        expect(match.replaceAll(/"[\p{L}\p{N}]+"(?: \*)?|AND|OR|[() ]/gu, '')).toBe('');
      }),
    );
  });
});
