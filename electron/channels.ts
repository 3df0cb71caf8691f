/** Every message between preload and main, by name. */
export const channels = {
  /** Page → main: give me a port to the backend, now and whenever it was started again. */
  connect: 'desk:connect',
  /** Main → page: the port (transferred). */
  port: 'desk:port',
  /** Main → page: the backend ended; another one is on its way. */
  lost: 'desk:lost',
  /** Main → page: no other one will come; with an ErrorShape. */
  gone: 'desk:gone',
  /** Page → main: start it again after `gone`. */
  retry: 'desk:retry',
  /** Page → main: a text for the clipboard. */
  copyText: 'desk:copy-text',
  /** Page → main: somebody listens for links now. */
  linksWanted: 'desk:links-wanted',
  /** Main → page: a link was opened; with the page's own address of the place. */
  link: 'desk:link',
  /** Page → main: show the data folder. */
  showDataFolder: 'desk:show-data-folder',
  /** Page → main, answered: the page as a PDF, a Result. */
  printToPdf: 'desk:print-to-pdf',
  /** Page → main: a ShellState. */
  shell: 'desk:shell',
  /** Main → page: the id of a command. */
  command: 'desk:command',
  /** Page → main: somebody listens for files now. */
  filesWanted: 'desk:files-wanted',
  /** Main → page: a list of OpenedFile. */
  files: 'desk:files',
  /** Page → main: somebody listens for notices now. */
  noticesWanted: 'desk:notices-wanted',
  /** Main → page: something to tell the person, a Localized. */
  notice: 'desk:notice',
  /** Main → page: the window is about to close. */
  beforeClose: 'desk:before-close',
  /** Page → main: nothing is left to save. */
  closeReady: 'desk:close-ready',
} as const;
