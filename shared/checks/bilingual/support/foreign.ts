import { entries } from './entries.ts';
import type { Mention } from './mentions.ts';

/** The characters that stand for a state before the name of a body: 俄外交部, 美商务部. */
const abbreviations = new Set('美俄英法德日韩朝印澳加意西伊以土乌波泰越巴叙');
const stateNames = entries.filter(({ kind }) => kind === 'state').flatMap(({ chinese }) => chinese);
const longestName = Math.max(...stateNames.map((name) => name.length));
const names = new Set([...stateNames, '台湾', '欧盟', '联合国', '该国', '州', '当地', '各国', '两国', '对方']);

/**
 * Whether the body is another state's, of which the official names of China's bodies say nothing: 波兰司法部, 俄国防部. What
 * may come between is 联邦, 政府, 的.
 */
export function isForeign(original: string, { start }: Mention): boolean {
  const before = original.slice(Math.max(0, start - longestName - 3), start).replace(/(?:联邦|政府|中央|的)$/, '');
  if (abbreviations.has(before.slice(-1))) return true;
  for (let size = 1; size <= longestName && size <= before.length; size += 1) {
    if (names.has(before.slice(-size))) return true;
  }
  return false;
}
