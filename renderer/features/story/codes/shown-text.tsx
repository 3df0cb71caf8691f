import { Fragment, type ReactNode } from 'react';
import { codeNumber, codeSigns } from '../../../../shared/text/codes.ts';
import { visibleText } from '../../../../shared/text/visible.ts';
import css from './codes.module.css';
import { useRowCodes } from './row-codes.tsx';
import { wordsOf } from './words-of.ts';

/** A text as people see it: what has no picture as a sign, inline codes by their names. */
export function shownText(text: string): ReactNode {
  const signs = [...text.matchAll(codeSigns)];
  if (signs.length === 0) return visibleText(text);
  const ends = signs.map(({ index, 0: sign }) => index + sign.length);
  return signs.map(({ index, 0: sign }, place) => (
    <Fragment key={index}>
      {visibleText(text.slice(ends[place - 1] ?? 0, index))}
      <CodeChip sign={sign} />
      {place === signs.length - 1 ? visibleText(text.slice(ends[place])) : null}
    </Fragment>
  ));
}

/** One code. Its text is as long as its sign, so that a click beside it is placed right; what one reads is its name. */
function CodeChip({ sign }: { readonly sign: string }) {
  const codes = useRowCodes();
  const code = codes.find((each) => each.sign === sign);
  return (
    <span
      className={css.code}
      data-code={codeNumber(sign)}
      data-kind={code?.kind}
      data-label={wordsOf(sign, code)}
      title={code?.data}
    >
      {visibleText(sign)}
    </span>
  );
}
