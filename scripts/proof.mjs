// npm run proof: the long proofs in full, for as long as they take; `npm test` runs them small.
import { ensureChromium } from './chromium.mjs';
import { setUp } from './setup.mjs';
import { runVitest } from './vitest.mjs';

await setUp();
await ensureChromium();
const env = { PROOF: 'full' };
const proofs = await runVitest('proof', { env });
const properties = await runVitest('unit', { env, files: ['tests/answering/redact.test.ts'] });
const passed = proofs.passed + properties.passed;
const failed = proofs.failed + properties.failed;
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
