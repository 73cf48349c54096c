// npm run <command>: the set-up, which prints nothing when all is in place, then a command of the server's cli.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from './setup.mjs';

await setUp(['server']);
const cli = join(root, 'dist', 'server', 'cli.js');
process.argv[1] = cli;
await import(pathToFileURL(cli).href);
