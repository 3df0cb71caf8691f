import { useCallback, useMemo, useRef } from 'react';
import type { RowView } from '../../../../shared/contract/model.ts';
import { tokenize } from '../../../../shared/text/tokens.ts';
import { useLayoutSetting } from '../../../app/use-session.ts';

export interface OwnWords {
  /** Whether the desk or the row's sources have the word. The same function until the row is another one. */
  readonly has: (word: string) => boolean;
  /** Adds a word to the desk's dictionary. */
  readonly add: (word: string) => void;
}

/** Words that are right here though no dictionary knows them: the desk's own, and those of the row's other sources. */
export function useOwnWords(row: RowView, revisionId: number | undefined): OwnWords {
  const [words, setWords] = useLayoutSetting('spelling.words', readWords);
  const own = useRef(new Set<string>());
  own.current = useMemo(() => new Set(words.map((word) => word.toLowerCase())), [words]);
  const said = useMemo(() => wordsOf(row, revisionId), [row.id, revisionId]);
  const has = useCallback(
    (word: string) => said.has(word.toLowerCase()) || own.current.has(word.toLowerCase()),
    [said],
  );
  const add = (word: string): void => {
    own.current = new Set([...own.current, word.toLowerCase()]);
    setWords([...words.filter((each) => each !== word), word]);
  };
  return { has, add };
}

/** What to make of the stored list, whatever its shape. */
export function readWords(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((word) => typeof word === 'string' && word !== '') : [];
}

/** Every word of the row's other sources, and the parts of its compounds. */
function wordsOf({ cells }: RowView, revisionId: number | undefined): ReadonlySet<string> {
  const texts = Object.entries(cells).filter(([id]) => Number(id) !== revisionId);
  return new Set(
    texts.flatMap(([, text]) =>
      tokenize(text)
        .filter(({ kind }) => kind === 'word')
        .flatMap((token) => [token.text, ...token.text.split(/[\u2010\u2011-]/)])
        .map((word) => word.replace(/['’]s?$/i, '').toLowerCase()),
    ),
  );
}
