import type { SearchText } from '../../../shared/contract/methods/search.ts';
import { useFindPerson } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { MarkedText } from '../memory/marked-text.tsx';
import type { ResultLine } from './result-lines.ts';
import css from './results.module.css';

/** What a line of the results says. */
export function ResultBody({ line }: { readonly line: ResultLine }) {
  const { t } = useTranslation('search');
  const format = useFormat();
  if (line.kind === 'story') {
    return (
      <>
        <span className={css.name}>
          <MarkedText text={line.story.name} spans={line.story.nameMarks} />
        </span>
        <StateChip state={line.story.state} />
      </>
    );
  }
  if (line.kind === 'more') {
    const count = line.story.more;
    return <span className={css.more}>{t('more', { count, formatted: format.number(count) })}</span>;
  }
  if (line.kind === 'beside') {
    return (
      <>
        <span className={css.number} />
        <TextOf text={line.text} className={css.whole} />
      </>
    );
  }
  const originals = line.row.texts.filter(({ place }) => place === 'original');
  const others = line.row.texts.filter(({ place }) => place !== 'original');
  return (
    <>
      <span className={css.number}>
        {/* The number is what people say; a screen reader says what it is of. */}
        <span aria-hidden="true">{format.number(line.row.position + 1)}</span>
        <span className={css.spoken}>{t('row', { row: line.row.position + 1 })}</span>
      </span>
      <span className={originals.length > 0 ? css.side : css.none}>
        {originals.map((text) => (
          <TextOf key={text.sourceId} text={text} />
        ))}
      </span>
      <span className={originals.length > 0 ? css.side : css.whole}>
        {others.map((text, index) => (
          <TextOf key={`${text.place}-${text.sourceId ?? index}`} text={text} among={others.length} />
        ))}
      </span>
    </>
  );
}

interface TextOfProps {
  readonly text: SearchText;
  readonly className?: string | undefined;
  /** How many texts stand here together: a revision alone needs no name. */
  readonly among?: number;
}

function TextOf({ text, className, among = 1 }: TextOfProps) {
  const { t } = useTranslation('search');
  const findPerson = useFindPerson();
  const who = text.by === undefined ? text.label : findPerson(text.by)?.name;
  const isNamed = text.place !== 'original' && (text.place !== 'revision' || among > 1);
  return (
    <span
      className={`${css.text} ${className ?? ''}`}
      lang={text.place === 'comment' ? undefined : text.language === 'zh' ? 'zh-CN' : 'en'}
      data-context={text.marks.length === 0 || undefined}
    >
      {isNamed ? <span className={css.from}>{t(`from.${text.place}`, { who })}</span> : null}
      <MarkedText text={text.text} spans={text.marks} />
    </span>
  );
}
