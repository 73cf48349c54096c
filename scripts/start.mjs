// npm start: the set-up, then the server in this same process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from './setup.mjs';

await setUp();
const main = join(root, 'dist', 'server', 'main.js');
// The server serves when it is the program that was started, and it is.
process.argv[1] = main;
await import(pathToFileURL(main).href);
