import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { otherStory } from '../../../../shared/checks/bilingual/other-story.ts';
import { translatedRows } from '../../../../shared/checks/bilingual/support/translated-rows.ts';
import { catalog } from '../../../../shared/checks/catalog.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';

interface Row {
  readonly text: string;
  readonly original: string;
}

function passageOf(rows: readonly Row[], id = 'p') {
  return createPassage(
    { id, rows: rows.map((row, at) => ({ id: `${id}${at}`, separator: at > 0 ? ' ' : '', ...row })) },
    lexicon,
  );
}

function storyFindings(stories: readonly (readonly Row[])[]) {
  const passages = stories.map((rows, at) => passageOf(rows, `p${at}`));
  const facts = { references: [] };
  return [
    ...otherStory.judge(
      passages.map((passage) => ({ passage: passage.id, facts: otherStory.collect(passage, facts) })),
      facts,
    ),
  ];
}

const harbour: Row = {
  text: 'The port authority said on Monday that the new lighthouse would be opened to visitors in the spring.',
  original: '港务局周一表示，新灯塔将于春季向游客开放。',
};
const bank: Row = {
  text: 'The bank lowered its lending rate to support small enterprises and increase consumption.',
  original: '该银行下调贷款利率，以支持小企业并扩大消费。',
};
const stranger: Row = {
  text: 'Scientists in the desert have counted more than forty kinds of lizards, of which two were unknown so far.',
  original: '昨晚的音乐会座无虚席，乐团演奏了三部交响曲，指挥五次返场谢幕，观众掌声经久不息，许多人热泪盈眶。',
};

describe('translatedRows', () => {
  it('are the rows that have most of their original', () => {
    const passage = passageOf([harbour, stranger, bank]);
    expect(translatedRows(passage).map(({ row }) => row.id)).toEqual(['p0', 'p2']);
  });

  it('are none beside an original that is not Chinese', () => {
    expect(translatedRows(passageOf([{ text: harbour.text, original: bank.text }]))).toEqual([]);
  });

  it('hold a row that translates only the first half of its original', () => {
    const half = { text: 'The port authority spoke on Monday.', original: harbour.original };
    expect(translatedRows(passageOf([half]))).toHaveLength(1);
  });
});

describe('bilingual/other-story', () => {
  const swapped = [
    [{ text: harbour.text, original: stranger.original }],
    [{ text: bank.text, original: stranger.original }],
    [{ text: stranger.text, original: bank.original + harbour.original }],
  ];

  it('says once that the original belongs to another story', () => {
    const findings = storyFindings(swapped);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ passage: 'p0', start: 0 });
    expect(findings[0]?.message.en).toContain('another story');
  });

  it('marks a single passage that says something else, and quotes its original', () => {
    const findings = storyFindings([[harbour], [bank], [stranger], [harbour], [bank], [harbour], [bank], [harbour]]);
    expect(findings.map(({ passage }) => passage)).toEqual(['p2']);
    expect(findings[0]?.message.zh).toContain('昨晚的音乐会');
  });

  it('says once that an original is not in Chinese', () => {
    const findings = storyFindings([
      [{ text: harbour.text, original: bank.text }],
      [{ text: bank.text, original: harbour.text }],
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message.en).toContain('not in Chinese');
  });

  it('says nothing of translations, of texts without an original, and of empty ones', () => {
    expect(storyFindings([[harbour], [bank]])).toEqual([]);
    expect(storyFindings([[{ text: harbour.text, original: '' }]])).toEqual([]);
    expect(storyFindings([])).toEqual([]);
  });
});

describe('beside the original of another story', () => {
  it.each(['omission', 'addition', 'length-ratio', 'untranslated'])('bilingual/%s is silent', (name) => {
    const check = catalog.find(({ id }) => id === `bilingual/${name}`);
    const passage = passageOf([{ text: harbour.text, original: stranger.original }]);
    expect(check?.scope === 'passage' ? [...check.run(passage, { references: [] })] : undefined).toEqual([]);
  });
});
