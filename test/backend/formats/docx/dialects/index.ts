import type { Dialect } from './dialect.ts';
import { otherDialects } from './others.ts';
import { storedDialects } from './stored.ts';
import { wordDialects } from './word.ts';

export type { Dialect } from './dialect.ts';
export const dialects: readonly Dialect[] = [...wordDialects, ...otherDialects, ...storedDialects];
