/**
 * Measures how well the findings agree with what experts marked: `npm run evaluate -- --data FILE`. What it can do beyond
 * that, `npm run evaluate` says.
 */
import { measure } from './measure.mjs';

await measure(import.meta.url, () => import('../bench/quality/evaluate.ts'));
