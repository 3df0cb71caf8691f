import { useMedia } from './use-media.ts';
import { useSettings } from './use-session.ts';

/** Whether the desk is dark now, by its setting or by the system's. */
export function useIsDark(): boolean {
  const { theme } = useSettings();
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? systemIsDark : theme === 'dark';
}
