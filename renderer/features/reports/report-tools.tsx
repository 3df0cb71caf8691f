import { useTranslation } from '../../i18n/use-translation.ts';
import { useAriaKeys, useShownKeys } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { ReportExports } from './export/use-exports.ts';

export interface ReportToolsProps {
  readonly tablesOnly: boolean;
  readonly onTablesOnly: (tablesOnly: boolean) => void;
  readonly exports: ReportExports;
}

/** Beside a report's title: what is shown of it, and what can be made of it. */
export function ReportTools({ tablesOnly, onTablesOnly, exports }: ReportToolsProps) {
  const { t } = useTranslation('reports');
  return (
    <>
      <Segmented
        label={t('show.label')}
        value={tablesOnly ? 'tables' : 'plots'}
        choices={[
          { value: 'plots', label: t('show.plots') },
          { value: 'tables', label: t('show.tables') },
        ]}
        onChoose={(shown) => onTablesOnly(shown === 'tables')}
      />
      <Menu
        align="end"
        trigger={
          <Button disabled={!exports.isReady} aria-keyshortcuts={useAriaKeys('report.html')}>
            <Icon name="export" />
            {t('export.label')}
            <Icon name="down" size={14} />
          </Button>
        }
      >
        <MenuItem keys={useShownKeys('report.html') ?? []} onSelect={exports.html}>
          {t('export.html')}
        </MenuItem>
        <MenuItem keys={useShownKeys('report.csv') ?? []} onSelect={exports.csv}>
          {t('export.csv')}
        </MenuItem>
        <MenuItem keys={useShownKeys('report.pdf') ?? []} onSelect={exports.pdf}>
          {t('export.pdf')}
        </MenuItem>
      </Menu>
    </>
  );
}
