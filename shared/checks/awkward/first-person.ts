import { type Draft, definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { replacing } from './support/edits.ts';
import { quotedTokens } from './support/quoted.ts';

const toMe = new Set(
  'against to from toward towards with over on upon into for targeting attacking invading threatening suppressing containing smearing'.split(
    ' ',
  ),
);
const country = new Set('country nation motherland'.split(' '));
const region = new Set('province city county region town township district prefecture municipality village'.split(' '));
const institution = new Set('army navy military government party side troops border borders territory'.split(' '));

/**
 * For each token, whether it is speech: in quotation marks, or after a colon in its sentence, since many translations
 * report speech so without quotation marks.
 */
function speechTokens(passage: Passage): readonly boolean[] {
  const quoted = quotedTokens(passage);
  let announced = -1;
  return passage.tokens.map(({ text, sentence }, index) => {
    if (text === ':' || text === '：') announced = sentence;
    return quoted[index] === true || announced === sentence;
  });
}

/** “I”, outside speech, makes the text a diary, a letter or a column. */
function isPersonal({ tokens }: Passage, speech: readonly boolean[]): boolean {
  return tokens.some(
    ({ text, lower }, index) => !speech[index] && (text === 'I' || lower === 'myself' || lower === 'mine'),
  );
}

function me(passage: Passage, at: number): Draft | undefined {
  const { tokens } = passage;
  const [token, preposition, noun] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (!token || !preposition || !toMe.has(preposition.lower)) return undefined;
  const from = noun?.pos === 'NOUN' && noun.sentence === token.sentence ? noun : preposition;
  const marked = passage.text.slice(from.start, token.end);
  return {
    start: from.start,
    end: token.end,
    message: {
      en: `“${marked}”: who is “me”? In 对我 the reporter means China.`,
      zh: `“${marked}”：“me”是谁？“对我”的“我”指我国。`,
    },
    suggestions: [
      { edits: [{ start: token.start, end: token.end, text: 'China' }] },
      { edits: [{ start: token.start, end: token.end, text: 'the country' }] },
    ],
  };
}

function wordingsFor(owned: TaggedToken, genitive: boolean): string[] {
  if (country.has(owned.lower)) return genitive ? ['China’s', 'the country’s'] : ['China', 'the country'];
  if (owned.lower === 'side') return [genitive ? 'the Chinese side’s' : 'the Chinese side'];
  return [`the ${owned.text}${genitive ? '’s' : ''}`];
}

function ours(passage: Passage, at: number): Draft | undefined {
  const { tokens } = passage;
  const [token, owned, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!token || !owned) return undefined;
  const isCountry = country.has(owned.lower);
  if (!isCountry && !region.has(owned.lower) && !institution.has(owned.lower)) return undefined;
  // “My Country” is the title of a film.
  if (/^[A-Z]/.test(owned.text)) return undefined;
  const genitive = after?.lower === "'s" || after?.lower === '’s';
  const span = { start: token.start, end: genitive ? after.end : owned.end };
  const marked = passage.text.slice(span.start, span.end);
  const plain = after?.lower === "'s";
  const wordings = wordingsFor(owned, genitive).map((text) => (plain ? text.replace('’', "'") : text));
  return {
    ...span,
    message: {
      en: `“${marked}” makes the desk speak for ${isCountry ? 'China' : `the ${owned.lower}`}; write “${wordings[0]}”.`,
      zh: `“${marked}”是“我国”“我省”一类说法的直译，第三人称报道宜写“${wordings[0]}”。`,
    },
    suggestions: wordings.map((text) => ({ edits: [replacing(passage, span, text)] })),
  };
}

export const firstPerson = definePassageCheck({
  id: 'awkward/first-person',
  severity: 'major',
  score: 0.6,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'First person from 我', zh: '“我”误译为第一人称' },
  summary: {
    en: '“Me”, “my country” or “our province” outside speech: 我, 我国 and 我省 taken literally.',
    zh: '引语之外出现 me、my country、our province：“我”“我国”“我省”被照字面翻译。',
  },
  reason: {
    en: 'In Chinese reports 我 is short for 我国, “China”. English copy speaks of the country or province by name.',
    zh: '中文报道里的“我”常是“我国”的简称；英语报道应写国名或地名，不用第一人称。',
  },
  examples: [
    {
      bad: 'Fleets from three states planned raids against me.',
      marks: ['raids against me'],
      better: 'Fleets from three states planned raids against China.',
    },
    {
      bad: "My country's grain harvest was large.",
      marks: ["My country's"],
      better: "China's grain harvest was large.",
    },
    { bad: 'A smuggling ring targeting me was broken up.', marks: ['ring targeting me'] },
    { bad: 'Exports from our province rose.', marks: ['our province'], better: 'Exports from the province rose.' },
    { bad: 'He said that tolls in our country are falling.', marks: ['our country'] },
    { good: '"My country will plant more trees," the Kenyan minister said. "Send it to me."' },
    { good: 'I showed them the river. The captain spoke to me.' },
    { good: 'The captain said: we love our country.' },
    { good: 'The film My Country opens in Lima.' },
    { good: 'The album Tell Me sold well in their country.' },
  ],
  *run(passage) {
    if (!passage.tokens.some(({ lower }) => lower === 'my' || lower === 'our' || lower === 'me')) return;
    const speech = speechTokens(passage);
    let personal: boolean | undefined;
    for (let at = 0; at < passage.tokens.length; at++) {
      const token = passage.tokens[at];
      const possessive = token?.lower === 'my' || token?.lower === 'our';
      if (!token || (!possessive && token.text !== 'me') || speech[at]) continue;
      personal ??= isPersonal(passage, speech);
      if (personal && token.lower !== 'our') continue;
      const draft = possessive ? ours(passage, at) : me(passage, at);
      if (draft) yield draft;
    }
  },
});
