import { useLayoutSetting } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { WordsField } from '../checks/words-field.tsx';
import { readWords } from '../story/spelling/own-words.ts';

/** The desk's own dictionary: what was added while a row was edited, to look through, add to and take from. */
export function OwnWordsField() {
  const { t } = useTranslation('revising');
  const [words, setWords] = useLayoutSetting('spelling.words', readWords);
  return <WordsField label={t('dictionary.label')} hint={t('dictionary.hint')} words={words} onChange={setWords} />;
}
