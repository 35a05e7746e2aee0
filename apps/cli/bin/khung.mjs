#!/usr/bin/env node
// `pnpm khung`: runs the command line from the sources, built first (quietly) where they are newer.
// It is a bin and not a script of package.json, so that pnpm adds no lines of its own to standard
// error, and relative paths are relative to where the user stands.
import { pathToFileURL } from 'node:url';
import { CLI_ENTRY, ensureCli } from '../../../scripts/build-cli.mjs';

await ensureCli();
process.argv[1] = CLI_ENTRY;
await import(pathToFileURL(CLI_ENTRY).href);
