/** Run as a process of its own, to be killed: saves one workspace after the other into the file named. */
import { saveWorkspaceFile } from '../src/node/workspaceFile.ts';
import { fixtureWorkspace } from './fixtureWorkspace.ts';

const path = process.argv[2] ?? '';
const weight = Number(process.argv[3]);
for (let number = 1; ; number++) {
  try {
    await saveWorkspaceFile(path, fixtureWorkspace(number, weight));
    process.stdout.write(`saved ${number}\n`);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? `${error.name} ${error.message}` : error}\n`);
    process.exit(1);
  }
}
