import { enableCompileCache } from 'node:module';
import { help } from './help.ts';
import { exitCodes, explain, terminalLocale, UsageError, write } from './terminal.ts';
import { version } from './version.ts';

/** The command line: `copydesk COMMAND …`. A command prints its result on standard output and answers an exit code. */

// Half of what a start takes is reading TypeScript, which is the same every time.
enableCompileCache();

const locale = terminalLocale(process.env);

async function run([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined || command === '--help' || command === '-h' || args.includes('--help')) {
    await write(command === undefined ? process.stderr : process.stdout, help[locale]);
    return command === undefined ? exitCodes.badUse : exitCodes.ok;
  }
  if (command === '--version') {
    await write(process.stdout, `${version}\n`);
    return exitCodes.ok;
  }
  // Loaded when asked for: neither the checks nor the database are small.
  if (command === 'check') return (await import('./check.ts')).check(args, locale);
  if (command === 'backup') return (await import('./backup.ts')).backup(args, locale);
  if (command === 'convert') return (await import('./convert.ts')).convert(args, locale);
  if (command === 'export') return (await import('./export.ts')).exportStory(args, locale);
  if (command === 'import') return (await import('./import.ts')).importFiles(args, locale);
  if (command === 'report') return (await import('./report.ts')).report(args, locale);
  if (command === 'serve') return (await import('./serve.ts')).serve(args, locale);
  throw new UsageError({
    en: `There is no command "${command}". There are: backup, check, convert, export, import, report, serve. See: copydesk --help`,
    zh: `没有“${command}”命令，可用命令：backup、check、convert、export、import、report、serve。用法请见：copydesk --help`,
  });
}

// Whoever reads our output may stop reading (`| head`): that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (thrown) {
  process.exitCode = exitCodes.badUse;
  await write(process.stderr, `${explain(thrown, locale)}\n`);
}
