/** Ends as its argument says: with an exit code, by a signal, or in order when its parent asks. */
const [how] = process.argv.slice(2);
if (how === 'exit') process.exit(3);
if (how === 'killed') process.kill(process.pid, 'SIGKILL');
process.on('message', () => process.exit(0));
process.send?.('up');
