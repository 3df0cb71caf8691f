import type { Passage } from '../../check.ts';
import { actionRoots } from '../../data/action-roots.ts';
import { nominalisations } from '../../data/nominalisations.ts';
import { formsOf } from '../../phrases/inflect.ts';

/** A word of an action's root in a passage. */
export interface RootUse {
  readonly root: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Index of its first token. */
  readonly token: number;
  readonly noun: boolean;
  /** Whether it is an action that a story can do without; else it may be what the story is about. */
  readonly spare: boolean;
}

interface Form {
  readonly root: string;
  readonly noun: boolean;
  readonly spare: boolean;
  /** The word that must follow: the particle of “crack down”. */
  readonly particle?: string;
}

const forms = new Map<string, Form>();

function add(verb: string, nouns: readonly string[], spare: boolean): void {
  const [head = verb, particle] = verb.split(' ');
  for (const word of Object.values(formsOf(head))) forms.set(word, { root: verb, noun: false, spare, particle });
  for (const noun of nouns) for (const word of [noun, `${noun}s`]) forms.set(word, { root: verb, noun: true, spare });
}

for (const [noun, { verb }] of nominalisations) if (!verb.includes(' ') && noun !== verb) add(verb, [noun], false);
for (const [verb, ...nouns] of actionRoots) add(verb, nouns, true);

const cache = new WeakMap<Passage, readonly RootUse[]>();

/** The uses of action roots in a passage, in order; names (“the Promotion Council”) are not among them. */
export function rootUses(passage: Passage): readonly RootUse[] {
  let known = cache.get(passage);
  if (!known) {
    known = search(passage);
    cache.set(passage, known);
  }
  return known;
}

function search(passage: Passage): RootUse[] {
  const uses: RootUse[] = [];
  passage.tokens.forEach((token, index) => {
    const form = forms.get(token.lower);
    if (!form || (token.pos === 'PROPN' && index > 0 && /^[A-Z]/.test(token.text))) return;
    const particle = form.particle ? passage.tokens[index + 1] : undefined;
    if (form.particle && particle?.lower !== form.particle) return;
    uses.push({
      root: form.root,
      start: token.start,
      end: particle?.end ?? token.end,
      sentence: token.sentence,
      token: index,
      noun: form.noun || token.pos === 'NOUN',
      spare: form.spare,
    });
  });
  return uses;
}
