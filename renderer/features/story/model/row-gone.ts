import { showToast } from '../../../ui/toast-store.ts';
import { dropText, type KeptText, keepText } from './kept-texts.ts';
import { inInterfaceLanguage } from './say.ts';

/** The row of a text that is not saved is no longer part of the story. The text stays kept until the person has it. */
export function offerLostText(kept: KeptText): void {
  keepText(kept);
  showToast({
    tone: 'notice',
    topic: `lost text ${kept.session}`,
    text: {
      en: 'A text that was not saved belongs to a row that is no longer there.',
      zh: '有一段未保存的文字所属的行已不存在。',
    },
    action: {
      label: inInterfaceLanguage({ en: 'Copy the text', zh: '复制文字' }),
      run: () => void navigator.clipboard.writeText(kept.text).then(() => dropText(kept)),
    },
  });
}
