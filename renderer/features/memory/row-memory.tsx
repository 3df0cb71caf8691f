import { memo } from 'react';
import type { CommandId, MatchNumber, TermNumber } from '../../../shared/commands.ts';
import type { MemoryMatch } from '../../../shared/contract/methods/memory.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys } from '../../keys/command-keys.tsx';
import { useCommand } from '../../keys/use-command.ts';
import { useCurrentRow, useDesk, useDeskView, useStory } from '../story/desk-context.ts';
import { Difference } from './marked-text.tsx';
import css from './memory.module.css';
import { putTerm, takeMatch } from './model/insert.ts';
import { useRowMemory } from './model/row-memory.ts';
import { isInsertable, type OfferedTerm, usableTerms } from './model/usable-terms.ts';
import { Origin } from './origin.tsx';
import { StatusSign } from './status-sign.tsx';

const matchNumbers = [1, 2, 3, 4, 5] as const satisfies readonly MatchNumber[];
const termNumbers = [1, 2, 3, 4] as const satisfies readonly TermNumber[];

/** What the memory and the term base have for the current row, each with the key that puts it into the text. */
export const RowMemory = memo(function RowMemory() {
  const { t } = useTranslation('memory');
  const desk = useDesk();
  const row = useCurrentRow();
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  const draft = useDeskView(({ editing }) => (editing && editing.rowId === row?.id ? editing.draft : undefined));
  const original = useStory(
    ({ sources }) =>
      sources.find(({ kind, language, aligned }) => aligned && kind === 'original' && language === 'zh')?.id,
  );
  const memory = useRowMemory(revision === undefined ? undefined : row?.id);
  const text = draft ?? (revision === undefined ? '' : (row?.cells[revision] ?? ''));
  const chinese = original === undefined ? '' : (row?.cells[original] ?? '');
  const matches = memory?.matches ?? [];
  const terms = usableTerms(memory?.terms ?? [], text);
  const insertable = terms.filter(isInsertable);

  for (const number of matchNumbers) {
    const match = matches[number - 1];
    // The list never changes its length: the order of hooks stays the same.
    useCommand(`match.insert${number}`, () => match && void takeMatch(desk, match.text), match !== undefined);
  }
  for (const number of termNumbers) {
    const term = insertable[number - 1]?.term;
    useCommand(`term.insert${number}`, () => term && void putTerm(desk, term.english), term !== undefined);
  }

  if (matches.length + terms.length === 0) return null;
  return (
    <section className={css.rowMemory} aria-label={t('row.label')}>
      {matches.length > 0 ? (
        <ol className={css.matches} aria-label={t('row.matches')}>
          {matches.map((match, index) => (
            <Match key={match.id} match={match} number={matchNumbers[index]} text={text} chinese={chinese} />
          ))}
        </ol>
      ) : null}
      {terms.length > 0 ? (
        <ul className={css.terms} aria-label={t('row.terms')}>
          {terms.map((offered) => (
            <OfferedTermLine
              key={offered.term.id}
              offered={offered}
              number={termNumbers[insertable.indexOf(offered)]}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
});

interface MatchProps {
  readonly match: MemoryMatch;
  readonly number: MatchNumber | undefined;
  /** What stands in the row now. */
  readonly text: string;
  readonly chinese: string;
}

function Match({ match, number, text, chinese }: MatchProps) {
  const { t } = useTranslation('memory');
  const desk = useDesk();
  const id: CommandId | undefined = number === undefined ? undefined : `match.insert${number}`;
  const isThere = match.text === text;
  const differs = match.by === 'chinese' && match.score < 100 && match.chinese !== undefined && chinese !== '';
  return (
    <li className={css.match}>
      <button
        type="button"
        className={css.use}
        {...(isThere ? { 'aria-disabled': true } : {})}
        onClick={() => void takeMatch(desk, match.text)}
      >
        <span className={css.top}>
          <span className={css.score} data-exact={match.score >= 100 || undefined}>
            {t('score', { score: Math.min(100, match.score) })}
          </span>
          <span className={css.found}>
            {match.score > 100 ? t('row.inContext') : t(`row.by.${match.by}`)}
            {isThere ? ` · ${t('row.same')}` : ''}
          </span>
          {id ? <Keys id={id} /> : null}
        </span>
        {isThere ? null : (
          <span className={css.text} lang="en">
            <Difference from={text} to={match.text} />
          </span>
        )}
        {differs ? (
          <span className={css.chinese} lang="zh-CN">
            <Difference from={match.chinese ?? ''} to={chinese} />
          </span>
        ) : null}
      </button>
      <Origin segment={match} />
    </li>
  );
}

function OfferedTermLine({
  offered,
  number,
}: {
  readonly offered: OfferedTerm;
  readonly number: TermNumber | undefined;
}) {
  const { t } = useTranslation('memory');
  const desk = useDesk();
  const { term, isUsed } = offered;
  const words = (
    <>
      <StatusSign status={term.status} wordless />
      <span className={css.chineseTerm} lang="zh-CN">
        {term.chinese}
      </span>
      <span className={css.english}>
        <span lang="en">{term.english}</span>
        {isUsed ? <span className={css.used}>{t(term.status === 'forbidden' ? 'row.there' : 'row.used')}</span> : null}
        {term.note ? <span className={css.note}>{term.note}</span> : null}
      </span>
    </>
  );
  if (!isInsertable(offered)) {
    return <li className={css.term}>{words}</li>;
  }
  return (
    <li>
      <button type="button" className={css.term} onClick={() => void putTerm(desk, term.english)}>
        {words}
        {number === undefined ? null : <Keys id={`term.insert${number}`} />}
      </button>
    </li>
  );
}

function Keys({ id }: { readonly id: CommandId }) {
  return (
    <span className={css.keys}>
      <CommandKeys id={id} />
    </span>
  );
}
