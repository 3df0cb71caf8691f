/**
 * The app inside the stand-in Electron: does what Electron's own default app does with `[-r MODULE] PATH`. Awaited at
 * top level, so that the app's main module runs before `ready`, as it does when it is packaged.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
if (args.includes('--version')) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}

let path;
for (let index = 0; index < args.length && path === undefined; index += 1) {
  if (args[index] === '-r') {
    index += 1;
    createRequire(import.meta.url)(resolve(args[index]));
  } else if (!args[index].startsWith('-')) {
    path = resolve(args[index]);
  }
}
if (path === undefined || !existsSync(path)) {
  process.stderr.write('Say the path of an app.\n');
  process.exit(2);
}

let main = path;
if (statSync(path).isDirectory()) {
  const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setAppPath(path);
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  main = join(path, description.main ?? 'index.js');
}
await import(pathToFileURL(main).href);
