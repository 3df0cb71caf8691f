import type { PhraseTheme } from './entry.ts';
import { calque1 } from './themes/calque-1.ts';
import { calque2 } from './themes/calque-2.ts';
import { officialese1 } from './themes/officialese-1.ts';
import { officialese2 } from './themes/officialese-2.ts';
import { press1 } from './themes/press-1.ts';
import { press2 } from './themes/press-2.ts';
import { publicOrder } from './themes/public-order.ts';
import { redundant1 } from './themes/redundant-1.ts';
import { redundant2 } from './themes/redundant-2.ts';
import { register1 } from './themes/register-1.ts';
import { register2 } from './themes/register-2.ts';
import { time1 } from './themes/time-1.ts';
import { time2 } from './themes/time-2.ts';

/** Every theme of the phrase inventory. A theme that is not listed here is not searched for. */
export const phraseThemes: readonly PhraseTheme[] = [
  calque1,
  calque2,
  officialese1,
  officialese2,
  press1,
  press2,
  publicOrder,
  redundant1,
  redundant2,
  register1,
  register2,
  time1,
  time2,
];
