/**
 * Learns from annotated segments how likely experts mark a span: `npm run train -- --data FILE`. What it can do beyond
 * that, `npm run train` says.
 */
import { measure } from './measure.mjs';

await measure(import.meta.url, () => import('../bench/quality/train.ts'));
