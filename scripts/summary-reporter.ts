/**
 * Closes a test run with one plain line, `N passed, N failed` (and `N skipped` where there are any),
 * and keeps that line in .cache/tests.txt for .ci/run, which repeats it as its own last line.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const line = summaryOf(modules, unhandled.length);
    mkdirSync('.cache', { recursive: true });
    writeFileSync('.cache/tests.txt', `${line}\n`);
    process.stdout.write(`${line}\n`);
  }
}

/** A file that could not be loaded and an error outside any test count as failed: neither may look like a pass. */
export function summaryOf(modules: readonly TestModule[], unhandled: number): string {
  const count = { passed: 0, failed: unhandled, skipped: 0 };
  for (const module of modules) {
    if (module.state() === 'failed' && module.errors().length > 0) count.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') count.passed += 1;
      else if (state === 'failed') count.failed += 1;
      else count.skipped += 1;
    }
  }
  const line = `${count.passed} passed, ${count.failed} failed`;
  return count.skipped === 0 ? line : `${line}, ${count.skipped} skipped`;
}
