/** The sample workspace, inside the program; loaded when it is opened. */
import { parseWorkspace, type Workspace } from '@khung/core';
import text from '../../../../../samples/bo-gtvt.khung.json?raw';

export function readSample(): Workspace {
  return parseWorkspace(text);
}
