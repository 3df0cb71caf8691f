import { irregularVerbs } from '../data/irregular-verbs.ts';

/**
 * A stem for telling whether two word forms are forms of one word: endings of number, tense and comparison are cut
 * off, nothing else ("internal" and "international" stay apart). Takes lower case; not for anything a person sees.
 */
export function inflectionStem(lower: string): string {
  const irregular = irregulars.get(lower);
  if (irregular !== undefined) return cut(irregular);
  return /^[a-z]{4,}$/.test(lower) ? cut(lower) : lower;
}

function cut(word: string): string {
  if (word.length < 4) return word;
  const base = word
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=[sxz]|[cs]h)es$/, '')
    .replace(/(?<=..[^suy'])s$/, '')
    .replace(/(?<=[aeiouy].*[^e])(?:ing|ed)$/, '')
    .replace(/ied$/, 'y');
  if (base.length < 3) return word;
  // "planned" is "plan", but "called" is "call"; "rise" and "rising" meet without their e.
  const single = base === word ? base : base.replace(/([bdgmnprt])\1$/, '$1');
  return single.length > 3 ? single.replace(/(?<=[^aeiouy])e$|(?<=[aeiouy][cgsvz])e$/, '') : single;
}

const irregulars = new Map<string, string>();
for (const [base, forms] of irregularVerbs)
  for (const form of forms) if (!irregulars.has(form)) irregulars.set(form, base);
for (const pair of `men man|women woman|children child|people person|feet foot|teeth tooth|lives life|wives wife|media medium
  criteria criterion|phenomena phenomenon|analyses analysis|crises crisis|bases base|data datum|better good|best good
  worse bad|worst bad`.split(/[|\n]/)) {
  const [form = '', base = ''] = pair.trim().split(' ');
  irregulars.set(form, base);
}
