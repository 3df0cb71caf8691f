import { useLayoutSetting } from '../../app/use-session.ts';
import { useCommand } from '../../keys/index.ts';

/** Whether reports leave their plots out; remembered, and switched by key. */
export function useTablesOnly(): [boolean, (tablesOnly: boolean) => void] {
  const [tablesOnly, setTablesOnly] = useLayoutSetting('reports.tablesOnly', (stored) => stored === true);
  useCommand('report.tables', () => setTablesOnly(!tablesOnly));
  return [tablesOnly, setTablesOnly];
}
