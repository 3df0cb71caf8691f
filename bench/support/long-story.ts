interface StoryFile {
  readonly name: string;
  readonly kind: 'original' | 'machine';
  readonly text: string;
}

const places = [
  ['the lower gate', '下闸口'],
  ['the old bridge', '老桥'],
  ['the north bank', '北岸'],
  ['the grain market', '粮食市场'],
  ['the ferry landing', '渡口'],
  ['the hill road', '山路'],
  ['the school yard', '校园'],
] as const;

const people = [
  ['volunteers', '志愿者'],
  ['engineers', '工程师'],
  ['drivers', '司机'],
  ['farmers', '农民'],
  ['nurses', '护士'],
] as const;

const deeds = [
  ['cleared', '清理了'],
  ['repaired', '修复了'],
  ['guarded', '看守了'],
  ['measured', '测量了'],
] as const;

/** Every third row has something for the checks to find, as bad copy does. */
const slips = ['in in the evening they', 'they carried out the inspection work and'] as const;

/** A story of `rows` paragraphs of one sentence in Chinese and in an engine's English, the same in every run. */
export function longStory(rows: number): readonly [StoryFile, StoryFile] {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  return [
    { name: 'original.txt', kind: 'original', text: numbers.map(chinese).join('\n\n') },
    { name: 'engine.txt', kind: 'machine', text: numbers.map(english).join('\n\n') },
  ];
}

function pick<T>(from: readonly T[], index: number): T {
  return from[index % from.length] as T;
}

function english(index: number): string {
  const [place] = pick(places, index);
  const [other] = pick(places, index * 3 + 2);
  const slip = index % 3 === 0 ? pick(slips, index / 3) : 'later they';
  return `On day ${index + 1}, ${200 + (index % 700)} ${pick(people, index)[0]} ${pick(deeds, index)[0]} ${place} before noon, and ${slip} ${pick(deeds, index + 1)[0]} ${other} with ${10 + (index % 80)} lamps, and nobody was hurt.`;
}

function chinese(index: number): string {
  const [, place] = pick(places, index);
  const [, other] = pick(places, index * 3 + 2);
  return `第${index + 1}天，${200 + (index % 700)}名${pick(people, index)[1]}在中午前${pick(deeds, index)[1]}${place}，随后他们带着${10 + (index % 80)}盏灯${pick(deeds, index + 1)[1]}${other}，无人受伤。`;
}
