import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Id } from '../../../shared/contract/model.ts';
import { useRoute } from '../../app/route.ts';
import { useCommand } from '../../keys/index.ts';
import { useClient, useConnection } from '../../transport/use-client.ts';
import { VersionDialog } from '../versions/version-dialog.tsx';
import { DropCover } from './drop-cover.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { createImportStore, type ImportStore } from './import-store.ts';
import { useFileDrop } from './use-file-drop.ts';
import { ImportProvider } from './use-import.ts';
import { usePaste } from './use-paste.ts';

/**
 * Around all pages: takes files from the picker, from a drop anywhere on the window and from outside (Electron), and
 * pasted text on the story list; shows the dialog that they go through.
 */
export function ImportDesk({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const { bridge } = useConnection();
  const [store] = useState(() => createImportStore(client));
  const state = useSyncExternalStore(store.subscribe, store.get);
  const picker = useRef<HTMLInputElement>(null);
  const onList = useRoute().page === 'stories';
  /** The story that the files in the open picker are for. */
  const target = useRef<Id | undefined>(undefined);
  const importer = useMemo(() => {
    const pick = (storyId: Id | undefined): void => {
      target.current = storyId;
      choose(picker.current, store, storyId);
    };
    return { choose: () => pick(undefined), chooseVersion: pick, isOpen: state.open };
  }, [store, state.open]);

  useCommand('app.import', importer.choose);
  const dragging = useFileDrop((files) => store.addFiles(files));
  usePaste(onList || state.open, store);
  useEffect(() => bridge?.onOpenFiles((files) => store.addFiles(files)), [bridge, store]);

  return (
    <ImportProvider value={importer}>
      {children}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        data-import-files
        onChange={(event) => {
          store.addFiles([...(event.target.files ?? [])], target.current);
          // So that choosing the same file again is a change again.
          event.target.value = '';
        }}
      />
      {state.target === undefined ? (
        <ImportDialog state={state} store={store} onChoose={importer.choose} />
      ) : (
        <VersionDialog key={state.target} storyId={state.target} state={state} store={store} />
      )}
      {dragging ? <DropCover /> : null}
    </ImportProvider>
  );
}

/**
 * Browsers open the picker only on a person's own key or click, and a choice in a native menu is none to them: then
 * the dialog opens, whose button is.
 */
function choose(picker: HTMLInputElement | null, store: ImportStore, target?: Id): void {
  if (navigator.userActivation.isActive) picker?.click();
  else store.open(target);
}
