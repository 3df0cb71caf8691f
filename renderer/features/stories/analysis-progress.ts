import { useEffect, useState } from 'react';
import type { AnalysisProgress, Id } from '../../../shared/contract/model.ts';
import { useClient } from '../../transport/use-client.ts';

/** The running analyses by story, as the backend tells of them. */
export function useRunningAnalyses(): ReadonlyMap<Id, AnalysisProgress> {
  const client = useClient();
  const [running, setRunning] = useState<ReadonlyMap<Id, AnalysisProgress>>(new Map());
  useEffect(
    () =>
      client.subscribe('analysis-progress', (progress) => {
        setRunning((before) => {
          const next = new Map(before);
          if (progress.state === 'running') next.set(progress.storyId, progress);
          else next.delete(progress.storyId);
          return next;
        });
      }),
    [client],
  );
  return running;
}
