import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTbx } from '../../../../backend/formats/tbx/read.ts';
import { writeTbx } from '../../../../backend/formats/tbx/write.ts';
import type { Term } from '../../../../shared/checks/check.ts';
import { CopydeskError } from '../../../../shared/contract/errors.ts';
import { newFolder } from '../../../helpers/desk.ts';
import { arbitraryTerms } from '../../../helpers/terms.ts';
import { translateToolkit } from '../../../helpers/translate-toolkit.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/formats/tbx', name)));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const inOrder = (terms: readonly Term[]) =>
  terms.toSorted((a, b) => (a.chinese + a.english < b.chinese + b.english ? -1 : 1));

describe('a term base as TBX', () => {
  it('is read back as it was, in the older form and in the standard’s', () => {
    fc.assert(
      fc.property(arbitraryTerms(), fc.constantFrom('martif' as const, 'dca' as const), (terms, style) => {
        const { entries, problems } = readTbx('terms.tbx', writeTbx(terms, style));
        expect(problems).toEqual([]);
        expect(inOrder(entries)).toEqual(inOrder(terms));
      }),
      { numRuns: 300 },
    );
  });

  it('is read by translate-toolkit with the same terms', () => {
    const terms = fc.sample(arbitraryTerms(), { numRuns: 12, seed: 11 }).flat();
    const some = [...Map.groupBy(terms, ({ chinese, english }) => `${chinese}\n${english}`).values()]
      .flatMap(([first]) => first ?? [])
      .filter(({ chinese }) => chinese !== '');
    expect(some.length).toBeGreaterThan(10);
    const path = join(newFolder(), 'terms.tbx');
    writeFileSync(path, writeTbx(some));
    const lines = `
import json, sys
from translate.storage import tbx
store = tbx.tbxfile.parsefile(sys.argv[1])
xml = '{http://www.w3.org/XML/1998/namespace}lang'
print(json.dumps([[s.get(xml), [t.text for t in s.iter('term')]] for u in store.units for s in u.xmlelement.iter('langSet')]))
`;
    const concepts = [...Map.groupBy(some, ({ chinese }) => chinese)];
    expect(translateToolkit(lines, path)).toEqual(
      concepts.flatMap(([chinese, entries]) => [
        ['zh-CN', [chinese]],
        ['en', entries.map(({ english }) => english)],
      ]),
    );
  });
});

describe('term bases of other tools', () => {
  const harbour = [
    {
      chinese: '码头',
      english: 'pier',
      status: 'preferred',
      note: 'Not of a car park.\nA structure built into the water.\nports',
    },
    { chinese: '码头', english: 'wharf', status: 'admitted', note: 'A structure built into the water.\nports' },
    { chinese: '码头', english: 'dock', status: 'forbidden', note: 'A structure built into the water.\nports' },
  ];

  it.each(['basic-dca.tbx', 'basic-dct.tbx', 'martif-2008.tbx'])('say the same in every style: %s', (name) => {
    const { entries, problems } = readTbx(name, fixture(name));
    expect(entries.slice(0, 3)).toEqual(harbour);
    expect(problems).toMatchObject([{ message: { en: 'There is no Chinese term.' } }]);
  });

  it('may have several Chinese terms, groups of terms, and statuses of another kind', () => {
    expect(readTbx('core.tbx', fixture('core-ntig.tbx'))).toMatchObject({
      entries: [
        { chinese: '渡轮', english: 'ferry', status: 'preferred' },
        { chinese: '轮渡', english: 'ferry', status: 'preferred' },
        { chinese: '', english: 'ferryboat service', status: 'forbidden' },
      ],
      problems: [{ line: 30, message: { en: 'There is no English term.' } }],
    });
  });

  it.each([
    ['cut off', fixture('basic-dca.tbx').slice(0, 700), /line \d+/],
    ['another kind of XML', bytesOf('<tmx version="1.4"/>'), /first element is <tmx>/],
    ['with entities of its own', bytesOf('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>'), /entities/],
    ['nested without end', bytesOf(`<tbx>${'<a>'.repeat(10_000)}`), /deep/],
    ['empty', new Uint8Array(), /x\.tbx/],
  ])('are refused with the place: %s', (_, bytes, message) => {
    expect(() => readTbx('x.tbx', bytes)).toThrow(message);
  });

  it('never end in anything but a refusal with a reason, whatever was changed in them', () => {
    const bytes = fixture('basic-dct.tbx');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        try {
          readTbx('x', changed);
        } catch (error) {
          expect(error).toBeInstanceOf(CopydeskError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
