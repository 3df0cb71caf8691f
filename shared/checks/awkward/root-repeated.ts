import { type DraftSuggestion, definePassageCheck, type Passage } from '../check.ts';
import { substitutes, vividRoots } from '../data/action-roots.ts';
import { replacing } from './support/edits.ts';
import { type RootUse, rootUses } from './support/roots.ts';

/** Farther apart than this, a reader no longer hears the echo. */
const earshot = 45;
/** Of a long row of echoes, these many are named. */
const shown = 4;

/** Uses that echo one another: the same root in one sentence or in two neighbouring ones. */
function echoes(uses: readonly RootUse[]): RootUse[][] {
  const groups: RootUse[][] = [];
  const latest = new Map<string, RootUse[]>();
  for (const use of uses) {
    const group = latest.get(use.root);
    const last = group?.at(-1);
    if (group && last && use.sentence - last.sentence <= 1 && use.token - last.token <= earshot) {
      group.push(use);
    } else {
      const fresh = [use];
      latest.set(use.root, fresh);
      groups.push(fresh);
    }
  }
  return groups.filter(isEcho);
}

/**
 * Three times, or verb and noun of one root in one sentence. Verbs in parallel (“curb A and curb B”) may be meant; so
 * may a noun that is the subject matter, unless the verb comes beside it.
 */
function isEcho(group: readonly RootUse[]): boolean {
  const mixed = group.some(({ noun }) => noun) && group.some(({ noun }) => !noun);
  if (group.length >= 3) return mixed || group.every(({ spare, noun }) => spare && !noun);
  const [first, second] = group;
  if (!first || !second || first.sentence !== second.sentence) return false;
  return mixed || vividRoots.has(first.root);
}

/** Twice is often needed, as experts see it; a verb with its particle is heard, and so is the third time. */
function isStriking(group: readonly RootUse[]): boolean {
  const first = group[0];
  return first?.spare === true && (group.length >= 3 || vividRoots.has(first.root));
}

function otherWords(passage: Passage, use: RootUse): DraftSuggestion[] {
  const word = passage.text.slice(use.start, use.end).toLowerCase();
  const singular = word.replace(/s$/, '');
  return (substitutes.get(singular) ?? []).map((other) => ({
    edits: [replacing(passage, use, word === singular ? other : `${other}s`)],
  }));
}

export const rootRepeated = definePassageCheck({
  id: 'awkward/root-repeated',
  severity: 'minor',
  score: 0.5,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Same root again and again', zh: '同根词反复出现' },
  summary: {
    en: 'Verb and noun of one root in a sentence (“crack down … crackdown”), or the root three times in neighbouring ones.',
    zh: '同一句中动词与名词同根（“crack down … crackdown”），或同根词在相邻几句中出现三次。',
  },
  reason: {
    en: 'Chinese repeats a verb to hold a passage together. In English the echo sounds clumsy: use another word, a pronoun, or leave it out.',
    zh: '中文靠重复动词衔接上下文；英语里同根词反复出现显得生硬，可换词、用代词或省略。',
  },
  examples: [
    {
      bad: 'Rangers cracked down on poachers, and the crackdown went on all winter.',
      marks: ['crackdown'],
      better: 'Rangers cracked down on poachers, and the campaign went on all winter.',
    },
    {
      bad: 'The province will inspect dams. It will inspect bridges and organize the inspection of mines.',
      marks: ['inspection'],
    },
    { good: 'Rangers cracked down on poachers. The campaign went on all winter.' },
    { good: 'The county will improve its roads and improve its schools.' },
    { good: 'Fish prices rose as fish grew scarce and fish markets closed.' },
  ],
  *run(passage) {
    for (const group of echoes(rootUses(passage))) {
      const last = group.at(-1);
      if (!last) continue;
      const others = group.slice(0, -1).slice(-shown);
      const words = others.map(({ start, end }) => `“${passage.text.slice(start, end)}”`);
      const marked = `“${passage.text.slice(last.start, last.end)}”`;
      yield {
        start: last.start,
        end: last.end,
        tier: isStriking(group) ? 'desk' : 'advice',
        score: isStriking(group) ? 0.5 : 0.25,
        message: {
          en: `${words.join(', ')} and ${marked} stand close together; use another word.`,
          zh: `${words.join('、')}和${marked}挨得太近，宜换个说法。`,
        },
        suggestions: otherWords(passage, last),
        related: others.map(({ start, end }) => ({
          start,
          end,
          label: { en: 'The same root', zh: '同根词' },
        })),
      };
    }
  },
});
