import { describe, expect, it } from 'vitest';
import { createPassage } from '../../../../shared/checks/passage.ts';
import { capture, compile, findMatches } from '../../../../shared/checks/phrases/automaton.ts';
import { fillTemplate } from '../../../../shared/checks/phrases/template.ts';

function filled(pattern: string, template: string, text: string): string | undefined {
  const passage = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '' }] });
  const automaton = compile([pattern]);
  const [match] = findMatches(automaton, passage.tokens);
  const [parsed] = automaton.patterns;
  if (!match || !parsed) throw new Error(`“${pattern}” does not match “${text}”.`);
  return fillTemplate(template, parsed, capture(automaton, passage.tokens, match), passage);
}

describe('fillTemplate', () => {
  it.each([
    ['They carry out checks.', 'take'],
    ['He carries out checks.', 'takes'],
    ['He carried out checks.', 'took'],
    ['Checks were carried out.', 'taken'],
    ['He has recently carried out checks.', 'taken'],
    ['They are carrying out checks.', 'taking'],
  ])('puts the verb into the form that the text has: %s', (text, form) => {
    expect(filled('<carry> out', '<take>', text)).toBe(form);
  });

  it('takes an unchanging verb for a past tense, unless “to” or an auxiliary says otherwise', () => {
    expect(filled('<put> forward', '<make>', 'Skippers put forward a plan.')).toBe('made');
    expect(filled('<put> forward', '<make>', 'Skippers want to put forward a plan.')).toBe('make');
    expect(filled('<put> forward', '<make>', 'A plan was put forward.')).toBe('made');
  });

  it('quotes elements, and closes the gap of one that is absent', () => {
    expect(filled('clean {adj}? {noun} of', 'clear {2} {3} of', 'They clean big nets of weed.')).toBe(
      'clear big nets of',
    );
    expect(filled('clean {adj}? {noun} of', 'clear {2} {3} of', 'They clean nets of weed.')).toBe('clear nets of');
  });

  it('puts a quoted word into another form', () => {
    expect(filled('<do> well in {ing}', '{4:same} well', 'The port did well in storing grain.')).toBe('stored well');
    expect(filled('aim of {ing}', 'to {3:base}', 'The aim of storing grain is clear.')).toBe('to store');
  });
});
