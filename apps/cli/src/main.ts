#!/usr/bin/env node
/**
 * The command line's entry: reads the arguments, runs one command, and turns whatever goes wrong
 * into one line on standard error. Exit codes: 0 fine, 1 findings, 2 bad usage or bad input.
 */
import { CommanderError } from 'commander';
import { Failure } from './failure.ts';
import { buildProgram, joinPairs } from './program.ts';
import { say } from './words/say.ts';
import { tongueOf } from './words/tongue.ts';
import { usageFault } from './words/usageFault.ts';

const tongue = tongueOf(process.argv.slice(2), process.env);
let code = 0;
const program = buildProgram(tongue, (found) => {
  code = found;
});

// `khung … | head` closes the pipe early: not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(code);
  throw error;
});

try {
  await program.parseAsync(joinPairs(process.argv));
} catch (error) {
  if (error instanceof CommanderError) {
    code = error.exitCode === 0 ? 0 : fail(usageFault(error, tongue));
  } else if (error instanceof Failure) {
    code = fail(say(tongue)(error.key, error.values));
  } else {
    const { explain } = await import('./explain.ts');
    code = fail(explain(error, tongue));
  }
}
process.exitCode = code;

function fail(line: string): 2 {
  process.stderr.write(`khung: ${line.replace(/\s*\n\s*/g, ' ')}\n`);
  return 2;
}
