import { type ReactNode, useEffect } from 'react';
import { cx } from '../ui/cx.ts';
import css from './page.module.css';

export interface PageProps {
  /** Heading of the header, and title of the window. */
  readonly title: string;
  /** What stands in the header beside the title. */
  readonly header?: ReactNode;
  readonly children: ReactNode;
  /** Replaces the scrolling body's class, for a page that lays out and scrolls its parts itself. */
  readonly bodyClass?: string | undefined;
}

/** A page beside the rail: header of 48, then the body. */
export function Page({ title, header, children, bodyClass }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Copydesk`;
  }, [title]);
  return (
    <div className={css.page}>
      <header className={css.header}>
        <h1 className={css.title} title={title}>
          {title}
        </h1>
        {header}
      </header>
      <main className={cx(bodyClass ?? css.body)}>{children}</main>
    </div>
  );
}
