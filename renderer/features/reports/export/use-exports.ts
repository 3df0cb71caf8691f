import type { ExportedFile } from '../../../../shared/contract/model.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useCommand } from '../../../keys/index.ts';
import { downloadFile } from '../../../transport/download.ts';
import { dataOrReport } from '../../../transport/report-error.ts';
import { useConnection } from '../../../transport/use-client.ts';
import { showToast } from '../../../ui/toast-store.ts';
import type { ReportDocument } from '../model/document.ts';
import { reportCsv } from './csv.ts';
import { reportFileName } from './file-name.ts';
import { reportHtml } from './html.ts';

export interface ReportExports {
  /** There is a report to export. */
  readonly isReady: boolean;
  html(): void;
  csv(): void;
  pdf(): void;
}

/** Makes files of the report that is shown, also by key: what the page says, they say. */
export function useExports(document: ReportDocument | undefined): ReportExports {
  const { t, i18n } = useTranslation(['reports', 'common']);
  const { bridge } = useConnection();

  function save(file: ExportedFile): void {
    downloadFile(file);
    showToast({ text: t('export.done', { name: file.fileName }) });
  }

  function html(): void {
    if (!document) return;
    const bytes = new TextEncoder().encode(reportHtml(document, i18n.language));
    save({ fileName: reportFileName(document, 'html'), mediaType: 'text/html;charset=utf-8', bytes });
  }

  function csv(): void {
    if (!document) return;
    const bytes = reportCsv(document, t('export.seconds'));
    save({ fileName: reportFileName(document, 'csv'), mediaType: 'text/csv;charset=utf-8', bytes });
  }

  async function pdf(): Promise<void> {
    if (!document) return;
    // A browser prints into a PDF by itself; its dialog is also the way to paper.
    if (!bridge) return window.print();
    const bytes = dataOrReport(await bridge.printToPdf());
    if (bytes) save({ fileName: reportFileName(document, 'pdf'), mediaType: 'application/pdf', bytes });
  }

  const isReady = document !== undefined;
  useCommand('report.html', html, isReady);
  useCommand('report.csv', csv, isReady);
  useCommand('report.pdf', () => void pdf(), isReady);
  return { isReady, html, csv, pdf: () => void pdf() };
}
