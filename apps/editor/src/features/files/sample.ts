/** The sample workspace, inside the program. */
import { parseWorkspace, type Workspace } from '@khung/core';
import text from '../../../../../samples/bo-gtvt.khung.json?raw';

export function readSample(): Workspace {
  return parseWorkspace(text);
}
