import { describe, expect, it } from 'vitest';
import { createPassage } from '../../../../shared/checks/passage.ts';
import { findAllMatches, findMatches } from '../../../../shared/checks/phrases/automaton.ts';
import { phraseThemes } from '../../../../shared/checks/phrases/inventory.ts';
import { phraseAutomaton } from '../../../../shared/checks/phrases/matches.ts';
import { phraseDrafts } from '../../../../shared/checks/phrases/phrase-check.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';

const rows = phraseThemes.flatMap((theme) => theme.entries.map((entry) => ({ theme, entry })));

function passageOf(text: string) {
  return createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '' }] });
}

function patternsIn(text: string): (string | undefined)[] {
  return findMatches(phraseAutomaton, passageOf(text).tokens).map(({ pattern }) => rows[pattern]?.entry.pattern);
}

describe('the inventory', () => {
  it('has at least 200 entries', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
  });

  it('has no pattern twice', () => {
    const patterns = rows.map(({ entry }) => entry.pattern);
    expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
  });

  it('shows no two entries by the same sentence', () => {
    const sentences = rows.map(({ entry }) => entry.bad);
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  });
});

describe.each(rows.map(({ theme, entry }) => [entry.pattern, theme, entry] as const))('%s', (pattern, theme, entry) => {
  it('is found in its bad example, and nothing else is', () => {
    expect(patternsIn(entry.bad)).toEqual([pattern]);
  });

  it('marks and mends its bad example as it says', () => {
    const [draft, ...more] = phraseDrafts(passageOf(entry.bad), theme.check);
    expect(more).toEqual([]);
    expect(entry.bad.slice(draft?.start, draft?.end)).toBe(entry.marks);
    const [suggestion] = draft?.suggestions ?? [];
    expect(suggestion && applyEdits(entry.bad, suggestion.edits)).toBe(entry.better);
  });

  it('makes every suggestion that it lists', () => {
    const [draft] = phraseDrafts(passageOf(entry.bad), theme.check);
    expect(draft?.suggestions?.length).toBe(entry.suggest?.length ?? 0);
  });

  it('leaves its good example alone, as do all others', () => {
    const { tokens } = passageOf(entry.good);
    expect(findAllMatches(phraseAutomaton, tokens).map((match) => rows[match.pattern]?.entry.pattern)).toEqual([]);
  });
});
