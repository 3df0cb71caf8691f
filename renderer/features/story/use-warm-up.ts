import { useEffect } from 'react';
import { whenIdle } from '../../app/idle.ts';
import { useStory } from './desk-context.ts';
import { warmEditor } from './editor/warm-editor.ts';

let isWarm = false;

/** Makes ready, while somebody reads the first story, what the first keys will need. */
export function useWarmUp(): void {
  const ready = useStory(({ status }) => status === 'ready');
  useEffect(() => {
    if (!ready || isWarm) return undefined;
    return whenIdle([
      ...warmEditor(),
      () => {
        isWarm = true;
      },
    ]);
  }, [ready]);
}
