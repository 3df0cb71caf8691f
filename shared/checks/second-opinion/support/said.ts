import type { Localized } from '../../../localized.ts';
import type { OtherPlace, RowOpinions } from '../../opinions/row-opinions.ts';

/** Who says what: `Engine B and Engine C say “customs”; Engine D says “tariffs”.` */
export function whoSaysWhat(opinions: RowOpinions, wordings: readonly (readonly OtherPlace[])[]): Localized {
  const parts = wordings.map((places) => partOf(opinions, places));
  const alike = sameTexts(opinions);
  return {
    en: `${upperFirst(parts.map(({ en }) => en).join('; '))}.${alike.en}`,
    zh: `${parts.map(({ zh }) => zh).join('；')}。${alike.zh}`,
  };
}

/** The names of those who say it, as a suggestion's origin. */
export function originOf(places: readonly OtherPlace[]): Localized {
  const labels = places.map(({ voice }) => voice.label);
  return { en: labels.join(', '), zh: labels.join('、') };
}

/** How many of how many: `3 of 4 other translations`, `The other translation`. */
export function countOf(votes: number, total: number): Localized & { readonly isOne: boolean } {
  if (total === 1) return { en: 'The other translation', zh: '另一份译文', isOne: true };
  if (votes === total) {
    return {
      en: total === 2 ? 'Both other translations' : `All ${total} other translations`,
      zh: `其他${total}份译文都`,
      isOne: false,
    };
  }
  return { en: `${votes} of ${total} other translations`, zh: `其他${total}份译文中有${votes}份`, isOne: votes === 1 };
}

function partOf(opinions: RowOpinions, places: readonly OtherPlace[]): Localized {
  const labels = places.map(({ voice }) => voice.label);
  const first = places[0];
  const text = first ? opinions.textAt(first).replace(/\s+/g, ' ') : '';
  const names = listOf(labels);
  const isOne = labels.length === 1;
  if (text === '') {
    return { en: `${names} ${isOne ? 'has' : 'have'} nothing here`, zh: `${labels.join('、')}此处没有对应的文字` };
  }
  return { en: `${names} ${isOne ? 'says' : 'say'} “${text}”`, zh: `${labels.join('、')}作“${text}”` };
}

function listOf(labels: readonly string[]): string {
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}

/** Says so where opinions are the same text: two voices, but perhaps of one engine. */
function sameTexts({ voices }: RowOpinions): Localized {
  const groups = [...Map.groupBy(voices, ({ words }) => words.text).values()].filter((group) => group.length > 1);
  if (groups.length === 0) return { en: '', zh: '' };
  const lists = groups.map((group) => group.map(({ label }) => label));
  return {
    en: ` ${lists.map(listOf).join('; ')} ${lists.length > 1 || (lists[0]?.length ?? 0) > 1 ? 'are' : 'is'} the same text word for word.`,
    zh: `${lists.map((labels) => labels.join('、')).join('；')}的译文逐字相同。`,
  };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
