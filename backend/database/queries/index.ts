import type { Database } from 'better-sqlite3';
import { createActionQueries } from './actions.ts';
import { createBundleQueries } from './bundle.ts';
import { createCorrectionQueries } from './corrections.ts';
import { createDecisionQueries } from './decisions.ts';
import { createDismissalListQueries } from './dismissal-list.ts';
import { createDismissalQueries } from './dismissals.ts';
import { createDocumentQueries } from './documents.ts';
import { createFindingQueries } from './findings.ts';
import { createMemoryQueries } from './memory.ts';
import { createMemoryImportQueries } from './memory-imports.ts';
import { createNoteQueries } from './notes.ts';
import { createOverviewQueries } from './overview.ts';
import { createPersonQueries } from './people.ts';
import { createPersonalDataQueries } from './personal-data.ts';
import { createPhrasePairQueries } from './phrase-pairs.ts';
import { createRecordQueries } from './record.ts';
import { createReportQueries } from './reports.ts';
import { createRowQueries } from './rows.ts';
import { createSearchQueries } from './search.ts';
import { createSettingQueries } from './settings.ts';
import { createSourceQueries } from './sources.ts';
import { createStoryQueries } from './stories.ts';
import { createStoryPartQueries } from './story-parts.ts';
import { createStoryTallyQueries } from './story-tallies.ts';
import { createStructureQueries } from './structure.ts';
import { createTermQueries } from './terms.ts';
import { createVersionQueries } from './versions.ts';

/** Every statement that the services may run, prepared once. There is no SQL outside this folder and `migrations`. */
export function createQueries(db: Database) {
  return {
    actions: createActionQueries(db),
    bundle: createBundleQueries(db),
    corrections: createCorrectionQueries(db),
    decisions: createDecisionQueries(db),
    dismissals: createDismissalQueries(db),
    dismissalList: createDismissalListQueries(db),
    documents: createDocumentQueries(db),
    findings: createFindingQueries(db),
    memory: createMemoryQueries(db),
    memoryImports: createMemoryImportQueries(db),
    notes: createNoteQueries(db),
    overview: createOverviewQueries(db),
    people: createPersonQueries(db),
    personalData: createPersonalDataQueries(db),
    phrasePairs: createPhrasePairQueries(db),
    record: createRecordQueries(db),
    reports: createReportQueries(db),
    rows: createRowQueries(db),
    search: createSearchQueries(db),
    settings: createSettingQueries(db),
    sources: createSourceQueries(db),
    stories: createStoryQueries(db),
    storyParts: createStoryPartQueries(db),
    structure: createStructureQueries(db),
    storyTallies: createStoryTallyQueries(db),
    terms: createTermQueries(db),
    versions: createVersionQueries(db),
  };
}

export type Queries = ReturnType<typeof createQueries>;
