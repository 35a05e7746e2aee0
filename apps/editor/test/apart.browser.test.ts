/** Models drawn apart and copies that went apart, brought together by keyboard. */
import {
  applyEdit,
  architectureId,
  type Element,
  elementId,
  emptyWorkspace,
  formatWorkspace,
  parseWorkspace,
  resolve,
  setField,
  type Workspace,
  withRecords,
} from '@khung/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Editor, openEditor, savedText, startEditor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 180_000);
afterAll(() => editor?.close());

it('a file drawn elsewhere becomes an architecture, and two copies are merged, without a mouse', async () => {
  const { page, errors } = await openEditor(editor, { hash: '#show=2.0&select=lgsp' });
  await page.evaluate(() => {
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker'])
      Object.defineProperty(window, picker, { value: undefined });
  });
  const sample = parseWorkspace(await savedText(page));

  await page.keyboard.press('Alt+Shift+K');
  await choose(page, 'khac.khung.json', drawnApart(sample));
  await page.locator('.k-matching-setup select').last().selectOption('2.0');
  await page.locator('.k-matching-setup input').fill('Bản của đơn vị');
  await page.keyboard.press('Enter');
  const list = page.locator('.k-review-list');
  await list.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('listbox');
  const left = () => page.locator('.k-review-progress b').textContent();
  const before = await left();
  await page.keyboard.press('y');
  await expect.poll(left).not.toBe(before);
  // Left and come back to: what was decided is still there, and so is undo.
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+Shift+K');
  await list.waitFor();
  expect(await left()).not.toBe(before);
  await list.focus();
  await page.keyboard.press('u');
  await expect.poll(left).toBe(before);
  await page.getByRole('button', { name: 'Xong…' }).press('Enter');
  await page.locator('.k-review-summary input').press('Enter');
  await page.locator('.k-review-summary').waitFor({ state: 'detached' });
  const shown = page.locator('.k-shown, .k-header').getByText('Bản của đơn vị');
  await shown.first().waitFor();
  await page.keyboard.press('Control+z');
  expect(await savedText(page)).toBe(formatWorkspace(sample));

  await page.keyboard.press('Alt+Shift+J');
  const theirs = renamed(sample, 'Trục của bản kia');
  await choose(page, 'kia.khung.json', theirs);
  await page.locator('.k-matching-setup select').last().waitFor();
  const base = page.waitForEvent('filechooser');
  await page.locator('.k-matching-setup select').last().selectOption({ label: 'Một tệp…' });
  await (await base).setFiles(fileOf('goc.khung.json', renamed(sample, 'Trục ngày trước')));
  const begin = page.getByRole('button', { name: 'Tìm chỗ khác nhau' });
  await expect.poll(() => begin.isEnabled()).toBe(true);
  await begin.press('Enter');
  await page.locator('.k-conflict').waitFor();
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Xem kết quả…' }).press('Enter');
  await page.getByRole('button', { name: 'Hợp nhất', exact: true }).press('Enter');
  await expect.poll(() => page.locator('.k-inspector h2').textContent()).toBe('Trục của bản kia');
  expect(await savedText(page)).toBe(formatWorkspace(theirs));
  expect(errors).toEqual([]);
  await page.context().close();
});

const target = architectureId('2.0');
const renamed = (ws: Workspace, name: string): Workspace =>
  applyEdit(ws, setField(ws, target, elementId('lgsp'), 'name.vi', name));

const fileOf = (name: string, workspace: Workspace) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(formatWorkspace(workspace)),
});

async function choose(page: Page, name: string, workspace: Workspace): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('.k-matching-file button').press('Enter');
  await (await chooser).setFiles(fileOf(name, workspace));
}

/** The elements of 2.0 under other ids, as another tool would have them. */
function drawnApart(sample: Workspace): Workspace {
  const architecture = architectureId('x');
  const other = (id: string) => elementId(`x-${id}`);
  const copy = ({ id, type, name, owner }: Element): Element => ({
    id: other(id),
    type,
    name,
    ...(owner && { owner: other(owner) }),
  });
  return withRecords(emptyWorkspace({ ...sample.info, id: 'khac' }), [
    { record: 'architecture', id: architecture, name: { und: 'x' }, order: 'a' },
    ...[...resolve(sample, target).elements.values()].map(
      (one) => ({ record: 'add-element', architecture, element: copy(one) }) as const,
    ),
  ]);
}
