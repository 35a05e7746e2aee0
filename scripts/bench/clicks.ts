/**
 * `pnpm bench clicks`: ten everyday tasks done in the built editor, and how many gestures each took. A
 * click, a double click, a drag, a key with what is held with it, and a text typed are one gesture each.
 * A task that did not do what it says fails. What others need stands in docs/clicks.md.
 */
import { buildEditor, openEditor, startEditor } from '../../apps/editor/test/editor.ts';
import { Hand } from './clicks/hand.ts';
import { TASKS } from './clicks/tasks.ts';

await buildEditor();
const editor = await startEditor();
const lines = ['| task | gestures | which |', '| --- | --- | --- |'];
try {
  for (const { name, start, run } of TASKS) {
    process.stderr.write(`${name} …\n`);
    const { page } = await openEditor(editor, { hash: start });
    const hand = new Hand(page);
    await run(hand, page);
    lines.push(`| ${name} | ${hand.gestures.length} | ${hand.gestures.join(', ')} |`);
    await page.context().close();
  }
} finally {
  await editor.close();
}
process.stdout.write(`${lines.join('\n')}\n`);
