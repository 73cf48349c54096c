// Sees to it that the end-to-end tests find a Chromium: Playwright's own, the system's, or one installed now.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isOnPath, root, run, say } from './setup.mjs';

const systems = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = { DEBIAN_FRONTEND: 'noninteractive' };

export async function ensureChromium() {
  const { chromium } = await import('playwright');
  const isThere = () => [chromium.executablePath(), ...systems].some((path) => existsSync(path));
  if (isThere()) return;
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    say('Installing Debian’s chromium for the tests …');
    await run('apt-get', ['update', '-qq'], { stdout: 2, env: quiet });
    await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      {
        stdout: 2,
        env: quiet,
      },
    );
  }
  if (isThere()) return;
  say('Installing Playwright’s chromium for the tests …');
  await run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'], {
    stdout: 2,
  });
  if (!isThere())
    say('There is no Chromium, and the end-to-end tests will fail: install the Debian package chromium.');
}
