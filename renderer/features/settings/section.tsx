import { type ReactNode, useId } from 'react';
import type { SettingsSection } from '../../app/route.ts';
import css from './section.module.css';

export interface SectionProps {
  /** Names it in the page's address. */
  readonly name: SettingsSection;
  readonly title: string;
  readonly children: ReactNode;
}

/** A group of settings under one heading, which takes the focus when somebody comes by a link. */
export function Section({ name, title, children }: SectionProps) {
  const id = useId();
  return (
    <section data-section={name} aria-labelledby={id}>
      <h2 id={id} className={css.heading} tabIndex={-1}>
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
