// npm run bench: compiles the benches beside the server's sources and runs them; see tests/bench/bench.ts.
import { join } from 'node:path';
import { giveUp, root, run, setUp } from './setup.mjs';

await setUp(['server']);
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const built = await run(process.execPath, [tsc, '-p', 'tsconfig.bench.json']);
if (built !== 0) giveUp('The benches do not compile.');
const program = join(root, 'dist', 'bench', 'tests', 'bench', 'bench.js');
process.exitCode = await run(process.execPath, [program, ...process.argv.slice(2)]);
