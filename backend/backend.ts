import type { Client } from '../shared/contract/client.ts';
import type { DocumentFormat } from './formats/document.ts';

/** A running backend: the client's two functions, without anything in between. */
export interface Backend extends Client {
  /** Stops intake, ends analysis, closes the database. Safe to call twice. */
  close(): Promise<void>;
}

/** All that a backend needs from outside. It reads no environment variable and no global. */
export interface BackendOptions {
  /** Holds the database, its backups and its lock; made when missing. */
  readonly dataFolder: string;
  readonly version: string;
  /** The script of `analysis/worker.ts`: another one where the program is bundled. */
  readonly workerUrl: URL;
  /** The precompiled lexicon, mostly `lexiconUrl` of `lexicon/read-lexicon.ts`; none by default. */
  readonly lexiconUrl?: URL;
  /** Worker threads for analysis; 1 by default. */
  readonly analysisThreads?: number;
  /** Fills a new desk with the sample story. */
  readonly sample?: boolean;
  /** Formats of files with several texts, changes or notes; those of the registry by default. */
  readonly documentFormats?: readonly DocumentFormat[];
}
