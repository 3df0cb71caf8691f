import { remembered } from '../lexicon/remembered.ts';
import { readingsOf } from '../pinyin/pinyin.ts';

/**
 * How names sound, as far as transcription into Chinese keeps it: classes of consonants. `P` b p, `T` d t, `K` g k hard c q,
 * `S` all hissing sounds, `M`, `N`, `L` l r, `F` f v w, `H`. Vowels are left out: they change most.
 */
const pinyinClasses: Readonly<Record<string, string>> = {
  b: 'P',
  p: 'P',
  d: 'T',
  t: 'T',
  g: 'K',
  k: 'K',
  h: 'H',
  j: 'S',
  q: 'S',
  x: 'S',
  z: 'S',
  c: 'S',
  s: 'S',
  m: 'M',
  n: 'N',
  l: 'L',
  r: 'L',
  f: 'F',
  w: 'F',
};

/** The consonants of a Chinese character, "TLN" for none of which there is more than three; empty for an unread one. */
export const soundOfCharacter: (character: string) => string = remembered(5000, (character) => {
  const [reading] = readingsOf(character);
  if (reading === undefined) return '';
  if (reading === 'er') return 'L';
  const first = pinyinClasses[reading.charAt(0)] ?? '';
  return first + (/[^g]n$|ng$/.test(reading) ? 'N' : '');
});

/** The consonants of a lower-case Latin name. */
export const soundOfName: (letters: string) => string = remembered(5000, (letters) =>
  letters
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'f')
    .replace(/sch|sh|ch|zh|tz|ts|cz|sz|c(?=[eiy])|g(?=[eiy])|[jszx]/g, 'S')
    .replace(/ck|[gkqc]/g, 'K')
    .replace(/th|[dt]/g, 'T')
    .replace(/[bp]/g, 'P')
    .replace(/m(?=[bp]|$)|n(?:g(?![aeiou]))?/g, 'N')
    .replace(/m/g, 'M')
    .replace(/[lr]/g, 'L')
    .replace(/[fvw]/g, 'F')
    .replace(/(?<=^|[aeiou])h(?=[aeiou])/g, 'H')
    .replace(/[^A-Z]/g, '')
    .replace(/(.)\1+/g, '$1'),
);

/** How alike two sounds are, 0 to 1: edits that lead from one to the other, for each consonant of the longer one. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same));
    }
    row = next;
  }
  return 1 - (row[b.length] as number) / longer;
}
