import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../keys/index.ts';
import { useColumns } from '../grid/use-columns.ts';
import { FindBar } from './find-bar.tsx';
import { takeWanted } from './wanted.ts';

/** Selections longer than this are not meant to be looked for. */
const longest = 200;

/** The bar that looks for a wording in the story, while it is open; F3 opens it again with what was looked for last. */
export function Find() {
  const { list } = useColumns();
  const [wanted] = useState(takeWanted);
  const [open, setOpen] = useState(wanted !== undefined);
  const [start, setStart] = useState(wanted ?? '');
  const [asked, setAsked] = useState(0);
  const last = useRef(start);
  const onQuery = useCallback((query: string) => {
    last.current = query;
  }, []);
  const onClose = useCallback(() => setOpen(false), []);

  function show(query: string): void {
    setStart(query);
    setOpen(true);
    setAsked(asked + 1);
  }

  // A hit that the search over all stories led to stays marked until one does something else.
  useEffect(() => {
    if (!open) setAsked(0);
  }, [open]);
  useCommand('story.find', () => show(selection() ?? last.current));
  useCommand('find.next', () => show(last.current), !open && last.current !== '');
  return open ? (
    <FindBar key={start} columns={list} start={start} asked={asked} onQuery={onQuery} onClose={onClose} />
  ) : null;
}

/** What is selected in the story, where it is a wording. */
function selection(): string | undefined {
  const selected = window.getSelection()?.toString().trim() ?? '';
  return selected === '' || selected.length > longest || selected.includes('\n') ? undefined : selected;
}
