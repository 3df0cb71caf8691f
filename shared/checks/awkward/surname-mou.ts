import { type DraftSuggestion, definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { isSyllable, surnames } from '../data/pinyin.ts';
import { replacing } from './support/edits.ts';
import { abridged } from './support/quoted.ts';

/** A name with 某 in it: tokens `from` to `to`, half-open. */
interface Anonymised {
  readonly surname: string;
  readonly from: number;
  readonly to: number;
}

const crime =
  /\b(?:suspects?|arrest|police|crim|court|case|detain|fugitive|gang|fraud|thef|stole|smuggl|sentenc|charged|trial|repatriat)/i;
const counts = ['', 'a', 'two', 'three', 'four', 'five', 'six'];

/** Read across the tokens rather than the tagger's parts of speech, which for such names are guesses. */
function* anonymisedNames({ tokens }: Passage): Generator<Anonymised> {
  for (let from = 0; from < tokens.length - 1; from++) {
    const surname = tokens[from];
    const given = tokens[from + 1];
    if (!surname || !given || !surnames.has(surname.text) || given.sentence !== surname.sentence) continue;
    const to = endOfGiven(tokens, from + 1);
    if (to === undefined) continue;
    yield { surname: surname.text, from, to };
    from = to - 1;
  }
}

function endOfGiven(tokens: readonly TaggedToken[], at: number): number | undefined {
  const given = tokens[at]?.text ?? '';
  if (/^Mou-?mou$/i.test(given) && given.startsWith('M')) return at + 1;
  const next = tokens[at + 1];
  if (given === 'Mou') {
    // “Lu Mou Feng” is 陆某峰; in “He Mou Ling came” the first word may be a pronoun, and Mou a surname.
    const third = next !== undefined && /^[A-Z][a-z]*$/.test(next.text) && isSyllable(next.text.toLowerCase());
    return third ? at + 2 : at + 1;
  }
  return /^Mou[a-z]+$/.test(given) && isSyllable(given.slice(3)) ? at + 1 : undefined;
}

/** Names with no more than commas and “and” between them are one list. */
function lists(passage: Passage): Anonymised[][] {
  const grouped: Anonymised[][] = [];
  for (const name of anonymisedNames(passage)) {
    const list = grouped.at(-1);
    const last = list?.at(-1);
    const between = last ? passage.tokens.slice(last.to, name.from) : [];
    if (list && last && between.length < 3 && between.every(({ lower }) => /^(?:,|、|and)$/.test(lower)))
      list.push(name);
    else grouped.push([name]);
  }
  return grouped;
}

function wordings(passage: Passage, list: readonly Anonymised[], known: boolean): string[] {
  const names = list.map(({ surname }) => surname);
  const person = crime.test(passage.text) ? 'suspect' : 'person';
  const together = names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  if (names.length >= counts.length) return [];
  if (names.length === 1) return known ? [`${together}`] : [`a ${person} surnamed ${together}`, `${together}`];
  const many = person === 'suspect' ? 'suspects' : 'people';
  return [`${counts[names.length]} ${many} surnamed ${together}`, `${many} surnamed ${together}`];
}

export const surnameMou = definePassageCheck({
  id: 'awkward/surname-mou',
  severity: 'major',
  score: 0.75,
  mqm: 'Accuracy/Mistranslation',
  title: { en: '“Mou” for a withheld name', zh: '“某”译成了名字' },
  summary: {
    en: 'A pinyin name made from 某, such as “Lu Mou” or “Zhang Moumou”: the person’s given name is withheld.',
    zh: '把“某”译成拼音人名，如“Lu Mou”“Zhang Moumou”；其实是隐去了名字。',
  },
  reason: {
    en: 'In 张某 or 李某某 the character 某 says that the given name is withheld. It is not a name; only the surname is known.',
    zh: '“张某”“李某某”中的“某”表示隐去名字，并不是人名；英语应说明只知其姓。',
  },
  examples: [
    {
      bad: 'Police caught Zhang Moumou at the ferry.',
      marks: ['Zhang Moumou'],
      better: 'Police caught a suspect surnamed Zhang at the ferry.',
    },
    {
      bad: 'Customs officers arrested Xu Mougang, He Moubin and Xu Mou in the port.',
      marks: ['Xu Mougang, He Moubin and Xu Mou'],
      better: 'Customs officers arrested three suspects surnamed Xu, He and Xu in the port.',
    },
    {
      bad: 'A herder, Tang Mou, found the lost camels.',
      marks: ['Tang Mou'],
      better: 'A herder, a person surnamed Tang, found the lost camels.',
    },
    { bad: 'Pan Mou Jie paid the tax a year late.', marks: ['Pan Mou Jie'] },
    { good: 'Mou Ling and Mou Tianhe repaired the lock.' },
    { good: 'Ma Moussa scored twice, and Li Mount once.' },
    { good: 'Song Mou paid the tax.', original: '宋牟缴了税。' },
    { good: 'Lin Mouhoubi plays for Lyon.' },
  ],
  *run(passage) {
    // Where the Chinese is at hand it says whether a name is withheld: 牟 is a surname.
    const originals = passage.rows.flatMap(({ original }) => original ?? []);
    if (originals.length > 0 && !originals.some((original) => original.includes('某'))) return;
    const seen = new Set<string>();
    for (const list of lists(passage)) {
      const [first, last] = [passage.tokens[list[0]?.from ?? 0], passage.tokens[(list.at(-1)?.to ?? 1) - 1]];
      if (!first || !last) continue;
      const span = { start: first.start, end: last.end };
      const marked = abridged(passage.text.slice(span.start, span.end));
      yield {
        ...span,
        message: {
          en: `“${marked}”: “Mou” is 某, which withholds the given name. Say “surnamed ${list[0]?.surname}”.`,
          zh: `“${marked}”中的“Mou”是隐去名字的“某”，宜写作“surnamed ${list[0]?.surname}”。`,
        },
        suggestions: wordings(passage, list, seen.has(marked)).map(
          (text): DraftSuggestion => ({ edits: [replacing(passage, span, text)] }),
        ),
      };
      seen.add(marked);
    }
  },
});
