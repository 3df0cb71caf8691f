/** Says on the error output how far something long has come, at every tenth of it. */
export function sayProgress(what: string, total: number): (done: number) => void {
  const start = performance.now();
  let said = 0;
  return (done) => {
    const tenths = Math.floor((10 * done) / total);
    if (tenths <= said) return;
    said = tenths;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.error(`  ${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} (${seconds} s)`);
  };
}
