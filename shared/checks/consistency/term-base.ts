import { KeyIndex } from '../../text/key-index.ts';
import { replacing } from '../awkward/support/edits.ts';
import {
  type EnglishPhrase,
  type EnglishSide,
  englishPhrase,
  englishSideOf,
  type FoundPhrase,
} from '../bilingual/support/english.ts';
import { closestRun } from '../bilingual/support/linked-run.ts';
import { translatedRows } from '../bilingual/support/translated-rows.ts';
import { spanOf } from '../bilingual/support/wording.ts';
import {
  type AlignedRow,
  type Draft,
  type DraftSuggestion,
  definePassageCheck,
  type Passage,
  type Term,
} from '../check.ts';

/** What the term base says of one Chinese term. */
interface Concept {
  readonly chinese: string;
  readonly preferred: readonly EnglishPhrase[];
  /** Preferred and admitted. */
  readonly allowed: readonly EnglishPhrase[];
  readonly note: string | undefined;
}

interface Forbidden {
  readonly phrase: EnglishPhrase;
  readonly concept: Concept;
}

interface TermBase {
  readonly concepts: KeyIndex<Concept>;
  /** By their first words, then by their second ones (`''` where there is none): many terms may begin alike. */
  readonly forbidden: ReadonlyMap<string, ReadonlyMap<string, readonly Forbidden[]>>;
}

/** A term that the desk's term base forbids, or one that it wants and that is not there. */
export const termBase = definePassageCheck({
  id: 'consistency/term-base',
  severity: 'major',
  score: 0.8,
  mqm: 'Terminology/Inappropriate for context',
  title: { en: 'Against the term base', zh: '与术语库不符' },
  summary: {
    en: 'A wording that the term base forbids; and where the Chinese has a term, none of the wordings that the term base has for it.',
    zh: '术语库中禁用的说法；原文有某术语，而译文没有用术语库中的任何译法。',
  },
  reason: { en: 'The desk has agreed on this term.', zh: '术语库对这一术语已有约定。' },
  examples: [
    {
      bad: 'Network gambling is on the rise.',
      facts: {
        terms: [
          { chinese: '网络赌博', english: 'online gambling', status: 'preferred' },
          { chinese: '网络赌博', english: 'network gambling', status: 'forbidden' },
        ],
      },
      marks: ['Network gambling'],
      better: 'Online gambling is on the rise.',
    },
    {
      bad: 'The ferry wharf was rebuilt.',
      original: '轮渡码头已重建。',
      facts: { terms: [{ chinese: '码头', english: 'pier', status: 'preferred' }] },
      marks: ['wharf'],
      better: 'The ferry pier was rebuilt.',
    },
    {
      good: 'Two piers were rebuilt; the terminal was not.',
      original: '两座码头已重建。',
      facts: {
        terms: [
          { chinese: '码头', english: 'pier', status: 'preferred' },
          { chinese: '码头', english: 'terminal', status: 'admitted' },
        ],
      },
    },
    {
      good: 'The television network gambled on the show.',
      facts: { terms: [{ chinese: '网络赌博', english: 'network gambling', status: 'forbidden' }] },
    },
    {
      good: 'The wharf was rebuilt.',
      original: '船厂已重建。',
      facts: {
        terms: [
          { chinese: '码头', english: 'pier', status: 'preferred' },
          { chinese: '码头', english: 'wharf', status: 'forbidden' },
        ],
      },
    },
  ],
  *run(passage, { terms }) {
    if (!terms || terms.length === 0) return;
    const base = termBaseOf(terms);
    const side = englishSideOf(passage);
    const marked = new Set<Concept>();
    for (const { place, concept } of forbiddenIn(passage, side, base)) {
      marked.add(concept);
      yield draftOf(passage, place, concept, true);
    }
    for (const row of translatedRows(passage)) {
      for (const { value: concept, start, text } of base.concepts.find(row.original)) {
        if (marked.has(concept) || concept.allowed.length === 0) continue;
        marked.add(concept);
        if (concept.allowed.some((phrase) => side.has(phrase))) continue;
        const place = closestRun(passage, row, { start, end: start + text.length });
        yield place ? draftOf(passage, place, concept, false) : missing(row, concept);
      }
    }
  },
});

function* forbiddenIn(
  passage: Passage,
  side: EnglishSide,
  base: TermBase,
): Generator<{ readonly place: FoundPhrase; readonly concept: Concept }> {
  const cover = new Map<Concept, Set<number>>();
  const allowedTokens = (concept: Concept): ReadonlySet<number> => {
    let tokens = cover.get(concept);
    if (!tokens) {
      tokens = new Set();
      for (const phrase of concept.allowed) {
        for (const { from, to } of side.findAll(phrase))
          for (let token = from; token < to; token += 1) tokens.add(token);
      }
      cover.set(concept, tokens);
    }
    return tokens;
  };
  for (const word of side.vocabulary()) {
    for (const { phrase, concept } of candidates(side, base.forbidden.get(word))) {
      for (const place of side.findAll(phrase)) {
        const start = passage.tokens[place.from]?.start ?? 0;
        const row = passage.aligned.find((each) => each.row.start <= start && start < each.row.end);
        // The same word for another Chinese word is not the term.
        if (row && concept.chinese !== '' && !row.original.includes(concept.chinese)) continue;
        const isAllowed = allowedTokens(concept).has(place.from) && allowedTokens(concept).has(place.to - 1);
        if (!isAllowed) yield { place, concept };
      }
    }
  }
}

/** The wordings whose second word the text has, too: by whichever of the two is shorter. */
function candidates(
  side: EnglishSide,
  bySecond: ReadonlyMap<string, readonly Forbidden[]> | undefined,
): readonly Forbidden[] {
  if (!bySecond) return [];
  const single = bySecond.get('') ?? [];
  if (bySecond.size > side.size)
    return [...single, ...[...side.vocabulary()].flatMap((word) => bySecond.get(word) ?? [])];
  return [...single, ...[...bySecond].flatMap(([second, list]) => (second !== '' && side.knows(second) ? list : []))];
}

function draftOf(passage: Passage, place: FoundPhrase, concept: Concept, isForbidden: boolean): Draft {
  const span = spanOf(passage, place);
  const written = passage.text.slice(span.start, span.end);
  const better = concept.preferred[0]?.text ?? concept.allowed[0]?.text;
  const note = concept.note === undefined ? '' : ` ${concept.note}`;
  const suggestions = concept.preferred.map(
    ({ text }): DraftSuggestion => ({
      edits: [replacing(passage, span, text)],
      origin: { en: 'Term base', zh: '术语库' },
    }),
  );
  return {
    ...span,
    severity: isForbidden ? 'major' : 'minor',
    score: isForbidden ? 0.9 : 0.65,
    message:
      better === undefined
        ? { en: `The term base forbids “${written}”.${note}`, zh: `术语库禁用“${written}”。${note}` }
        : {
            en: `The term base has “${better}” for “${concept.chinese}”, not “${written}”.${note}`,
            zh: `术语库规定“${concept.chinese}”译为“${better}”，而非“${written}”。${note}`,
          },
    suggestions,
  };
}

/** Nothing shows where it would stand: the row is marked. */
function missing({ row }: AlignedRow, { chinese, allowed, note }: Concept): Draft {
  const better = allowed[0]?.text ?? '';
  const end = note === undefined ? '' : ` ${note}`;
  return {
    start: row.start,
    end: row.end,
    severity: 'minor',
    tier: 'advice',
    score: 0.4,
    message: {
      en: `The Chinese has “${chinese}”, for which the term base has “${better}”; it is not here.${end}`,
      zh: `原文有“${chinese}”，术语库规定译为“${better}”，译文中没有。${end}`,
    },
  };
}

const cache = new WeakMap<readonly Term[], TermBase>();

/** The term base, ready for looking up: built once for a list of terms. */
function termBaseOf(terms: readonly Term[]): TermBase {
  let base = cache.get(terms);
  if (!base) {
    base = build(terms);
    cache.set(terms, base);
  }
  return base;
}

/** An entry stays the same object while others come and go: 50,000 of them are not read anew for one. */
const phrases = new WeakMap<Term, EnglishPhrase>();

function phraseOf(term: Term): EnglishPhrase {
  let phrase = phrases.get(term);
  if (!phrase) {
    phrase = englishPhrase(term.english);
    phrases.set(term, phrase);
  }
  return phrase;
}

function build(terms: readonly Term[]): TermBase {
  const concepts = new Map<string, Concept>();
  const forbidden = new Map<string, Map<string, Forbidden[]>>();
  // Terms without a Chinese side have nothing to do with each other.
  for (const group of Map.groupBy(terms, (term) => term.chinese.trim() || `\0${term.english}`).values()) {
    const chinese = group[0]?.chinese.trim() ?? '';
    const phrases = (...statuses: readonly Term['status'][]) =>
      statuses.flatMap((status) => group.filter((term) => term.status === status).map(phraseOf));
    const note = group.find((term) => term.note !== undefined && term.note.trim() !== '')?.note;
    const concept = { chinese, preferred: phrases('preferred'), allowed: phrases('preferred', 'admitted'), note };
    concepts.set(chinese, concept);
    for (const phrase of phrases('forbidden')) {
      const [first, second = ''] = phrase.words;
      if (first === undefined) continue;
      const bySecond = forbidden.get(first) ?? new Map<string, Forbidden[]>();
      forbidden.set(first, bySecond);
      const list = bySecond.get(second);
      if (list) list.push({ phrase, concept });
      else bySecond.set(second, [{ phrase, concept }]);
    }
  }
  return { concepts: new KeyIndex([...concepts].map(([text, value]) => ({ text, value }))), forbidden };
}
