import { describe, expect, it } from 'vitest';
import { measureSuggestions } from '../../../bench/quality/suggestions.ts';
import { occursIn, referencesOf } from '../../../bench/quality/support/references.ts';

const line = (system: string, target: string, seg = 1) => ({
  system,
  doc: 'd',
  seg,
  source: '渡轮去年春天在海门船厂建造。',
  target,
  ratings: [[]],
});

const lines = [
  line('Anlan', 'The ferry was built by Hamen Shipyard last spring.'),
  line('Bolin', 'The ferry was built by Haimen Shipyard last spring.'),
  line('Cedar', 'The ferry was built by Haimen Shipyard last spring.'),
  line('ref.A', 'Haimen Shipyard built the ferry in spring last year.'),
  line('ref.B', 'The Haimen Shipyard built this ferry last spring.'),
];

describe('how often a suggestion is what a human translator wrote', () => {
  it('counts a suggestion as right that stands in a reference where the marked wording stands in none', () => {
    const seen: string[] = [];
    const figures = measureSuggestions(lines, 2, {
      onFinding: ({ system, target }, { start, end }, isRight) =>
        seen.push(`${system} ${target.slice(start, end)} ${isRight}`),
    });
    expect(seen).toEqual(['Anlan Hamen true']);
    expect(figures).toMatchObject({ findings: 1, open: 1, right: 1, all: 1 });
  });

  it('counts it as wrong, and not as open, where a reference has the marked wording', () => {
    const other = lines.map((each) => ({ ...each, target: each.target.replace(/^The Haimen/, 'The Hamen') }));
    expect(measureSuggestions(other, 2)).toMatchObject({ findings: 1, open: 0, right: 0 });
  });

  it('reads neither the references as translations nor segments without a reference', () => {
    const words = lines.slice(0, 3).reduce((sum, { target }) => sum + target.split(' ').length, 0);
    const apart = [line('Anlan', 'Only machines have this one.', 2), line('Bolin', 'Only engines have this.', 2)];
    expect(measureSuggestions([...lines, ...apart], 2).words).toBe(words);
  });
});

it('finds whole words only, in any case', () => {
  const references = referencesOf(lines).values().next().value ?? [];
  expect(occursIn(references, 'haimen  shipyard')).toBe(true);
  expect(occursIn(references, 'men Ship')).toBe(false);
  expect(occursIn(references, ' ')).toBe(false);
});
