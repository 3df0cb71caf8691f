let sent: number | undefined;

/** When the newest draft went to the backend, for whoever measures how soon its marks are there. */
export const saveClock = {
  send(): void {
    sent = performance.now();
  },
  sentAt: (): number | undefined => sent,
};
