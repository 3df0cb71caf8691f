import { families } from '../../shared/checks/check.ts';
import type { DeskReport, FindingFigure, Report, StoryReport } from '../../shared/contract/methods/reports.ts';
import type { Locale, Localized } from '../../shared/localized.ts';

/** A table of a report; figures as numbers, nothing where there is none. */
export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const say = (en: string, zh: string): Localized => ({ en, zh });

const texts = {
  figures: say('Figures', '概要'),
  figure: say('Figure', '项目'),
  value: say('Value', '数值'),
  stories: say('Stories', '稿件'),
  machineWords: say('Words of the machine translation', '机器译文词数'),
  revisionWords: say('Words of the revision', '修订文本词数'),
  hter: say('HTER: edits a word, in rows that somebody worked on', 'HTER：有改动的行中每词编辑数'),
  ter: say('TER: edits a word, in all rows', 'TER：所有行中每词编辑数'),
  machineScore: say('MQM score of the machine translation', '机器译文 MQM 得分'),
  revisionScore: say('MQM score of the revision', '修订文本 MQM 得分'),
  seconds: say('Seconds of work until confirmed', '确认前的工作秒数'),
  rows: say('Rows', '行'),
  state: say('State', '状态'),
  families: say('Findings', '检查提示'),
  family: say('Family', '类别'),
  found: say('In the machine translation', '机器译文中'),
  fixed: say('Fixed', '已改正'),
  dismissed: say('Dismissed', '已忽略'),
  open: say('Open', '未处理'),
  engines: say('Machine translations', '机器译文来源'),
  engine: say('Engine', '引擎'),
  edits: say('Edits a word', '每词编辑数'),
  score: say('MQM score', 'MQM 得分'),
  people: say('People', '人员'),
  person: say('Person', '姓名'),
  edited: say('Edited', '修改'),
  confirmed: say('Confirmed', '确认'),
  approved: say('Approved', '批准'),
  returned: say('Returned', '退回'),
  phrases: say('Wordings corrected most often', '最常改正的用语'),
  before: say('Before', '原用语'),
  after: say('After', '改为'),
} as const satisfies Readonly<Record<string, Localized>>;

/** What a report says, in tables. */
export function reportTables(report: StoryReport | DeskReport, locale: Locale): ReportTable[] {
  const t = (name: keyof typeof texts): string => texts[name][locale];
  const table = (id: string, title: string, columns: string[], rows: ReportTable['rows']): ReportTable[] =>
    rows.length > 0 ? [{ id, title, columns, rows }] : [];
  return [
    ...table(
      'figures',
      t('figures'),
      [t('figure'), t('value')],
      [
        [t('stories'), report.stories],
        [t('machineWords'), report.machineWords],
        [t('revisionWords'), report.revisionWords],
        [t('hter'), rate(report.worked)],
        [t('ter'), rate(report.whole)],
        [t('machineScore'), rounded(report.machineScore.score, 1)],
        [t('revisionScore'), rounded(report.revisionScore.score, 1)],
        [t('seconds'), rounded(report.confirming.total, 0)],
      ],
    ),
    ...table('rows', t('rows'), [t('state'), t('rows')], Object.entries(report.rows)),
    ...table(
      'families',
      t('families'),
      [t('family'), t('found'), t('fixed'), t('dismissed'), t('open')],
      familyRows(report),
    ),
    ...table(
      'engines',
      t('engines'),
      [t('engine'), t('stories'), t('edits'), t('score')],
      report.engines.map(({ label, stories, edits, score }) => [label, stories, rate(edits), rounded(score.score, 1)]),
    ),
    ...table(
      'people',
      t('people'),
      [t('person'), t('edited'), t('confirmed'), t('approved'), t('returned'), t('dismissed')],
      report.people.map(({ name, edited, confirmed, approved, returned, dismissed }) => [
        name,
        edited,
        confirmed,
        approved,
        returned,
        dismissed,
      ]),
    ),
    ...table(
      'phrases',
      t('phrases'),
      [t('before'), t('after'), t('rows')],
      report.phrases.map(({ before, after, rows }) => [before, after, rows]),
    ),
  ];
}

function familyRows({ findings }: Report): (string | number)[][] {
  return families.flatMap((family) => {
    const own = findings.filter((each) => each.family === family);
    const sum = (has: (figure: FindingFigure) => boolean): number =>
      own.filter(has).reduce((total, { count }) => total + count, 0);
    const state = (name: FindingFigure['state']): number => sum((each) => each.state === name);
    return own.length === 0
      ? []
      : [[family, sum(({ inMachine }) => inMachine), state('fixed'), state('dismissed'), state('open')]];
  });
}

function rate({ edits, words }: { readonly edits: number; readonly words: number }): number | null {
  return words === 0 ? null : rounded(edits / words, 4);
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
