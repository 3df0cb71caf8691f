import { type Draft, definePassageCheck, type Passage } from '../check.ts';
import { deletions, haveOneSurname, mayBeOneName, nameWords } from '../consistency/support/proper-names.ts';
import { type BodyName, bodyNames, differenceOf, withoutOne } from './support/body-names.ts';
import { type ReferenceWords, referencesOf } from './support/reference-words.ts';

/** A person, place or body that a reference source spells or calls otherwise. */
export const conflictingName = definePassageCheck({
  id: 'reference/conflicting-name',
  severity: 'major',
  score: 0.55,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Name differs from the reference', zh: '名称与参考来源不一' },
  summary: {
    en: 'A name one letter away from a name of a reference source, or a body with all but one word of its name there.',
    zh: '与参考稿中的名称只差一个字母，或机构名称只有一个词不同。',
  },
  reason: {
    en: 'A source that edited or wrote in English spells this name otherwise.',
    zh: '英文参考来源对同一名称的写法不同。',
  },
  examples: [
    {
      bad: 'Mayor Lukasz Kowalczik opened the bridge.',
      facts: { references: [{ label: 'Harbour Post', text: 'The mayor, Lukasz Kowalczyk, will open the bridge.' }] },
      marks: ['Kowalczik'],
      better: 'Mayor Lukasz Kowalczyk opened the bridge.',
    },
    {
      bad: 'The State Harbour Safety Bureau closed the pier.',
      facts: {
        references: [
          { label: 'Harbour Post', text: 'The pier was closed by the State Harbour Safety Administration.' },
        ],
      },
      marks: ['State Harbour Safety Bureau'],
      better: 'The State Harbour Safety Administration closed the pier.',
    },
    {
      good: 'Mayor Kowalczyk opened the bridge for the Port Safety Bureau.',
      facts: { references: [{ label: 'Harbour Post', text: 'Lukasz Kowalczyk met the Port Finance Bureau.' }] },
    },
    {
      bad: 'Spokeswoman Cao Ling answered.',
      facts: { references: [{ label: 'Harbour Post', text: 'The spokeswoman, Cao Lin, answered.' }] },
      marks: ['Ling'],
      better: 'Spokeswoman Cao Lin answered.',
    },
    { good: 'Koreans waited.', facts: { references: [{ label: 'Harbour Post', text: 'A Korean ship came in.' }] } },
  ],
  *run(passage, story) {
    if (story.references.length === 0) return;
    const references = referencesOf(story, passage.lexicon);
    yield* words(passage, references);
    yield* bodies(passage, references);
  },
});

function* words(passage: Passage, references: ReferenceWords): Generator<Draft> {
  for (const word of nameWords(passage)) {
    // The letters of a short given name may be another word of the references.
    const isThere = word.text.length > 4 && references.has(word.text.toLowerCase());
    if (isThere || references.hasName(word)) continue;
    const other = deletions(word.text.toLowerCase())
      .flatMap((form) => references.names.get(form) ?? [])
      .find((name) => mayBeOneName(word.text, name.text) && haveOneSurname(word, name));
    if (!other) continue;
    yield draftOf(passage, word.start, word.end, other.text, other.label);
  }
}

function* bodies(passage: Passage, references: ReferenceWords): Generator<Draft> {
  for (const name of bodyNames(passage)) {
    if (references.bodies.has(name.text.toLowerCase())) continue;
    const other = withoutOne(name)
      .flatMap((form) => references.shortened.get(form) ?? [])
      .find((each) => isSame(name, each, passage));
    if (other) yield draftOf(passage, name.start, name.end, other.text, other.label);
  }
}

/** They differ in the word that says what kind of body it is, or in two words of one sense: State and National. */
function isSame(name: BodyName, other: BodyName, { lexicon }: Passage): boolean {
  const difference = differenceOf(name, other);
  return difference !== undefined && (difference.isKind || lexicon.areSynonyms(...difference.words));
}

function draftOf({ text }: Passage, start: number, end: number, better: string, label: string): Draft {
  const written = text.slice(start, end);
  return {
    start,
    end,
    message: { en: `${label} has “${better}”, not “${written}”.`, zh: `${label}写作“${better}”，而非“${written}”。` },
    suggestions: [{ edits: [{ start, end, text: better }], origin: { en: label, zh: label } }],
  };
}
