import { Fragment } from 'react';
import css from './parts.module.css';

/** Short facts in a line, with dots between them: where it is narrow, the line ends after a fact, not within one. */
export function Parts({ parts }: { readonly parts: readonly string[] }) {
  const said = [...new Set(parts)];
  return said.map((part) => (
    <Fragment key={part}>
      <span className={css.part}>{part === said.at(-1) ? part : `${part} ·`}</span>{' '}
    </Fragment>
  ));
}
