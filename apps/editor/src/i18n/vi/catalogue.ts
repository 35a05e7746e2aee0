/** Vietnamese: the words of the whole interface. */
import { actions } from './actions.ts';
import { adding } from './adding.ts';
import { arrange } from './arrange.ts';
import { byHand } from './byHand.ts';
import { canvas } from './canvas.ts';
import { checkpoints } from './checkpoints.ts';
import { checks } from './checks.ts';
import { clipboard } from './clipboard.ts';
import { command } from './command.ts';
import { errors } from './errors.ts';
import { files } from './files.ts';
import { gaps } from './gaps.ts';
import { history } from './history.ts';
import { inspector } from './inspector.ts';
import { marks } from './marks.ts';
import { matching } from './matching.ts';
import { merging } from './merging.ts';
import { neighbours } from './neighbours.ts';
import { panels } from './panels.ts';
import { presentation } from './presentation.ts';
import { progress } from './progress.ts';
import { relation } from './relation.ts';
import { shell } from './shell.ts';
import { succession } from './succession.ts';
import { tables } from './tables.ts';
import { views } from './views.ts';
import { ways } from './ways.ts';
import { whereUsed } from './whereUsed.ts';

export const vi = {
  ...shell,
  ...panels,
  actions,
  arrange,
  adding,
  byHand,
  canvas,
  checkpoints,
  checks,
  clipboard,
  command,
  errors,
  files,
  gaps,
  history,
  inspector,
  marks,
  matching,
  merging,
  neighbours,
  presentation,
  progress,
  relation,
  succession,
  tables,
  views,
  ways,
  whereUsed,
};
