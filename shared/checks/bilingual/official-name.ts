import { type AlignedRow, type Draft, definePassageCheck, type Passage } from '../check.ts';
import { type EnglishSide, englishPhrase, englishSideOf, type FoundPhrase } from './support/english.ts';
import type { Entry } from './support/entries.ts';
import { isForeign } from './support/foreign.ts';
import { linkedTokens, type Mention, mentionsOf, namedIn } from './support/mentions.ts';
import { translatedRows } from './support/translated-rows.ts';
import { isCapitalised, spanOf, suggestPreferred, widenToName } from './support/wording.ts';

/** The English of a Chinese body's name is not the one that the body bears. */
export const officialName = definePassageCheck({
  id: 'bilingual/official-name',
  severity: 'major',
  score: 0.6,
  mqm: 'Terminology/Inappropriate for context',
  title: { en: 'Not the official name', zh: '机构名称有误' },
  summary: {
    en: 'A body of state, Party or society that the Chinese names, under an English name that it does not bear.',
    zh: '原文中的国家机关、党组织或社会团体，译文用了它并不使用的英文名称。',
  },
  reason: {
    en: 'The body has an official English name. Another one reads as another body.',
    zh: '该机构有官方英文名称，换一种译法会让读者以为是另一个机构。',
  },
  source: 'Bodies’ own English names; see shared/checks/bilingual/data/official-bodies.ts.',
  examples: [
    {
      bad: 'The National Internet Information Office published the rules in June.',
      original: '国家网信办6月公布了这些规定。',
      marks: ['National Internet Information Office'],
      better: 'The Cyberspace Administration of China published the rules in June.',
    },
    {
      bad: 'Officials of the State Immigration Bureau spoke to travellers.',
      original: '国家移民管理局官员与旅客交谈。',
      marks: ['State Immigration Bureau'],
      better: 'Officials of the National Immigration Administration spoke to travellers.',
    },
    {
      bad: 'The Guangdong Provincial Public Security Hall seized the boats.',
      original: '广东省公安厅扣押了船只。',
      marks: ['Public Security Hall'],
    },
    { good: 'The Ministry of Public Security thanked the villagers.', original: '公安部感谢村民。' },
    { good: 'The CAC published the rules in June.', original: '国家网信办6月公布了这些规定。' },
    { good: 'The ministry thanked the villagers.', original: '公安部感谢村民。' },
    { good: 'Japan’s Ministry of Trade and the State Department agreed.', original: '日本商务部和美国国务院同意。' },
  ],
  *run(passage) {
    for (const row of translatedRows(passage)) {
      const done = new Set<Entry>();
      for (const mention of mentionsOf(row)) {
        const { entry } = mention;
        if ((entry.kind !== 'body' && entry.kind !== 'local') || done.has(entry)) continue;
        done.add(entry);
        if (entry.kind === 'local' || !isForeign(row.original, mention)) yield* judge(passage, row, mention);
      }
    }
  },
});

function* judge(passage: Passage, row: AlignedRow, mention: Mention): Generator<Draft> {
  const { entry } = mention;
  const side = englishSideOf(passage);
  const known = side.findEach(entry.wrong, row.from, row.to);
  if (isNamed(side, entry, known) || saysLater(side, entry)) return;
  for (const place of known) {
    if (!isOthersName(passage, side, place, entry))
      yield draftOf(passage, widenLeft(passage, row, place), mention, true);
  }
  const linked = known.length > 0 ? undefined : linkedName(passage, row, mention);
  if (linked && !isOthersName(passage, side, linked, entry)) yield draftOf(passage, linked, mention, false);
}

function draftOf(passage: Passage, core: FoundPhrase, { chinese, entry }: Mention, isKnown: boolean): Draft {
  const place = englishSideOf(passage).absorb(englishPhrase(entry.preferred), core);
  const span = spanOf(passage, place);
  const written = passage.text.slice(span.start, span.end);
  return {
    ...span,
    score: isKnown ? 0.75 : 0.55,
    severity: isKnown ? 'major' : 'minor',
    message: {
      en: `“${chinese}” is “${entry.preferred}” in English, not “${written}”.`,
      zh: `“${chinese}”的官方英文名称是“${entry.preferred}”，不是“${written}”。`,
    },
    suggestions: [suggestPreferred(passage, place, entry)],
  };
}

/** A right name stands there, and not just as a part of the wrong one. */
function isNamed(side: EnglishSide, { accepted }: Entry, wrong: readonly FoundPhrase[]): boolean {
  return accepted.some((phrase) => {
    const found = side.find(phrase);
    return found !== undefined && !wrong.some(({ from, to }) => from <= found.from && found.to <= to);
  });
}

/** What says whose body it is ("State", "National", "China's") belongs to the wrong name too. */
const whose = new Set(['state', 'national', 'central', 'chinese', 'china']);

function widenLeft({ tokens }: Passage, row: AlignedRow, known: FoundPhrase): FoundPhrase {
  let { from } = known;
  while (from > row.from && whose.has(tokens[from - 1]?.lower ?? '') && isCapitalised(tokens[from - 1])) from -= 1;
  return { from, to: known.to };
}

const heads =
  /^(?:ministry|ministries|department|commission|committee|administration|bureau|office|agency|council|court|procuratorate|prosecutors?|association|federation|bank|academy|institute|society|organi[sz]ation|exchange|league|congress|conference|authority|authorities|center|centre|army|police|news|network|times|daily|post|newspaper)$/;

/** No name has more. */
const mostLinked = 50;

/** The name with capitals that the alignment puts in the place of the Chinese, if it reads as that of a body. */
function linkedName(passage: Passage, row: AlignedRow, mention: Mention): FoundPhrase | undefined {
  const linked = linkedTokens(row, mention)
    .slice(0, mostLinked)
    .filter((token) => isCapitalised(passage.tokens[token]));
  for (const token of linked) {
    const whole = widenToName(passage, { from: token, to: token + 1 }, row.from, row.to);
    const name = { from: whole.from, to: endOfName(passage, whole, linked) };
    const inside = linked.filter((each) => each >= name.from && each < name.to).length;
    const words = name.to - name.from;
    if (isReordered(passage, name, mention.entry)) return undefined;
    const isBody = passage.tokens.slice(name.from, name.to).some(({ lower }) => heads.test(lower));
    if (!isBody || words < 2 || words > 9 || inside * 2 < Math.min(words, 4)) continue;
    return mention.entry.kind === 'local' ? withoutPlace(passage, name, mention.entry) : name;
  }
  return undefined;
}

/** In a headline all words have capitals: the name ends with what is linked, or with the word for a body. */
function endOfName({ tokens }: Passage, { from, to }: FoundPhrase, linked: readonly number[]): number {
  let end = to;
  while (end > from + 1 && !linked.includes(end - 1) && !heads.test(tokens[end - 1]?.lower ?? '')) end -= 1;
  return end;
}

/** "Commission of Development and Reform": the same words in another order are no other name. */
function isReordered({ tokens }: Passage, name: FoundPhrase, { accepted }: Entry): boolean {
  const words = new Set(tokens.slice(name.from, name.to).map(({ lower }) => lower));
  return accepted.some(
    (phrase) => phrase.words.length > 1 && phrase.words.every((word) => small.has(word) || words.has(word)),
  );
}

const small = new Set(['of', 'and', 'for', 'on', "'s"]);

/** The name of a local body without that of its place: "Yan'an". */
function withoutPlace({ tokens }: Passage, name: FoundPhrase, { accepted, wrong }: Entry): FoundPhrase | undefined {
  const stems = new Set([...accepted, ...wrong].flatMap(({ words }) => words.map((word) => word.slice(0, 4))));
  let { from } = name;
  const isOwn = (word: string) => stems.has(word.slice(0, 4)) || heads.test(word);
  while (from < name.to && !isOwn(tokens[from]?.lower ?? '')) from += 1;
  return name.to - from > 1 ? { from, to: name.to } : undefined;
}

/** "The ministry" and the like: the body was named before. */
function saysLater(side: EnglishSide, { accepted }: Entry): boolean {
  return accepted.some(({ words }) => {
    const head = words.find((word) => heads.test(word));
    return head !== undefined && side.hasLowerCase(head);
  });
}

/** A name that is right for another body of the same Chinese. */
function isOthersName(passage: Passage, side: EnglishSide, place: FoundPhrase, own: Entry): boolean {
  for (const entry of namedIn(passage)) {
    if (entry === own) continue;
    const found = side.findFirst(entry.accepted, place.from, place.to);
    if (found) return true;
  }
  return false;
}
