import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTmx, streamTmx } from '../../../../backend/formats/tmx/read.ts';
import { pairsOf, type TmxPair, type TmxSkipped, type TmxUnit } from '../../../../backend/formats/tmx/unit.ts';
import { CopydeskError } from '../../../../shared/contract/errors.ts';

const folder = join(import.meta.dirname, '../../../fixtures/formats/tmx');
const fixture = (name: string): Uint8Array => readFileSync(join(folder, name));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the memory keeps of a file: Chinese, English and what is known of them. */
const pairsIn = (bytes: Uint8Array): (TmxPair | TmxSkipped)[] =>
  readTmx('memory.tmx', bytes).units.flatMap((unit): (TmxPair | TmxSkipped)[] => {
    const pairs = pairsOf(unit);
    return typeof pairs === 'string' ? [pairs] : [...pairs];
  });

const file = (body: string, root = '<tmx version="1.4">') =>
  `<?xml version="1.0"?>${root}<header creationtool="Test" srclang="zh"/><body>${body}</body></tmx>`;
const tu = (chinese: string, english: string) =>
  `<tu><tuv xml:lang="zh"><seg>${chinese}</seg></tuv><tuv xml:lang="en"><seg>${english}</seg></tuv></tu>`;

async function streamed(bytes: Uint8Array, length: number): Promise<TmxUnit[]> {
  const units: TmxUnit[] = [];
  const chunks = Array.from({ length: Math.ceil(bytes.length / length) }, (_, i) =>
    bytes.subarray(i * length, (i + 1) * length),
  );
  await streamTmx('memory.tmx', chunks, (portion) => {
    units.push(...portion.units);
  });
  return units;
}

function refusal(bytes: Uint8Array): CopydeskError {
  try {
    readTmx('memory.tmx', bytes);
  } catch (error) {
    if (error instanceof CopydeskError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

describe('translation memories of other tools', () => {
  it('are those of Trados Translator’s Workbench', () => {
    expect(readTmx('x', fixture('trados-workbench.tmx'))).toMatchObject({
      encoding: 'UTF-16 LE',
      header: { tool: "TRADOS Translator's Workbench for Windows Edition 8 Build 863", sourceLanguage: 'ZH-CN' },
    });
    expect(pairsIn(fixture('trados-workbench.tmx'))).toEqual([
      {
        chinese: '渡轮准时抵达旧码头。',
        english: 'The ferry reached the old pier on time.',
        by: 'MEI',
        at: '2009-01-14T08:15:12.000Z',
        state: 'confirmed',
      },
      {
        chinese: '票价不变。',
        english: 'Fares stay the same.',
        by: 'TOM',
        at: '2009-03-02T10:15:00.000Z',
        state: 'confirmed',
      },
    ]);
  });

  it('are those of Trados Studio, with what was approved, drafted and rejected', () => {
    expect(pairsIn(fixture('trados-studio.tmx'))).toEqual([
      {
        chinese: '气象台周三发布大风预警。',
        english: 'The weather office issued a gale warning on Wednesday.',
        by: 'DESK\\tom',
        at: '2021-06-07T08:09:10.000Z',
        state: 'approved',
      },
      expect.objectContaining({ chinese: '共艘船停航。', state: 'edited' }),
      'rejected',
    ]);
  });

  it('are those of memoQ', () => {
    const [market] = readTmx('x', fixture('memoq.tmx')).units;
    expect(market?.props).toContainEqual({ type: 'x-document', text: 'spring-market.docx' });
    expect(market?.variants[0]?.props[0]).toEqual({ type: 'x-context-pre', text: '<seg>春季集市</seg>' });
    expect(pairsIn(fixture('memoq.tmx'))).toMatchObject([
      { chinese: '集市周六开门，欢迎前来。', english: 'The market opens on Saturday; all are welcome.', by: 'tom' },
      { chinese: '摊位有限。', english: 'Stalls are few.', by: 'mei' },
    ]);
  });

  it('are those of OmegaT, level 1 and level 2', () => {
    expect(pairsIn(fixture('omegat-level1.tmx'))).toEqual([
      expect.objectContaining({
        english: 'The lighthouse is open tonight.',
        by: 'tom',
        at: '2024-01-02T03:04:05.000Z',
      }),
      expect.objectContaining({ english: 'Lighthouse Opens Tonight', by: 'mei' }),
      'no-english',
    ]);
    expect(readTmx('x', fixture('omegat-level1.tmx')).units[1]?.notes).toEqual(['Of a headline']);
    expect(pairsIn(fixture('omegat-level2.tmx'))).toMatchObject([
      { chinese: '注意：潮水上涨。', english: 'Careful: the tide is coming in.' },
    ]);
  });

  it('are those of Okapi, footnotes in codes left out', () => {
    expect(pairsIn(fixture('okapi.tmx'))).toMatchObject([
      { chinese: '新桥将于五月通车。', english: 'The new bridge opens in May.' },
      { chinese: '工程历时三年。', english: 'The work took three years.' },
    ]);
  });

  it('are those of Wordfast, where a date that is none is none', () => {
    const pairs = pairsIn(fixture('wordfast.tmx'));
    expect(pairs).toMatchObject([
      { chinese: '渔民修补渔网。', at: '2019-08-08T10:10:00.000Z' },
      { chinese: '今年产量 < 去年。', english: "This year's catch < last year's." },
    ]);
    expect(pairs[1]).not.toHaveProperty('at');
  });

  it('may have several texts of a language: every Chinese one goes with every English one', () => {
    expect(pairsIn(fixture('many-languages.tmx'))).toMatchObject([
      { chinese: '禁止垂钓', english: 'No fishing' },
      { chinese: '禁止垂钓', english: 'No angling' },
      { chinese: '禁止垂釣', english: 'No fishing' },
      { chinese: '禁止垂釣', english: 'No angling' },
      { chinese: '出口 <A>。', english: 'Exit <A>.' },
      'no-chinese',
      'empty',
    ]);
  });
});

describe('a unit', () => {
  it('keeps its codes, the same number for the same code in both languages', () => {
    const [unit] = readTmx('x', fixture('okapi.tmx')).units;
    const [chinese, english] = unit?.variants ?? [];
    expect(chinese?.text.codes).toMatchObject([
      { kind: 'alone', label: 'fnote', data: '<fn>见第二版</fn>' },
      { kind: 'open', pair: 1, label: 'link', data: '<a href="plan.html">' },
      { kind: 'close', pair: 1, data: '</a>' },
    ]);
    expect(english?.text.codes?.map(({ sign }) => sign)).toEqual(chinese?.text.codes?.map(({ sign }) => sign));
  });

  it('has an end without a beginning where a pair was cut in two', () => {
    const text = '<ept i="1">&lt;/b&gt;</ept>开<bpt i="2">&lt;i&gt;</bpt>门';
    const [unit] = readTmx('x', bytesOf(file(tu(text, 'Open')))).units;
    const codes = unit?.variants[0]?.text.codes;
    expect(codes).toMatchObject([{ kind: 'close' }, { kind: 'open' }]);
    expect(codes?.some((code) => 'pair' in code)).toBe(false);
  });

  it('says in which line it is', () => {
    const units = readTmx('x', fixture('omegat-level1.tmx')).units;
    expect(units.map(({ line }) => line)).toEqual([7, 16, 28]);
  });

  it('is left out with the reason when it is longer than a segment', () => {
    expect(pairsIn(bytesOf(file(tu('长'.repeat(20_001), 'Long'))))).toEqual(['too-long']);
  });

  it('may be full of codes without end', () => {
    const [unit] = readTmx('x', bytesOf(file(tu(`开${'<ph/>'.repeat(70_000)}门`, 'Open')))).units;
    expect(unit?.variants[0]?.text.codes).toHaveLength(65_533);
    expect(unit && pairsOf(unit)).toMatchObject([{ chinese: '开门' }]);
  });
});

describe('a file that comes piece by piece', () => {
  it('is the same as one that is read at once, wherever it is cut', async () => {
    for (const name of ['trados-workbench.tmx', 'memoq.tmx', 'many-languages.tmx']) {
      const bytes = fixture(name);
      const { units } = readTmx('x', bytes);
      for (const length of [7, 100, 1000]) expect(await streamed(bytes, length), `${name}, ${length}`).toEqual(units);
    }
  });

  it('is read in any encoding that it declares', async () => {
    const text = file(tu('渔船出港。', 'The boats leave.')).replace('"1.0"', '"1.0" encoding="GB18030"');
    const [unit] = await streamed(iconv.encode(text, 'gb18030'), 11);
    expect(unit && pairsOf(unit)).toMatchObject([{ chinese: '渔船出港。' }]);
  });

  it('is not read on before what was found is dealt with', async () => {
    const body = Array.from({ length: 4000 }, (_, i) => tu(`第${i}句`, `Sentence ${i}`)).join('');
    const bytes = bytesOf(file(body));
    let handedOut = 0;
    let waiting = false;
    async function* chunks() {
      for (let at = 0; at < bytes.length; at += 10_000) {
        expect(waiting).toBe(false);
        handedOut += 1;
        yield bytes.subarray(at, at + 10_000);
      }
    }
    let units = 0;
    await streamTmx('x', chunks(), async (portion) => {
      waiting = true;
      await new Promise(setImmediate);
      units += portion.units.length;
      waiting = false;
    });
    expect([units, handedOut]).toEqual([4000, Math.ceil(bytes.length / 10_000)]);
  });
});

describe('a file that is no translation memory', () => {
  it.each([
    ['cut off', fixture('memoq.tmx').slice(0, 1500), /memory\.tmx.*line 3\d/],
    ['another kind of XML', bytesOf('<xliff version="2.1"/>'), /first element is <xliff>/],
    ['no XML', bytesOf('Chinese\tEnglish\n'), /line 2, .*outside the root/],
    ['empty', new Uint8Array(), /memory\.tmx/],
    ['in an encoding that it does not declare', iconv.encode(file(tu('渔船', 'Boats')), 'gb18030'), /line 1/],
    ['with a NUL', bytesOf(file(tu('a\0b', 'c'))), /NUL/],
    ['with entities of its own', bytesOf(`<!DOCTYPE tmx [<!ENTITY a "b">]>${file('&a;').slice(21)}`), /entities/],
    [
      'with a unit that never ends',
      bytesOf(file(`<tu>${'<prop/>'.repeat(210_000)}</tu>`)),
      /line 1, column 1, .*longer/,
    ],
    ['nested without end', bytesOf(file('<tu>'.repeat(2000))), /deep/],
  ])('is refused: %s', (_, bytes, message) => {
    const { shape } = refusal(bytes);
    expect(shape.code).toBe('unreadable-file');
    expect(shape.message.en).toMatch(message);
    expect(shape.mend?.zh).toMatch(/\p{sc=Han}/u);
  });

  it('never ends in anything but a refusal with a reason, whatever was changed in it', () => {
    const files = ['memoq.tmx', 'okapi.tmx', 'many-languages.tmx'].map(fixture);
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.nat(),
        (bytes, changes, cut) => {
          const changed = bytes.slice(0, cut % 3 === 0 ? cut % bytes.length : bytes.length);
          for (const [at, byte] of changes) if (changed.length > 0) changed[at % changed.length] = byte;
          try {
            for (const unit of readTmx('x', changed).units) pairsOf(unit);
          } catch (error) {
            expect(error).toBeInstanceOf(CopydeskError);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
