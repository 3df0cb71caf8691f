import { type ReactNode, useId } from 'react';
import css from './section.module.css';

/** A group of settings under one heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id} className={css.heading}>
        {title}
      </h2>
      <div className={css.lines}>{children}</div>
    </section>
  );
}

export interface LineProps {
  readonly name: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One setting: what it is on the left, its control on the right. */
export function Line({ name, hint, children }: LineProps) {
  return (
    <div className={css.line}>
      <div className={css.words}>
        <div className={css.name}>{name}</div>
        {hint ? <div className={css.hint}>{hint}</div> : null}
      </div>
      {children}
    </div>
  );
}
