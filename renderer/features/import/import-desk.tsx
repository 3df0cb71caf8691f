import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useRoute } from '../../app/route.ts';
import { useCommand } from '../../keys/index.ts';
import { useClient, useConnection } from '../../transport/use-client.ts';
import { DropCover } from './drop-cover.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { createImportStore } from './import-store.ts';
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
  const choose = useMemo(() => ({ choose: () => picker.current?.click() }), []);

  useCommand('app.import', choose.choose);
  const dragging = useFileDrop(store.addFiles);
  usePaste(onList || state.open, store);
  useEffect(() => bridge?.onOpenFiles(store.addFiles), [bridge, store]);

  return (
    <ImportProvider value={choose}>
      {children}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        data-import-files
        onChange={(event) => {
          store.addFiles([...(event.target.files ?? [])]);
          // So that choosing the same file again is a change again.
          event.target.value = '';
        }}
      />
      <ImportDialog state={state} store={store} onChoose={choose.choose} />
      {dragging ? <DropCover /> : null}
    </ImportProvider>
  );
}
