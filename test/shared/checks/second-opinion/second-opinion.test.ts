import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { catalog } from '../../../../shared/checks/catalog.ts';
import type { Draft } from '../../../../shared/checks/check.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';

const checks = catalog.filter(({ family }) => family === 'second-opinion');

interface Found extends Draft {
  readonly check: string;
  readonly marked: string;
  readonly better: readonly string[];
}

function find(text: string, seconds: Readonly<Record<string, string>>): Found[] {
  const others = Object.entries(seconds).map(([label, other]) => ({ label, text: other }));
  const passage = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '', seconds: others }] }, lexicon);
  return checks.flatMap((check) =>
    check.scope === 'passage'
      ? [...check.run(passage, { references: [] })].map((draft) => ({
          ...draft,
          check: check.id,
          marked: text.slice(draft.start, draft.end),
          better: (draft.suggestions ?? []).map(({ edits }) => applyEdits(text, edits)),
        }))
      : [],
  );
}

describe('what a finding says', () => {
  it('tells how many say what, and who', () => {
    const [found] = find('Brokers said the tariff rose at Haimen Port.', {
      Anlan: 'Brokers said the levy rose at Haimen Port.',
      Bolin: 'Brokers said the levy rose at Haimen Port.',
      Cedar: 'Brokers said the surcharge rose at Haimen Port.',
      Delta: 'Brokers said the levy soared at Haimen Port.',
    });
    expect(found?.marked).toBe('tariff');
    // Delta has another word behind: what it says in just this place cannot be told.
    expect(found?.message.en).toBe('2 of 4 other translations say “levy”, not “tariff”.');
    expect(found?.message.zh).toBe('其他4份译文中有2份作“levy”，而不是“tariff”。');
    expect(found?.reason).toEqual({
      en: 'Anlan and Bolin say “levy”; Cedar says “surcharge”. Anlan and Bolin are the same text word for word.',
      zh: 'Anlan、Bolin作“levy”；Cedar作“surcharge”。Anlan、Bolin的译文逐字相同。',
    });
  });

  it('offers the wordings by their votes, each with those who have it', () => {
    const [found] = find('The ferry was built by Hamen Shipyard in the spring.', {
      Anlan: 'The ferry was built by Huamen Shipyard in the spring.',
      Bolin: 'The ferry was made by Huamen Shipyard in the spring.',
      Cedar: 'The ferry was built by Haimen Shipyard in spring.',
    });
    expect(found?.check).toBe('second-opinion/name');
    expect(found?.suggestions?.map(({ origin }) => origin?.en)).toEqual(['Anlan, Bolin', 'Cedar']);
    expect(found?.better[1]).toBe('The ferry was built by Haimen Shipyard in the spring.');
  });

  it('says between which words something is missing', () => {
    const second = 'The port will open a second terminal for ships in June.';
    const found = find('The port will open a terminal for ships in June.', { Anlan: second, Bolin: second });
    expect(found[0]?.message).toEqual({
      en: 'Both other translations have “second” between “a” and “terminal”.',
      zh: '其他2份译文都在“a”与“terminal”之间还有“second”。',
    });
  });

  it('works with one other translation', () => {
    const [found] = find('Divers found the wreck of the Marolin near the reef.', {
      Anlan: 'Divers found the wreck of the Merrowlin near the reef.',
    });
    expect(found?.message.en).toBe('The other translation says “Merrowlin”, not “Marolin”.');
    expect(found?.message.zh).toBe('另一份译文作“Merrowlin”，而不是“Marolin”。');
  });
});

describe('a suggestion reads well', () => {
  it('keeps the capital at the start of a sentence', () => {
    const [found] = find('Tax officers opened an umbrella.', {
      Anlan: 'Customs officers opened an umbrella.',
      Bolin: '“customs officers opened an umbrella.',
      Cedar: 'customs officers opened an umbrella.',
    });
    expect(found?.better[0]).toBe('Customs officers opened an umbrella.');
  });

  it('takes the article with the word that needs it', () => {
    const [found] = find('Crews repaired a windlass at the dam.', {
      Anlan: 'Crews repaired an excavator at the dam.',
      Bolin: 'Crews repaired an excavator at the dam.',
    });
    expect(found?.better[0]).toBe('Crews repaired an excavator at the dam.');
  });

  it('keeps the line ends of the text', () => {
    const [found] = find('Crews repaired\nthe turbine at the dam.', {
      Anlan: 'Crews repaired the sluice at the dam.',
      Bolin: 'Crews repaired the sluice at the dam.',
    });
    expect(found?.better[0]).toBe('Crews repaired\nthe sluice at the dam.');
  });

  it('takes no capitals from a headline', () => {
    const found = find('Crews repaired the sluice at the northern dam.', {
      Anlan: 'Crews Repaired The Floodgate At The Northern Dam.',
      Bolin: 'Crews Repaired The Floodgate At The Northern Dam.',
    });
    expect(found.flatMap(({ better }) => better)).toEqual([]);
  });
});

describe('no finding', () => {
  it.each([
    ['another way to write it', 'The centre opened at 10 percent.', 'The center opened at 10%.'],
    ['the same figure', 'Some 1.2 million tons came in May.', 'Some 1,200,000 tons came in May.'],
    ['the same month', 'The dam opened on Jan. 5 this year.', 'The dam opened on January 5 this year.'],
    ['words that moved', 'In May the old dam was repaired.', 'The old dam was repaired in May.'],
    ['function words', 'The dam at the river was open.', 'The dam on the river is open.'],
  ])('for %s', (_, text, other) => {
    expect(find(text, { Anlan: other, Bolin: other })).toEqual([]);
  });

  it('where most of the others agree with the text', () => {
    const text = 'Crews repaired the turbine at the dam.';
    const other = text.replace('turbine', 'sluice');
    expect(find(text, { Anlan: text, Bolin: other, Cedar: text })).toEqual([]);
    expect(find(text, { Anlan: text, Bolin: text })).toEqual([]);
  });

  it('from an empty translation, another script or another story', () => {
    const text = 'Crews repaired the turbine of the northern dam after the flood had torn away its gates.';
    expect(
      find(text, {
        Anlan: '',
        Bolin: '洪水冲毁闸门后，工人修好了北坝的涡轮机。',
        Cedar: 'Astronomers counted forty comets beyond Neptune while students slept under warm lamps in winter.',
        Delta: '🚢🚢🚢 السفينة',
      }),
    ).toEqual([]);
  });
});

it('comes to an end where one sentence is a megabyte', () => {
  const words = Array.from({ length: 120_000 }, (_, index) =>
    index % 3 === 0 ? 'the' : `w${(index * 7919) % 30_011}`,
  );
  const text = words.join(' ');
  const other = words.map((word, index) => (index % 50 === 1 ? `x${index}` : word)).join(' ');
  const found = find(text, { Anlan: other, Bolin: other });
  for (const { start, end } of found) expect(end - start).toBeLessThan(200);
  expect(found.length).toBeLessThanOrEqual(2400);
});
