import { type Draft, definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { type Nominalisation, nominalisationOf } from '../data/nominalisations.ts';
import { formsOf, inflect } from '../phrases/inflect.ts';
import { formAt } from '../phrases/template.ts';
import { replacing } from './support/edits.ts';

/** Verbs that add nothing but a tense, with the particle they need. */
const emptyVerbs = [
  'make',
  'conduct',
  'carry out',
  'perform',
  'achieve',
  'realize',
  'realise',
  'implement',
  'undertake',
  'do',
  'launch',
  'effect',
  'exercise',
  'execute',
  'complete',
];
const byForm = new Map<string, { readonly base: string; readonly particle?: string }>();
for (const verb of emptyVerbs) {
  const [base = verb, particle] = verb.split(' ');
  for (const form of Object.values(formsOf(base))) byForm.set(form, { base, particle });
}

const objectPrepositions = new Set('of into on in over against with for to'.split(' '));
/** With these the noun names a thing that is really made, launched or reached. */
const idioms = new Set(
  'make use|make investment|make preparation|make application|achieve growth|achieve development|launch attack|launch strike|launch development|complete construction|complete training|make purchase|make arrest|do research|do business|make visit|launch investigation|launch cooperation|perform analysis|carry attack|achieve increase|make review|launch search|launch survey|complete acquisition|conduct interview|conduct business|make strike|launch rescue|make change'.split(
    '|',
  ),
);
const adverbs: Readonly<Record<string, string>> = {
  thorough: 'thoroughly',
  comprehensive: 'comprehensively',
  strict: 'strictly',
  joint: 'jointly',
  careful: 'carefully',
  close: 'closely',
  rapid: 'rapidly',
  full: 'fully',
  timely: 'promptly',
  systematic: 'systematically',
  regular: 'regularly',
  rigorous: 'rigorously',
  effective: 'effectively',
  active: 'actively',
  extensive: 'extensively',
  prompt: 'promptly',
  overall: '',
  necessary: '',
  relevant: '',
  further: 'further',
  continuous: 'continuously',
  significant: 'significantly',
};

/** What press English does say (“conducted an investigation into”): advice, for a desk that wants it plainer still. */
const ordinary =
  /^(?:conduct|make|launch|undertake|perform|complete) (?:investigation|assessment|analysis|review|survey|search|study|research|interview|breakthrough|comparison|inspection|examination|evaluation|arrest|test(?:ing)?|repair|control|selection|acquisition|cooperation|discussion|negotiation|consultation|increase|reduction|adjustment)$/;

function singular(noun: string): string {
  return noun.endsWith('sis') ? noun : noun.replace(/s$/, '');
}

interface Found {
  readonly verb: number;
  readonly noun: number;
  readonly preposition: number;
  readonly meaning: Nominalisation;
  readonly adjectives: readonly TaggedToken[];
  readonly base: string;
}

/** `make a thorough inspection of`: verb, then determiner and adjectives, the noun, and the preposition of its object. */
function activeAt(tokens: readonly TaggedToken[], at: number): Found | undefined {
  const empty = byForm.get(tokens[at]?.lower ?? '');
  if (!empty || tokens[at]?.pos === 'NOUN') return undefined;
  let noun = at + 1;
  if (empty.particle) {
    if (tokens[noun]?.lower !== empty.particle) return undefined;
    noun += 1;
  }
  const adjectives: TaggedToken[] = [];
  for (; noun < at + 7; noun++) {
    const token = tokens[noun];
    if (!token || token.sentence !== tokens[at]?.sentence) return undefined;
    const meaning = token.pos === 'NOUN' || token.pos === 'VERB' ? nominalisationOf(token.lower) : undefined;
    const after = tokens[noun + 1];
    if (meaning && after && objectPrepositions.has(after.lower)) {
      const fits =
        meaning.drop.has(after.lower) || (meaning.drop.size === 0 && after.lower !== 'in' && after.lower !== 'of');
      const key = `${empty.base} ${singular(token.lower)}`;
      return fits && !idioms.has(key)
        ? { verb: at, noun, preposition: noun + 1, meaning, adjectives, base: empty.base }
        : undefined;
    }
    if (token.pos === 'ADJ' || (token.pos === 'ADV' && token.lower !== 'not')) adjectives.push(token);
    else if (token.pos !== 'DET') return undefined;
  }
  return undefined;
}

function activeDraft(passage: Passage, found: Found): Draft | undefined {
  const { tokens } = passage;
  const [verb, preposition] = [tokens[found.verb], tokens[found.preposition]];
  if (!verb || !preposition) return undefined;
  const span = { start: verb.start, end: preposition.end };
  const form = formAt(tokens, found.verb, found.base);
  const known = found.adjectives.map(({ lower }) => adverbs[lower]);
  const kept = found.meaning.drop.has(preposition.lower) ? '' : ` ${preposition.text}`;
  const wording =
    form && !known.includes(undefined)
      ? `${[...known.filter(Boolean), inflect(found.meaning.verb, form)].join(' ')}${kept}`
      : undefined;
  const marked = passage.text.slice(span.start, span.end);
  const say = wording ?? found.meaning.verb;
  const isOrdinary = ordinary.test(`${found.base} ${singular(tokens[found.noun]?.lower ?? '')}`);
  return {
    ...span,
    tier: isOrdinary ? 'advice' : 'desk',
    score: isOrdinary ? 0.2 : 0.4,
    message: {
      en: `“${marked}” hides the verb in a noun; write “${say}”.`,
      zh: `“${marked}”把动词藏进了名词，宜直接用“${say}”。`,
    },
    suggestions: wording ? [{ edits: [replacing(passage, span, wording)] }] : [],
  };
}

const passiveLimit = 14;

/** `Inspection of the dams was carried out`: the noun, its object, a form of be, the empty verb's participle. */
function passiveDraft(passage: Passage, at: number): Draft | undefined {
  const { tokens } = passage;
  const noun = tokens[at];
  // The tagger takes a capital at the start of a sentence for that of a name.
  const initial = tokens[at - 1]?.sentence !== noun?.sentence;
  const isNoun = noun?.pos === 'NOUN' || (initial && noun?.pos === 'PROPN');
  const meaning = noun && isNoun ? nominalisationOf(noun.lower) : undefined;
  const preposition = tokens[at + 1];
  if (!noun || !meaning || !preposition || !meaning.drop.has(preposition.lower)) return undefined;
  for (let be = at + 3; be < at + passiveLimit; be++) {
    const token = tokens[be];
    if (!token || token.sentence !== noun.sentence || token.pos === 'PUNCT' || token.pos === 'VERB') return undefined;
    if (!/^(?:is|are|was|were|been|be|being)$/.test(token.lower)) continue;
    const verbAt = tokens[be + 1]?.pos === 'ADV' ? be + 2 : be + 1;
    if (/^(?:been|be|being)$/.test(tokens[verbAt]?.lower ?? '')) continue;
    const empty = byForm.get(tokens[verbAt]?.lower ?? '');
    if (
      !empty ||
      idioms.has(`${empty.base} ${singular(noun.lower)}`) ||
      (empty.particle && tokens[verbAt + 1]?.lower !== empty.particle)
    )
      return undefined;
    const end = tokens[empty.particle ? verbAt + 1 : verbAt]?.end ?? token.end;
    const participle = inflect(meaning.verb, 'participle');
    return {
      start: noun.start,
      end,
      message: {
        en: `“${passage.text.slice(noun.start, end)}” hides the verb in a noun; say what was “${participle}”.`,
        zh: `“${passage.text.slice(noun.start, end)}”把动词藏进了名词，宜直接用“${participle}”。`,
      },
    };
  }
  return undefined;
}

export const emptyVerb = definePassageCheck({
  id: 'awkward/empty-verb',
  severity: 'minor',
  score: 0.4,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Empty verb with a noun', zh: '空泛动词加名词' },
  summary: {
    en: '“Carry out an inspection of”, “realize the improvement of”, also passive: the noun should be the verb.',
    zh: '“carry out an inspection of”“realize the improvement of”等虚动词结构，包括被动式：应直接用动词。',
  },
  reason: {
    en: '“Carry out”, “conduct”, “realize” stand for 进行, 开展, 实现 and say nothing. The action is in the noun; make it the verb.',
    zh: '“carry out”“conduct”“realize”对应“进行、开展、实现”，没有实义；真正的动作在名词里，应还原成动词。',
  },
  examples: [
    {
      bad: 'Engineers carried out a thorough inspection of the dam.',
      marks: ['carried out a thorough inspection of'],
      better: 'Engineers thoroughly inspected the dam.',
    },
    {
      bad: 'The port has realized the improvement of its cranes.',
      marks: ['realized the improvement of'],
      better: 'The port has improved its cranes.',
    },
    {
      bad: 'Inspection of the two dams was carried out in May.',
      marks: ['Inspection of the two dams was carried out'],
    },
    {
      bad: 'Foresters conduct monitoring of wild bees.',
      marks: ['conduct monitoring of'],
      better: 'Foresters monitor wild bees.',
    },
    { good: 'The islands make use of the wind.' },
    { good: 'Divers carried out repairs by night.' },
    { good: 'The inspection of the dam was led by an engineer.' },
    { good: 'The army launched an attack on the port.' },
  ],
  *run(passage) {
    for (let at = 0; at < passage.tokens.length; at++) {
      const found = activeAt(passage.tokens, at);
      const draft = found ? activeDraft(passage, found) : passiveDraft(passage, at);
      if (draft) yield draft;
    }
  },
});
