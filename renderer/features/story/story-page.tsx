import type { Id } from '../../../shared/contract/model.ts';
import { Page } from '../../app/page.tsx';

export interface StoryPageProps {
  readonly storyId: Id;
  /** 1-based row to go to. */
  readonly row?: number;
}

export function StoryPage({ storyId }: StoryPageProps) {
  return <Page title={String(storyId)}>{null}</Page>;
}
