import type { Report } from '../../../../shared/contract/methods/reports.ts';
import type { MqmScore } from '../../../../shared/reports/mqm-score.ts';
import type { Wording } from './context.ts';
import type { Tile } from './document.ts';
import { per } from './figures.ts';
import { familyCounts, totals } from './findings-sections.ts';
import { rateOf } from './work-sections.ts';

/** The figures at the top, the most asked for first. */
export function tilesOf(report: Report, wording: Wording): Tile[] {
  const { t, figures } = wording;
  const { all, fixed, dismissed } = totals(familyCounts(report.findings));
  return [
    scoreTile('machine', report.machineScore, report, wording),
    scoreTile('revision', report.revisionScore, report, wording),
    {
      id: 'hter',
      name: t('reports:tile.hter'),
      figure: figures.share(rateOf(report.worked)),
      note: t(report.worked.rows === 0 ? 'reports:tile.hterNone' : 'reports:tile.hterNote', {
        count: report.worked.rows,
        rows: figures.count(report.worked.rows),
        ter: figures.share(rateOf(report.whole)),
      }),
    },
    {
      id: 'findings',
      name: t('reports:tile.findings'),
      figure: figures.rate(per(all, report.machineWords, 1000)),
      note: t('reports:tile.findingsNote', {
        count: all,
        findings: figures.count(all),
        words: figures.count(report.machineWords),
      }),
    },
    {
      id: 'settled',
      name: t('reports:tile.settled'),
      figure: figures.share(per(fixed + dismissed, all)),
      note:
        all === 0
          ? t('reports:families.none')
          : t('reports:tile.settledNote', {
              fixed: figures.share(per(fixed, all)),
              dismissed: figures.share(per(dismissed, all)),
            }),
    },
    {
      id: 'confirming',
      name: t('reports:tile.confirming'),
      figure: figures.time(report.confirming.median),
      note:
        report.confirming.median === null
          ? t('reports:times.none')
          : t(report.approving.median === null ? 'reports:tile.confirmingOnly' : 'reports:tile.confirmingNote', {
              ninetieth: figures.time(report.confirming.ninetieth),
              approving: figures.time(report.approving.median),
            }),
    },
  ];
}

function scoreTile(
  id: 'machine' | 'revision',
  { score, passed, pointsPerThousand }: MqmScore,
  { settings }: Report,
  { t, figures }: Wording,
): Tile {
  const threshold = figures.rate(settings.threshold);
  const verdict = passed === null ? undefined : passed ? 'pass' : 'fail';
  const says =
    passed === null
      ? t('reports:tile.noWords')
      : t(passed ? 'reports:tile.passed' : 'reports:tile.failed', { threshold });
  const points =
    pointsPerThousand === null ? '' : t('reports:tile.points', { points: figures.rate(pointsPerThousand) });
  return {
    id,
    name: id === 'machine' ? t('reports:tile.machine') : t('reports:tile.revision'),
    figure: figures.rate(score),
    note: points === '' ? says : t('reports:tile.verdict', { says, points }),
    verdict,
  };
}
