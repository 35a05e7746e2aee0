/** Builds the command line, where its sources are newer, before the tests that run it. */
import { ensureCli } from './build-cli.mjs';

export default async function setup(): Promise<void> {
  await ensureCli();
}
