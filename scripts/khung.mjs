// Runs the command line from the sources: builds it first where they are newer, quietly, and stands
// where the user stands (pnpm starts scripts in the project's folder).
import { pathToFileURL } from 'node:url';
import { CLI_ENTRY, ensureCli } from './build-cli.mjs';

await ensureCli();
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.argv[1] = CLI_ENTRY;
await import(pathToFileURL(CLI_ENTRY).href);
