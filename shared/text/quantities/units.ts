/** What a unit measures. Only units of one dimension can be compared. */
export type Dimension =
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'power'
  | 'energy'
  | 'temperature'
  | 'duration'
  | 'age'
  | 'money';

/** A unit of measure or a currency. */
export interface Unit {
  /** As a message names it, in English, plural: "hectares", "Hong Kong dollars". */
  readonly name: string;
  readonly dimension: Dimension;
  /** How many of the dimension's base unit it is; 0 where there is no fixed conversion (currencies, temperatures). */
  readonly factor: number;
  /** Singular, where `name` without its "s" is not it. */
  readonly singular?: string;
}

function unit(name: string, dimension: Dimension, factor: number, singular?: string): Unit {
  return singular === undefined ? { name, dimension, factor } : { name, dimension, factor, singular };
}

/** Years and months as a calendar counts them, in days. */
const year = 365;
const month = 365 / 12;

/** The units that press copy uses, by a short code. Traditional Chinese units as fixed in 1929 (市制). */
export const units = {
  km: unit('kilometers', 'length', 1000),
  m: unit('meters', 'length', 1),
  cm: unit('centimeters', 'length', 0.01),
  mm: unit('millimeters', 'length', 0.001),
  li: unit('li', 'length', 500, 'li'),
  mile: unit('miles', 'length', 1609.344),
  nmi: unit('nautical miles', 'length', 1852),
  foot: unit('feet', 'length', 0.3048, 'foot'),
  inch: unit('inches', 'length', 0.0254, 'inch'),
  chi: unit('chi', 'length', 1 / 3, 'chi'),
  zhang: unit('zhang', 'length', 10 / 3, 'zhang'),
  cun: unit('cun', 'length', 1 / 30, 'cun'),
  yard: unit('yards', 'length', 0.9144),
  km2: unit('square kilometers', 'area', 1e6),
  m2: unit('square meters', 'area', 1),
  ha: unit('hectares', 'area', 1e4),
  mu: unit('mu', 'area', 1e4 / 15, 'mu'),
  acre: unit('acres', 'area', 4046.86),
  mile2: unit('square miles', 'area', 2.59e6),
  foot2: unit('square feet', 'area', 0.092903, 'square foot'),
  ton: unit('metric tons', 'mass', 1000),
  kg: unit('kilograms', 'mass', 1),
  jin: unit('jin', 'mass', 0.5, 'jin'),
  g: unit('grams', 'mass', 0.001),
  liang: unit('liang', 'mass', 0.05, 'liang'),
  dan: unit('dan', 'mass', 50, 'dan'),
  pound: unit('pounds', 'mass', 0.453592),
  ounce: unit('ounces', 'mass', 0.0283495),
  m3: unit('cubic meters', 'volume', 1000),
  liter: unit('liters', 'volume', 1),
  ml: unit('milliliters', 'volume', 0.001),
  barrel: unit('barrels', 'volume', 158.987),
  gallon: unit('gallons', 'volume', 3.78541),
  w: unit('watts', 'power', 1),
  kw: unit('kilowatts', 'power', 1000),
  mw: unit('megawatts', 'power', 1e6),
  gw: unit('gigawatts', 'power', 1e9),
  hp: unit('horsepower', 'power', 735.5, 'horsepower'),
  kwh: unit('kilowatt-hours', 'energy', 1),
  mwh: unit('megawatt-hours', 'energy', 1000),
  gwh: unit('gigawatt-hours', 'energy', 1e6),
  twh: unit('terawatt-hours', 'energy', 1e9),
  celsius: unit('degrees Celsius', 'temperature', 0, 'degree Celsius'),
  fahrenheit: unit('degrees Fahrenheit', 'temperature', 0, 'degree Fahrenheit'),
  century: unit('centuries', 'duration', 100 * year, 'century'),
  decade: unit('decades', 'duration', 10 * year),
  year: unit('years', 'duration', year),
  quarter: unit('quarters', 'duration', 3 * month),
  month: unit('months', 'duration', month),
  week: unit('weeks', 'duration', 7),
  day: unit('days', 'duration', 1),
  hour: unit('hours', 'duration', 1 / 24),
  minute: unit('minutes', 'duration', 1 / 1440),
  second: unit('seconds', 'duration', 1 / 86_400),
  ms: unit('milliseconds', 'duration', 1 / 86_400_000),
  age: unit('years old', 'age', 1, 'year old'),
  cny: unit('yuan', 'money', 0, 'yuan'),
  usd: unit('U.S. dollars', 'money', 0),
  hkd: unit('Hong Kong dollars', 'money', 0),
  mop: unit('Macao patacas', 'money', 0),
  twd: unit('New Taiwan dollars', 'money', 0),
  sgd: unit('Singapore dollars', 'money', 0),
  aud: unit('Australian dollars', 'money', 0),
  cad: unit('Canadian dollars', 'money', 0),
  nzd: unit('New Zealand dollars', 'money', 0),
  jpy: unit('yen', 'money', 0, 'yen'),
  krw: unit('won', 'money', 0, 'won'),
  eur: unit('euros', 'money', 0),
  gbp: unit('British pounds', 'money', 0),
  rub: unit('rubles', 'money', 0),
  inr: unit('rupees', 'money', 0),
  thb: unit('baht', 'money', 0, 'baht'),
  vnd: unit('dong', 'money', 0, 'dong'),
  chf: unit('Swiss francs', 'money', 0),
  myr: unit('ringgit', 'money', 0, 'ringgit'),
  php: unit('Philippine pesos', 'money', 0),
  idr: unit('rupiah', 'money', 0, 'rupiah'),
  try: unit('lira', 'money', 0, 'lira'),
  brl: unit('reais', 'money', 0, 'real'),
  zar: unit('rand', 'money', 0, 'rand'),
} as const satisfies Record<string, Unit>;

export type UnitCode = keyof typeof units;
