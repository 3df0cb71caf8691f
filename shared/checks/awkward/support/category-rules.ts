import type { TaggedToken } from '../../check.ts';
import { causes, habitats, moods } from '../../data/category-nouns.ts';
import { nominalisationOf } from '../../data/nominalisations.ts';
import { isAbstract } from './verbs.ts';

/** When a category noun says nothing, and how sure that is. */
export interface CategoryRule {
  /** Whether the noun says nothing here; `of` is the index of the “of” after it. */
  readonly idle: (tokens: readonly TaggedToken[], of: number) => boolean;
  readonly tier?: 'advice';
  readonly score: number;
}

/** Whether the token is an -ing form, whatever the tagger takes it for. */
export const isGerund = (token: TaggedToken | undefined): boolean =>
  token !== undefined && token.lower.length > 5 && token.lower.endsWith('ing') && token.pos !== 'PROPN';
const isAction = (token: TaggedToken | undefined): boolean =>
  token !== undefined &&
  token.pos === 'NOUN' &&
  (nominalisationOf(token.lower) !== undefined || isAbstract(token) || token.lower.startsWith('anti-'));

const possessives = new Set(['his', 'her', 'its', 'their', 'our']);

/** The words of the noun phrase after “of”, its -ing form included, up to the next word that is no part of it. */
export function phraseAfter(tokens: readonly TaggedToken[], of: number): readonly TaggedToken[] {
  let end = of + 1;
  if (isGerund(tokens[end])) end += 1;
  while (end < of + 8) {
    const token = tokens[end];
    // “online ticket scalping”: the -ing form at the end of the phrase is its head.
    if (isGerund(token) && end > of + 1 && tokens[end + 1]?.pos === 'PUNCT') return tokens.slice(of + 1, end + 1);
    if (!token || (!['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.pos) && !possessives.has(token.lower))) break;
    end += 1;
  }
  return tokens.slice(of + 1, end);
}

const headOf = (tokens: readonly TaggedToken[], of: number): TaggedToken | undefined => phraseAfter(tokens, of).at(-1);
const action = (tokens: readonly TaggedToken[], of: number): boolean =>
  isGerund(tokens[of + 1]) || phraseAfter(tokens, of).some(isAction);

/** The category nouns, each with its rule. */
export const categoryRules: Readonly<Record<string, CategoryRule>> = {
  atmosphere: {
    score: 0.5,
    idle: (tokens, of) => {
      const phrase = phraseAfter(tokens, of);
      const first = tokens[of + 1];
      if (phrase.some((token) => moods.has(token.lower)) || first?.pos === 'PROPN') return false;
      return (
        isGerund(first) || first?.lower.startsWith('anti-') === true || (phrase.length > 0 && phrase[0]?.pos !== 'DET')
      );
    },
  },
  ecology: {
    score: 0.55,
    idle: (tokens, of) => {
      const phrase = phraseAfter(tokens, of);
      return phrase.length > 0 && !phrase.some((token) => token.pos === 'PROPN' || habitats.has(token.lower));
    },
  },
  work: { score: 0.45, idle: (tokens, of) => tokens[of - 2]?.pos === 'DET' && action(tokens, of) },
  cause: {
    score: 0.4,
    idle: (tokens, of) =>
      !isGerund(tokens[of + 1]) && tokens[of + 1]?.pos !== 'DET' && causes.has(headOf(tokens, of)?.lower ?? ''),
  },
  task: { score: 0.3, tier: 'advice', idle: action },
  practice: { score: 0.35, tier: 'advice', idle: (tokens, of) => tokens[of - 3]?.lower === 'in' && action(tokens, of) },
  sphere: { score: 0.3, tier: 'advice', idle: (tokens, of) => tokens[of + 1]?.lower !== 'influence' },
  process: { score: 0.4, idle: (tokens, of) => tokens[of - 3]?.lower === 'in' && action(tokens, of) },
  situation: {
    score: 0.3,
    tier: 'advice',
    idle: (tokens, of) => tokens[of - 2]?.pos === 'DET' && (isAction(headOf(tokens, of)) || isGerund(tokens[of + 1])),
  },
  phenomenon: {
    score: 0.4,
    idle: (tokens, of) => tokens[of - 2]?.pos === 'DET' && (isGerund(tokens[of + 1]) || isAction(headOf(tokens, of))),
  },
  method: {
    score: 0.35,
    tier: 'advice',
    idle: (tokens, of) => isGerund(tokens[of + 1]) && tokens[of - 2]?.lower === 'the',
  },
  activities: { score: 0.4, idle: (tokens, of) => tokens[of - 2]?.pos !== 'ADJ' && isGerund(tokens[of + 1]) },
};

/** Where “… and refusal to gamble” ends, which belongs to the same atmosphere; `end` is the last token before “and”. */
export function joinedEnd(tokens: readonly TaggedToken[], end: number): TaggedToken | undefined {
  if (tokens[end + 1]?.lower !== 'and') return undefined;
  const phrase = phraseAfter(tokens, end + 1);
  const after = end + 1 + phrase.length;
  const infinitive = tokens[after + 1]?.lower === 'to' && tokens[after + 2]?.pos === 'VERB';
  return infinitive ? tokens[after + 2] : phrase.at(-1);
}
