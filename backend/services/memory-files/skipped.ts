import type { ImportSkip } from '../../../shared/contract/methods/memory-files.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { TmxSkipped } from '../../formats/tmx/unit.ts';

const reasons: Readonly<Record<TmxSkipped, Localized>> = {
  'no-chinese': { en: 'It has no Chinese text.', zh: '缺少中文文本。' },
  'no-english': { en: 'It has no English text.', zh: '缺少英文文本。' },
  empty: { en: 'One of its texts is empty.', zh: '其中一侧文本为空。' },
  'too-long': {
    en: 'It is longer than a segment can be (20,000 characters).',
    zh: '超过单个句段的上限（20,000 个字符）。',
  },
  rejected: { en: 'Its translation was rejected where it is from.', zh: '其译文在来源处已被拒绝。' },
};

/** Why nothing was taken of a unit, for a person. */
export function skipReason(why: TmxSkipped): Pick<ImportSkip, 'message'> {
  return { message: reasons[why] };
}
