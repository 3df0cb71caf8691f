import type { Passage } from '../check.ts';

/** What is kept of a passage after it was checked: where its rows lie. Its tagged tokens are let go. */
export type Layout = Pick<Passage, 'id' | 'text' | 'rows'>;
