import { abstractNouns } from './awkward/abstract-nouns.ts';
import { categoryNoun } from './awkward/category-noun.ts';
import { commaSplice } from './awkward/comma-splice.ts';
import { connectivePileup } from './awkward/connective-pileup.ts';
import { danglingOpening } from './awkward/dangling-opening.ts';
import { emptyVerb } from './awkward/empty-verb.ts';
import { firstPerson } from './awkward/first-person.ts';
import { frontedAdverbials } from './awkward/fronted-adverbials.ts';
import { futureWill } from './awkward/future-will.ts';
import { listBroken } from './awkward/list-broken.ts';
import { lowerCaseStart } from './awkward/lower-case-start.ts';
import { nounStack } from './awkward/noun-stack.ts';
import { ofChain } from './awkward/of-chain.ts';
import { phrase } from './awkward/phrase.ts';
import { pressHabit } from './awkward/press-habit.ts';
import { pressTail } from './awkward/press-tail.ts';
import { reportingVerb } from './awkward/reporting-verb.ts';
import { rootOverused } from './awkward/root-overused.ts';
import { rootRepeated } from './awkward/root-repeated.ts';
import { sentenceFragment } from './awkward/sentence-fragment.ts';
import { sentenceTooLong } from './awkward/sentence-too-long.ts';
import { setPhrase } from './awkward/set-phrase.ts';
import { surnameMou } from './awkward/surname-mou.ts';
import { suspectWording } from './awkward/suspect-wording.ts';
import { tenseAgainstDate } from './awkward/tense-against-date.ts';
import { unlikeHeads } from './awkward/unlike-heads.ts';
import { addition } from './bilingual/addition.ts';
import { bookTitle } from './bilingual/book-title.ts';
import { comparisonBase } from './bilingual/comparison-base.ts';
import { currencyChanged } from './bilingual/currency-changed.ts';
import { dateChanged } from './bilingual/date-changed.ts';
import { figureAdded } from './bilingual/figure-added.ts';
import { figureBound } from './bilingual/figure-bound.ts';
import { figureChanged } from './bilingual/figure-changed.ts';
import { figureMissing } from './bilingual/figure-missing.ts';
import { figureMultiple } from './bilingual/figure-multiple.ts';
import { figureSign } from './bilingual/figure-sign.ts';
import { fixedName } from './bilingual/fixed-name.ts';
import { lengthRatio } from './bilingual/length-ratio.ts';
import { marks } from './bilingual/marks.ts';
import { nameOrder } from './bilingual/name-order.ts';
import { namePinyin } from './bilingual/name-pinyin.ts';
import { officialName } from './bilingual/official-name.ts';
import { omission } from './bilingual/omission.ts';
import { otherStory } from './bilingual/other-story.ts';
import { bilingualSetPhrase } from './bilingual/set-phrase.ts';
import { timeChanged } from './bilingual/time-changed.ts';
import { titleOfOffice } from './bilingual/title-of-office.ts';
import { unitChanged } from './bilingual/unit-changed.ts';
import { unsupported } from './bilingual/unsupported.ts';
import { untranslated } from './bilingual/untranslated.ts';
import type { Check } from './check.ts';
import { dateStyle } from './consistency/date-style.ts';
import { figureConflict } from './consistency/figure-conflict.ts';
import { mixedSpelling } from './consistency/mixed-spelling.ts';
import { nameVariants } from './consistency/name-variants.ts';
import { percentStyle } from './consistency/percent-style.ts';
import { spellingStyle } from './consistency/spelling-style.ts';
import { termBase } from './consistency/term-base.ts';
import { termVariants } from './consistency/term-variants.ts';
import { doubledPhrase } from './duplication/doubled-phrase.ts';
import { doubledWord } from './duplication/doubled-word.ts';
import { fullTitleAgain } from './duplication/full-title-again.ts';
import { listItemTwice } from './duplication/list-item-twice.ts';
import { loop } from './duplication/loop.ts';
import { redundantTwin } from './duplication/redundant-twin.ts';
import { repeatedClause } from './duplication/repeated-clause.ts';
import { repeatedPhrase } from './duplication/repeated-phrase.ts';
import { repeatedSentence } from './duplication/repeated-sentence.ts';
import { restated } from './duplication/restated.ts';
import { currencyForm } from './mechanics/currency-form.ts';
import { doubledSpace } from './mechanics/doubled-space.ts';
import { fullWidthMark } from './mechanics/full-width-mark.ts';
import { inlineCodes } from './mechanics/inline-codes.ts';
import { leadingSpace } from './mechanics/leading-space.ts';
import { lowerCaseAfterStop } from './mechanics/lower-case-after-stop.ts';
import { missingSpace } from './mechanics/missing-space.ts';
import { quoteStopOrder } from './mechanics/quote-stop-order.ts';
import { semicolonList } from './mechanics/semicolon-list.ts';
import { spaceBeforeMark } from './mechanics/space-before-mark.ts';
import { thousandsComma } from './mechanics/thousands-comma.ts';
import { titleCase } from './mechanics/title-case.ts';
import { unitSpace } from './mechanics/unit-space.ts';
import { unpairedMark } from './mechanics/unpaired-mark.ts';
import { correctedBefore } from './memory/corrected-before.ts';
import { conflictingFigure } from './reference/conflicting-figure.ts';
import { conflictingName } from './reference/conflicting-name.ts';
import { referenceTerm } from './reference/reference-term.ts';
import { alone } from './second-opinion/alone.ts';
import { splitFigure } from './second-opinion/figure.ts';
import { splitName } from './second-opinion/name.ts';
import { omitted } from './second-opinion/omitted.ts';
import { outvoted } from './second-opinion/outvoted.ts';
import { otherWording } from './second-opinion/wording.ts';

/**
 * All checks, in the order of the documentation. A check that is not listed here does not run; a test compares this
 * list with the files under `shared/checks/<family>/`.
 */
export const catalog: readonly Check[] = [
  doubledWord,
  doubledPhrase,
  listItemTwice,
  repeatedPhrase,
  repeatedClause,
  repeatedSentence,
  loop,
  redundantTwin,
  restated,
  fullTitleAgain,
  listBroken,
  sentenceFragment,
  commaSplice,
  firstPerson,
  surnameMou,
  tenseAgainstDate,
  rootRepeated,
  rootOverused,
  sentenceTooLong,
  emptyVerb,
  categoryNoun,
  ofChain,
  nounStack,
  abstractNouns,
  frontedAdverbials,
  danglingOpening,
  unlikeHeads,
  futureWill,
  connectivePileup,
  reportingVerb,
  pressTail,
  pressHabit,
  setPhrase,
  phrase,
  lowerCaseStart,
  figureChanged,
  figureMissing,
  figureAdded,
  figureSign,
  figureBound,
  figureMultiple,
  comparisonBase,
  dateChanged,
  timeChanged,
  unitChanged,
  currencyChanged,
  thousandsComma,
  currencyForm,
  unitSpace,
  fullWidthMark,
  semicolonList,
  quoteStopOrder,
  spaceBeforeMark,
  missingSpace,
  doubledSpace,
  inlineCodes,
  leadingSpace,
  unpairedMark,
  lowerCaseAfterStop,
  titleCase,
  otherStory,
  omission,
  addition,
  lengthRatio,
  untranslated,
  officialName,
  bilingualSetPhrase,
  titleOfOffice,
  fixedName,
  namePinyin,
  nameOrder,
  bookTitle,
  marks,
  termBase,
  nameVariants,
  termVariants,
  figureConflict,
  dateStyle,
  mixedSpelling,
  spellingStyle,
  percentStyle,
  conflictingFigure,
  conflictingName,
  referenceTerm,
  correctedBefore,
  splitFigure,
  splitName,
  otherWording,
  omitted,
  alone,
  // Of suspect wording, in this order: the first that can say what is wrong says it.
  outvoted,
  unsupported,
  suspectWording,
];

/** The check of that id, or nothing. */
export function checkOf(id: string): Check | undefined {
  return byId.get(id);
}

const byId: ReadonlyMap<string, Check> = new Map(catalog.map((check) => [check.id, check]));
