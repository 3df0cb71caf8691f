import { useEffect, useMemo, useRef, useState } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { ReplaceableSource, VersionPreview } from '../../../shared/contract/methods/versions.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { useClient } from '../../transport/use-client.ts';
import type { Work } from '../../transport/use-work.ts';
import type { ReadyItem } from '../import/import-item.ts';

/** Which source each file takes the place of; `null` is none: a further source. */
export type Places = ReadonlyMap<string, Id | null>;

export interface Previewing {
  readonly sources: readonly ReplaceableSource[];
  readonly places: Places;
  /** Says by hand which source a file takes the place of. */
  place(draftId: string, sourceId: Id | null): void;
  readonly preview?: VersionPreview | undefined;
  readonly error?: ErrorShape | undefined;
  /** Compares again, e.g. after it was given up. */
  again(): void;
}

/** Finds out what the files would change in the story, anew whenever a file comes, goes or takes another place. */
export function useVersionPreview(storyId: Id, items: readonly ReadyItem[], work: Work, label: string): Previewing {
  const client = useClient();
  const [sources, setSources] = useState<readonly ReplaceableSource[]>([]);
  const [guessed, setGuessed] = useState<Places>();
  const [chosen, setChosen] = useState<Places>(new Map());
  const [shown, setShown] = useState<{ preview?: VersionPreview; error?: ErrorShape }>({});
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  const { run, cancel } = work;
  const draftIds = items.map(({ draft }) => draft.draftId).join(' ');
  const chosenKey = [...chosen].join(' ');
  const places = useMemo(() => new Map([...(guessed ?? []), ...chosen]), [guessed, chosen]);

  useEffect(() => {
    void client.invoke('versions.sources', { storyId }).then((answer) => {
      if (answer.ok) setSources(answer.data);
    });
  }, [client, storyId]);

  useEffect(() => {
    setGuessed(undefined);
    if (draftIds === '') return;
    void client.invoke('versions.candidates', { draftIds: draftIds.split(' '), storyId }).then((answer) => {
      const pairs = answer.ok ? (answer.data[0]?.pairs ?? []) : [];
      setGuessed(new Map(pairs.map(({ draftId, sourceId }) => [draftId, sourceId ?? null])));
    });
  }, [client, storyId, draftIds]);

  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    setShown({});
    if (!guessed || items.length === 0) return undefined;
    const input: Input<'versions.preview'> = {
      storyId,
      sources: items.map(({ draft, kind, language, label: own }) => {
        const sourceId = places.get(draft.draftId) ?? undefined;
        const source = sources.find(({ id }) => id === sourceId);
        const base = { draftId: draft.draftId, kind: source?.kind ?? kind, language: source?.language ?? language };
        return { ...base, label: source?.label ?? own, ...(sourceId !== undefined && { sourceId }) };
      }),
    };
    let previewId: string | undefined;
    void run(label, (watch) => client.invoke('versions.preview', input, watch)).then((answer) => {
      if (answer.ok) previewId = answer.data.previewId;
      if (mine !== latest.current) {
        if (previewId) void client.invoke('versions.discard', { previewId });
      } else setShown(answer.ok ? { preview: answer.data } : { error: answer.error });
    });
    return () => {
      cancel();
      if (previewId) void client.invoke('versions.discard', { previewId });
    };
  }, [client, storyId, guessed, chosenKey, draftIds, sources, round]);

  return {
    sources,
    places,
    place: (draftId, sourceId) => setChosen((now) => new Map(now).set(draftId, sourceId)),
    ...shown,
    again: () => setRound((now) => now + 1),
  };
}
