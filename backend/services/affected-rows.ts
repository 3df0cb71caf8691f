import type { Id } from '../../shared/contract/model.ts';
import type { TermsChange } from '../analysis/messages.ts';
import type { Queries } from '../database/queries/index.ts';
import { distinct } from './desk.ts';

/** A wording is known by the beginning of its first word: what follows may be another form of it. */
const stemLength = 4;

/** Rows that may have other findings since the desk learnt something: a long story is not checked as a whole for it. */
export function createAffectedRows({ rows }: Queries) {
  return (storyId: Id, wordings: readonly string[], changes: readonly TermsChange[]): Id[] => {
    const terms = changes.flatMap(({ removed, put }) => [...removed, ...put]);
    const english = [
      ...wordings.map((wording) => wording.toLowerCase()),
      // Where there is Chinese beside it, the Chinese decides; rows without any are found by the English.
      ...terms
        .filter(({ status, chinese }) => chinese === '' || status === 'forbidden')
        .map((term) => stemOf(term.english)),
    ];
    const chinese = terms.map((term) => term.chinese).filter((text) => text !== '');
    return distinct([
      ...(english.length > 0 ? rows.saying(storyId, [...new Set(english)]) : []),
      ...(chinese.length > 0 ? rows.withChinese(storyId, [...new Set(chinese)]) : []),
    ]);
  };
}

function stemOf(english: string): string {
  const words = english.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words.find((word) => !['a', 'an', 'the'].includes(word)) ?? '';
  return first.slice(0, stemLength);
}
