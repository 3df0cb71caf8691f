/** A segment of a synthetic memory. */
export interface CorpusSegment {
  readonly chinese: string;
  readonly machine: string;
  readonly text: string;
}

/** Small words, which stand in every sentence. */
const openings = [
  ['据记者了解，', 'According to reporters, '],
  ['本报讯，', 'Our newspaper learnt that '],
  ['日前，', 'Recently, '],
  ['近年来，', 'In recent years, '],
  ['会议指出，', 'The meeting pointed out that '],
  ['', ''],
] as const;
const frames = [
  ['的', '在', '开展', '工作，取得', '成效', ' of the ', ' carried out ', ' work in the ', ' with the effect of '],
  ['和', '对', '进行了', '，并推进', '建设', ' and the ', ' made to the ', ' a ', ' and promoted the building of '],
  ['与', '在', '举行', '，讨论', '问题', ' with the ', ' held in the ', ' a ', ' and discussed the matter of '],
  ['将', '向', '提供', '，支持', '发展', ' will give the ', ' for the ', ' of ', ' and support the growth of '],
] as const;

const consonants = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl', 'gr', 'sh'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const endings = ['tion', 'ment', 'er', 'ing', 'al', 'y', 'ness', 'ship', '', 'ity', 'or', 'ance'];
const characters = 2600;
const vocabulary = 24_000;

/** Numbers that look random and are the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Sentences like those of the press, as many as asked for and the same in every run: a frame of small words, and words of
 * a large vocabulary in between, some of which come very often and most hardly ever, as in any language.
 */
export function* memoryCorpus(count: number): Generator<CorpusSegment> {
  const random = randomNumbers(20_260_301);
  const words = Array.from({ length: vocabulary }, () => [chineseWord(random), englishWord(random)] as const);
  // Zipf's law: the n-th word comes about 1/n times as often as the first.
  const word = () => words[Math.floor(vocabulary ** random()) - 1] ?? (['报告', 'report'] as const);
  for (let index = 0; index < count; index += 1) {
    const [opening, englishOpening] = pick(openings, random);
    const [a, b, c, d, e, of, did, the, so] = pick(frames, random);
    const [one, two, three, four, five, six] = [word(), word(), word(), word(), word(), word()];
    const figure = 10 + Math.floor(random() * 90_000);
    const year = 2000 + Math.floor(random() * 27);
    const chinese = `${opening}${year}年，${one[0]}${two[0]}${a}${three[0]}${b}${four[0]}${c}${five[0]}${d}${figure}项${six[0]}${e}。`;
    const machine = `${englishOpening}in ${year}, the ${one[1]} ${two[1]}${of}${three[1]}${did}${four[1]}${the}${five[1]}${so}${figure} ${six[1]}.`;
    const edited =
      index % 3 === 0 ? machine.replace(' carried out ', ' did ').replace(' the matter of ', ' ') : machine;
    yield { chinese, machine, text: edited };
  }
}

/** Another version of a text: so much of its words (or characters) replaced, dropped or doubled. */
export function changed(text: string, share: number, random: () => number): string {
  const units = text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? [];
  return units
    .map((unit) => {
      if (!/[\p{L}\p{N}]/u.test(unit) || random() >= share) return unit;
      if (random() < 0.25) return '';
      return /\p{Script=Han}/u.test(unit) ? chineseWord(random).slice(0, 1) : englishWord(random);
    })
    .join('')
    .replace(/ +/g, ' ');
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}

function chineseWord(random: () => number): string {
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * characters) * 5);
  return random() < 0.7 ? character() + character() : character() + character() + character();
}

function englishWord(random: () => number): string {
  const syllable = () => pick(consonants, random) + pick(vowels, random);
  return syllable() + (random() < 0.6 ? syllable() : '') + pick(endings, random);
}
