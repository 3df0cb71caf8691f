import type { ReactNode } from 'react';
import { askForSelection } from '../features/search/asked.ts';
import { useCommand } from '../keys/index.ts';
import { cx } from '../ui/cx.ts';
import css from './layout.module.css';
import { Rail } from './rail.tsx';
import { navigate } from './route.ts';
import { useMedia } from './use-media.ts';
import { useLayoutSetting } from './use-session.ts';
import { useZoom, useZoomCommands } from './zoom.ts';

/** Rail and page. On narrow windows the rail is folded until the person says otherwise. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const narrow = useMedia(`(max-width: ${1100 * useZoom()}px)`);
  useZoomCommands();
  const [setting, setSetting] = useLayoutSetting('rail.folded', (stored) =>
    typeof stored === 'boolean' ? stored : null,
  );
  const folded = setting ?? narrow;
  const fold = () => setSetting(!folded);
  useCommand('view.rail', fold);
  useCommand('app.stories', () => navigate({ page: 'stories' }));
  useCommand('app.search', () => {
    askForSelection();
    navigate({ page: 'search' });
  });
  useCommand('app.memory', () => navigate({ page: 'memory' }));
  useCommand('app.reports', () => navigate({ page: 'reports' }));
  useCommand('app.dismissals', () => navigate({ page: 'dismissals' }));
  useCommand('app.settings', () => navigate({ page: 'settings' }));
  useCommand('app.changeKeys', () => navigate({ page: 'settings', section: 'keys' }));
  return (
    <div className={cx(css.desk, folded && css.folded)}>
      <Rail folded={folded} onFold={fold} />
      <div className={css.content}>{children}</div>
    </div>
  );
}
