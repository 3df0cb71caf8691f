function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Always followed by what they belong to: a stop after them ends no sentence. */
export const TITLES = set(`
  mr mrs ms mx dr prof gen lt col capt sgt cpl maj adm cmdr brig supt insp det rev fr hon pres gov sen rep amb messrs mme
  mlle vs cf viz eg ie ca approx incl excl esp resp
`);

/** Followed by a number when they are abbreviations ("No. 5"), and words of their own when not ("the answer is no."). */
export const BEFORE_NUMBERS = set(
  'no nos art arts sec fig figs vol vols ch chap pp pg p para paras eq ver ed pt item tel ext',
);

/** A stop after them ends a sentence only when the next word is one that starts sentences. */
export const SOMETIMES = set(`
  inc ltd co corp bros plc llc jr sr etc al est dept depts univ assn assoc ave blvd rd st mt ft intl natl govt admin
  min max avg temp vac km kg cm mm sq hr hrs yr yrs mins secs lbs oz dist prov bldg
`);

/** Months and days: the sentence goes on when a number or a lower-case word follows. */
export const CALENDAR = set(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
`);

/** Words that start a sentence when they have a capital letter: function words, rarely part of a name. */
export const STARTERS = set(`
  the a an this that these those it its he she they we i you his her their our your my there here what who why how when where
  which while if as at by for from in into of on to with within without about above across after against along amid among
  around before behind below beneath beside besides between beyond despite during except inside near over per since
  through throughout toward towards under until upon via and but or nor so yet although though because however moreover
  furthermore meanwhile therefore thus hence instead nevertheless nonetheless additionally also then now later earlier
  today yesterday tomorrow currently recently finally first firstly second secondly third thirdly last next some many most
  more all both each every either neither no not one two three four five six seven eight nine ten several few other
  another such according following including only even still once again whether do does did is are was were has have had
  will would can could should may might must let please nobody everybody everyone someone something nothing everything
  there's it's police officials authorities experts residents reporters witnesses analysts
`);

/** What follows "9 a.m." within its sentence though it has a capital letter. */
export const AFTER_TIME = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december beijing eastern pacific central gmt utc est edt pst local hong
`);
