import { useMedia } from './use-media.ts';
import { useSetting } from './use-session.ts';

/** Whether the desk is dark now, by its setting or by the system's. */
export function useIsDark(): boolean {
  const theme = useSetting('theme');
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? systemIsDark : theme === 'dark';
}
