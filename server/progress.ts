// Training's progress for whoever waits for it.

/** Prints training's progress: one line that renews itself on a terminal, a line each fifth otherwise. */
export function progressPrinter(): (done: number) => void {
  let last = -1;
  return (done) => {
    const percent = Math.floor(done * 100);
    const shown = process.stdout.isTTY ? percent : Math.floor(percent / 20) * 20;
    if (shown <= last) return;
    last = shown;
    process.stdout.write(
      process.stdout.isTTY ? `\rTraining ${shown} %${shown >= 100 ? '\n' : ''}` : `Training ${shown} %\n`,
    );
  };
}
