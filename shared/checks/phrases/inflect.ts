import { irregularVerbs } from '../data/irregular-verbs.ts';

/** The forms of an English verb. A noun is treated alike: its plural is spelt as the verb's third person is. */
export interface Forms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

export type Form = keyof Forms;

/** Verbs of more than one syllable that double their last consonant, because the stress is on it. */
const doubling = new Set(
  'admit begin commit compel control defer deter equip incur occur omit permit prefer propel rebut recur refer regret submit transfer transmit'.split(
    ' ',
  ),
);

/** All forms of `base`, which may carry a particle: `crack down` gives `cracked down`. */
export function formsOf(base: string): Forms {
  const space = base.indexOf(' ');
  if (space < 0) return formsOfWord(base);
  const rest = base.slice(space);
  const head = formsOfWord(base.slice(0, space));
  return {
    base,
    third: head.third + rest,
    past: head.past + rest,
    participle: head.participle + rest,
    ing: head.ing + rest,
  };
}

/** `base` in the form wanted. */
export function inflect(base: string, form: Form): string {
  return formsOf(base)[form];
}

/** Which form of `base` the lower-case word is; past for a word that may be past or participle. */
export function formOf(word: string, base: string): Form | undefined {
  const forms = formsOfWord(base);
  return (['base', 'third', 'past', 'participle', 'ing'] as const).find((form) => forms[form] === word);
}

function formsOfWord(base: string): Forms {
  const irregular = irregularVerbs.get(base);
  const stem = doubles(base) ? base + base.slice(-1) : base;
  const past = irregular?.[0] ?? regularPast(base, stem);
  return { base, third: third(base), past, participle: irregular?.[1] ?? past, ing: ing(base, stem) };
}

function doubles(base: string): boolean {
  return doubling.has(base) || /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base);
}

function regularPast(base: string, stem: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${stem}ed`;
}

function third(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

function ing(base: string, stem: string): string {
  if (base === 'be') return 'being';
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${stem}ing`;
}
