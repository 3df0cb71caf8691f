import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check, StoryCheck } from '../../../shared/checks/check.ts';
import { definePassageCheck, defineStoryCheck } from '../../../shared/checks/check.ts';
import { type AnalysisOptions, analyse, createAnalysis } from '../../../shared/checks/engine.ts';
import type { PassageInput } from '../../../shared/checks/finding.ts';
import { correctedBefore } from '../../../shared/checks/memory/corrected-before.ts';
import { applyEdits } from '../../../shared/text/edits.ts';
import { passageOf, patternCheck, seenBefore } from '../../helpers/checks.ts';

const facts = { references: [] };
const analysisOf = (passages: readonly PassageInput[], checks: readonly Check[], options: AnalysisOptions = {}) =>
  createAnalysis({ passages, facts }, { checks, ...options });
const badWord = patternCheck('awkward/bad-word', /bad/g, { replacement: 'good' });

describe('createAnalysis', () => {
  it('reports findings in reading order with offsets of their rows', () => {
    const found = analysisOf(
      [passageOf('a', 'One bad thing.', 'A bad one.'), passageOf('b', 'bad')],
      [badWord],
    ).findings();
    expect(found.map(({ spans, text }) => [...spans, text])).toEqual([
      [{ row: 'a.0', start: 4, end: 7 }, 'bad'],
      [{ row: 'a.1', start: 2, end: 5 }, 'bad'],
      [{ row: 'b.0', start: 0, end: 3 }, 'bad'],
    ]);
  });

  it('gives a finding over a row border one span a row, without the space between', () => {
    const check = patternCheck('awkward/border', /end\. Start/g);
    const [finding] = analysisOf([passageOf('a', 'The end.', 'Start here.')], [check]).findings();
    expect(finding?.spans).toEqual([
      { row: 'a.0', start: 4, end: 8 },
      { row: 'a.1', start: 0, end: 5 },
    ]);
  });

  it('splits a suggestion over a row border so that no space is left twice', () => {
    const check = patternCheck('awkward/border', /end\. Start/g, { replacement: 'start' });
    const rows = ['The end.', 'Start here.'];
    const [finding] = analysisOf([passageOf('a', ...rows)], [check]).findings();
    const edits = finding?.suggestions[0]?.edits ?? [];
    const edited = rows.map((text, index) =>
      applyEdits(
        text,
        edits.filter(({ row }) => row === `a.${index}`),
      ),
    );
    expect(edited).toEqual(['The start', 'here.']);
  });

  it('points to related places in other passages by their rows', () => {
    const [finding] = analysisOf(
      [passageOf('a', 'x.', 'Only word.'), passageOf('b', 'Other word.')],
      [seenBefore],
    ).findings();
    expect(finding?.related).toEqual([{ row: 'a.1', start: 5, end: 9 }]);
  });

  it('keeps the other findings when a check fails, and says which failed where', () => {
    const failing = definePassageCheck({
      ...badWord,
      id: 'awkward/failing',
      run: () => {
        throw new TypeError('no such thing');
      },
    });
    const analysis = analysisOf([passageOf('a', 'bad')], [failing, badWord]);
    expect(analysis.findings()).toHaveLength(1);
    expect(analysis.problems).toEqual([{ check: 'awkward/failing', passage: 'a', error: 'TypeError: no such thing' }]);
  });

  it('reports a check that marks what is not there', () => {
    const outside = definePassageCheck({
      ...badWord,
      id: 'awkward/outside',
      run: () => [{ start: 1, end: 9, message: badWord.title }],
    });
    const analysis = analysisOf([passageOf('a', 'bad')], [outside]);
    expect(analysis.findings()).toEqual([]);
    expect(analysis.problems).toEqual([
      { check: 'awkward/outside', passage: 'a', error: 'RangeError: marks 1–9 of 3 characters' },
    ]);
  });

  it('keeps what a story check said before it failed', () => {
    const failing = defineStoryCheck<string>({
      ...seenBefore,
      id: 'consistency/failing',
      collect: ({ id }) => id,
      *judge() {
        yield { passage: 'a', start: 0, end: 1, message: seenBefore.title };
        throw new Error('then this');
      },
    });
    const analysis = analysisOf([passageOf('a', 'bad')], [failing]);
    expect(analysis.findings()).toHaveLength(1);
    expect(analysis.problems).toEqual([
      { check: 'consistency/failing', passage: undefined, error: 'Error: then this' },
    ]);
  });

  it('leaves out suppressed findings', () => {
    const passages = [passageOf('a', 'a bad one'), passageOf('b', 'the bad man')];
    const [first] = analysisOf(passages, [badWord]).findings();
    const rest = analysisOf(passages, [badWord], { suppressed: new Set([first?.fingerprint ?? '']) }).findings();
    expect(rest.map(({ spans }) => spans[0]?.row)).toEqual(['b.0']);
  });

  it('refuses two passages of one id', () => {
    expect(() => analysisOf([passageOf('a', 'x'), passageOf('a', 'y')], [])).toThrow('Two passages have the id a.');
  });

  it('never splits a character, whatever a check marks', () => {
    const anywhere = definePassageCheck({
      ...badWord,
      id: 'awkward/anywhere',
      *run({ text }) {
        for (let start = 0; start < text.length; start += 1) yield { start, end: start + 1, message: badWord.title };
      },
    });
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const input = passageOf('a', ...rows);
          for (const { spans } of analysisOf([input], [anywhere]).findings()) {
            for (const { row, start, end } of spans) {
              const text = input.rows.find(({ id }) => id === row)?.text ?? '';
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(text.slice(start, end).isWellFormed()).toBe(true);
            }
          }
        },
      ),
    );
  });
});

describe('analyse', () => {
  it('tells its progress and returns the analysis', () => {
    const steps = analyse(
      { passages: [passageOf('a', 'bad'), passageOf('b', 'x')], facts },
      { checks: [badWord, seenBefore] },
    );
    const progress: string[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) progress.push(`${step.value.done}/${step.value.total}`);
    expect(progress).toEqual(['0/3', '2/3', '3/3']);
    expect(step.value.findings()).toHaveLength(1);
  });
});

describe('the budget', () => {
  const good = patternCheck('mechanics/sure', /sure/g, { score: 0.9 });
  const poor = patternCheck('awkward/unsure', /unsure|vague/g, { score: 0.2 });
  const double = patternCheck('duplication/double', /twice/g, { score: 0.1 });
  const desk = (analysis: ReturnType<typeof createAnalysis>) =>
    analysis
      .findings()
      .filter(({ tier }) => tier === 'desk')
      .map(({ text }) => text);

  it('keeps the best findings on the desk and makes advice of the rest', () => {
    const analysis = analysisOf([passageOf('a', 'vague, sure')], [good, poor], { floor: 1 });
    expect(analysis.findings().map(({ text, tier }) => [text, tier])).toEqual([
      ['vague', 'advice'],
      ['sure', 'desk'],
    ]);
  });

  it('prefers duplicates to anything else', () => {
    expect(desk(analysisOf([passageOf('a', 'sure, twice')], [good, double], { floor: 1 }))).toEqual(['twice']);
  });

  it('grows with the text', () => {
    const text = `sure ${'word '.repeat(58)}sure`;
    expect(desk(analysisOf([passageOf('a', text)], [good], { floor: 0, budgetPerThousandWords: 20 }))).toEqual([
      'sure',
    ]);
  });

  it('never puts advice on the desk', () => {
    const advice = patternCheck('awkward/advice', /x/g, { tier: 'advice', score: 1 });
    expect(desk(analysisOf([passageOf('a', 'x')], [advice]))).toEqual([]);
  });

  it('keeps its cut when a better finding comes by an edit', () => {
    const analysis = analysisOf([passageOf('a', 'sure'), passageOf('b', 'vague')], [good, poor], { floor: 1 });
    analysis.update({ changed: [passageOf('c', 'sure')] });
    expect(desk(analysis)).toEqual(['sure', 'sure']);
  });

  it('keeps findings refused that were refused, while new ones of the same score are shown', () => {
    const analysis = analysisOf([passageOf('a', 'one vague'), passageOf('b', 'two vague')], [poor], { floor: 1 });
    analysis.update({ changed: [passageOf('c', 'three vague')] });
    expect(analysis.findings().map(({ tier }) => tier)).toEqual(['desk', 'advice', 'desk']);
  });
});

describe('update', () => {
  const checks = [badWord, seenBefore];
  const input = [passageOf('a', 'A bad start.'), passageOf('b', 'Middle part.'), passageOf('c', 'Middle end.')];

  it('checks with the memory that it is given from then on', () => {
    const passages = [passageOf('a', 'The big wave hit the pier.'), passageOf('b', 'A big wave came.')];
    const analysis = analysisOf(passages, [correctedBefore]);
    expect(analysis.findings()).toEqual([]);
    const memory = [{ before: 'big wave', after: 'surge', times: 2 }];
    analysis.update({ changed: passages.slice(0, 1), memory });
    expect(analysis.findings().map(({ text, spans }) => [spans[0]?.row, text])).toEqual([['a.0', 'big wave']]);
    analysis.update({ changed: passages.slice(1) });
    expect(analysis.findings()).toHaveLength(2);
  });

  it('returns the rows whose findings changed, in other passages too', () => {
    const changes = analysisOf(input, checks).update({ changed: [passageOf('b', 'Another bad part.')] });
    expect([...changes].map(([row, found]) => [row, found.map(({ text }) => text)])).toEqual([
      ['b.0', ['bad']],
      ['c.0', []],
    ]);
  });

  it('returns nothing when the findings stay', () => {
    expect(analysisOf(input, checks).update({ changed: [passageOf('b', 'Middle words.')] }).size).toBe(0);
  });

  it('empties the rows of a removed passage', () => {
    const changes = analysisOf(input, checks).update({ removed: ['a'] });
    expect([...changes]).toEqual([['a.0', []]]);
  });

  it('follows related places when only the rows of the other passage change', () => {
    const analysis = analysisOf([passageOf('a', 'One word.'), passageOf('b', 'The word.')], checks);
    analysis.update({ changed: [passageOf('a', 'One', 'word.')] });
    expect(analysis.findings()[0]?.related).toEqual([{ row: 'a.1', start: 0, end: 4 }]);
  });

  it('takes a new passage at its place in the order', () => {
    const analysis = analysisOf(input, checks);
    analysis.update({ changed: [passageOf('d', 'bad')], order: ['d', 'a', 'b', 'c'] });
    expect(analysis.findings()[0]?.spans[0]?.row).toBe('d.0');
  });

  it.each([
    [{ order: ['a', 'b'] }, 'The new order must name every passage exactly once.'],
    [{ order: ['a', 'b', 'b'] }, 'The new order must name every passage exactly once.'],
    [{ removed: ['x'] }, 'There is no passage x to remove.'],
  ])('refuses %j and stays as it was', (change, message) => {
    const analysis = analysisOf(input, checks);
    const before = analysis.findings();
    expect(() => analysis.update(change)).toThrow(message);
    expect(analysis.findings()).toEqual(before);
  });

  it('keeps the others in place when a story check fails to remember a passage', () => {
    const choosy: StoryCheck = {
      ...seenBefore,
      collect(passage, story) {
        if (passage.text.includes('!')) throw new Error('not this one');
        return seenBefore.collect(passage, story);
      },
    };
    const analysis = analysisOf(
      [passageOf('a', 'no!'), passageOf('b', 'one word'), passageOf('c', 'two word')],
      [choosy],
    );
    analysis.update({ changed: [passageOf('c', 'three word')] });
    expect(analysis.findings().map(({ spans }) => spans[0]?.row)).toEqual(['c.0']);
    analysis.update({ changed: [passageOf('a', 'a word')] });
    expect(analysis.findings().map(({ spans }) => spans[0]?.row)).toEqual(['b.0', 'c.0']);
  });

  /** The kept cut is what may differ from a fresh analysis, so no budget here. */
  const uncut = { floor: 10_000 };
  const text = fc
    .array(fc.constantFrom('bad', 'word', 'other', 'good', '👍🏽', '。'), { maxLength: 6 })
    .map((all) => all.join(' '));
  const edit = fc.record({
    at: fc.nat(7),
    to: fc.nat(7),
    rows: fc.array(text, { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom('change', 'insert', 'remove', 'move'),
  });

  it('ends where a fresh analysis of the same text ends, after any edits', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const passages = start.map((each, index) => passageOf(`p${index}`, each));
        const analysis = analysisOf(passages, checks, uncut);
        const seen = new Map(Map.groupBy(analysis.findings(), ({ spans }) => spans[0]?.row ?? ''));
        for (const [index, { at, to, rows, kind }] of edits.entries()) {
          const place = at % Math.max(1, passages.length);
          const old = passages[place];
          const input = passageOf(kind === 'change' && old ? old.id : `new${index}`, ...rows);
          if (kind === 'move' || kind === 'remove') passages.splice(place, 1);
          if (kind === 'move' && old) passages.splice(to % (passages.length + 1), 0, old);
          if (kind === 'change' && old) passages[place] = input;
          if (kind === 'insert') passages.splice(place, 0, input);
          const changes = analysis.update({
            changed: kind === 'insert' || (kind === 'change' && old) ? [input] : [],
            removed: kind === 'remove' && old ? [old.id] : [],
            order: passages.map(({ id }) => id),
          });
          for (const [row, found] of changes) seen.set(row, [...found]);
        }
        const fresh = analysisOf(passages, checks, uncut);
        expect(analysis.findings()).toEqual(fresh.findings());
        // The reported changes, taken together, lead to the same findings.
        const listed = passages.flatMap(({ rows }) => rows.flatMap(({ id }) => seen.get(id) ?? []));
        expect(listed).toEqual(fresh.findings());
      }),
      { numRuns: 300 },
    );
  });
});
