// One set-up at a time: a lock file with the process id of its holder.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Does the work while no other process does it; waits for a holder that lives, takes over from one that died. */
export async function exclusively(file, say, work) {
  let told = false;
  while (!take(file)) {
    if (isHeld(file)) {
      if (!told) say('Another set-up is under way; waiting for it …');
      told = true;
      await wait(250);
    } else {
      discard(file);
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isHeld(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Between its creation and the writing of the number the file is empty.
    if (holder === 0) return true;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // Another user's process lives, too.
    return error.code === 'EPERM';
  }
}

/** Another waiter may have taken the lock since it was read: then it gets it back. */
function discard(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (isHeld(aside)) linkSync(aside, file);
  } catch {
    // Someone else was faster.
  }
  rmSync(aside, { force: true });
}
