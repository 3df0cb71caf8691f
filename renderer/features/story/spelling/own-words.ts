import { useEffect, useMemo, useRef, useState } from 'react';
import type { Id, RowView } from '../../../../shared/contract/model.ts';
import { tokenize } from '../../../../shared/text/tokens.ts';
import { useLayoutSetting } from '../../../app/use-session.ts';
import { useDesk } from '../desk-context.ts';

export interface OwnWords {
  /** Whether the desk or the row's sources have the word. The same function until the row is another one. */
  readonly has: (word: string) => boolean;
  /** Adds a word to the desk's dictionary. */
  readonly add: (word: string) => void;
  /** Another value when more words are known than before. */
  readonly known: unknown;
}

/** Words that are right here though no dictionary knows them: the desk's own, and those of the row's other sources. */
export function useOwnWords(row: RowView, revisionId: number | undefined): OwnWords {
  const [words, setWords] = useLayoutSetting('spelling.words', readWords);
  const own = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    own.current = new Set(words.map((word) => word.toLowerCase()));
  }, [words]);
  const { id, cells } = row;
  const sources = useRef(cells);
  useEffect(() => {
    sources.current = cells;
  }, [cells]);
  const terms = useTermWords(id);
  const ofTerms = useRef(terms);
  useEffect(() => {
    ofTerms.current = terms;
  }, [terms]);
  const has = useMemo(() => {
    // Only when the first word is looked up: a long row must not wait for it when it opens.
    let said: ReadonlySet<string> | undefined;
    return (word: string): boolean => {
      said ??= wordsOf(sources.current, revisionId);
      const lower = word.toLowerCase();
      return said.has(lower) || own.current.has(lower) || ofTerms.current.has(lower);
    };
  }, [id, revisionId]);
  const add = (word: string): void => {
    own.current = new Set([...own.current, word.toLowerCase()]);
    setWords([...words.filter((each) => each !== word), word]);
  };
  return { has, add, known: terms };
}

const noWords: ReadonlySet<string> = new Set();

/** The words of the terms that the row's Chinese asks for. */
function useTermWords(rowId: Id): ReadonlySet<string> {
  const { client } = useDesk();
  const [words, setWords] = useState(noWords);
  useEffect(() => {
    let isOver = false;
    void client.invoke('terms.ofRow', { rowId }).then((answer) => {
      if (isOver || !answer.ok) return;
      const allowed = answer.data.filter(({ status }) => status !== 'forbidden');
      setWords(new Set(allowed.flatMap(({ english }) => wordsIn(english))));
    });
    return () => {
      isOver = true;
    };
  }, [client, rowId]);
  return words;
}

/** What to make of the stored list, whatever its shape. */
export function readWords(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((word) => typeof word === 'string' && word !== '') : [];
}

/** Every word of the row's other sources. */
function wordsOf(cells: RowView['cells'], revisionId: number | undefined): ReadonlySet<string> {
  const texts = Object.entries(cells).filter(([id]) => Number(id) !== revisionId);
  return new Set(texts.flatMap(([, text]) => wordsIn(text)));
}

/** The words of a text and the parts of its compounds, in lower case. */
function wordsIn(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .flatMap((token) => [token.text, ...token.text.split(/[\u2010\u2011-]/)])
    .map((word) => word.replace(/['’]s?$/i, '').toLowerCase());
}
