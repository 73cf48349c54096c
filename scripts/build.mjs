// The set-up alone: installs and builds what is missing or stale, and starts nothing.
import { setUp } from './setup.mjs';

await setUp();
