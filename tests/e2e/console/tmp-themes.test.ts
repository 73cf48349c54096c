import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { test } from 'vitest';
import { launch } from '../browser.ts';
