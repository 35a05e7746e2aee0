/** The ten tasks, each from a screen that a person has before them, by the shortest way there is. */

import type { Page } from 'playwright-core';
import { boxOf, savedText } from '../../../apps/editor/test/editor.ts';
import type { Hand } from './hand.ts';

interface Task {
  readonly name: string;
  /** The address' hash: what is shown and taken. */
  readonly start: string;
  readonly run: (hand: Hand, page: Page) => Promise<void>;
}

const SHOWN = '#show=2.0';
const title = (page: Page) => page.locator('.k-inspector h2');
const nowCalled = (page: Page, name: string) =>
  title(page).getByText(name, { exact: true }).waitFor();
const headOf = async (page: Page, group: string) => {
  const { x, y } = await boxOf(page, group);
  return { x: x + 12, y: y + 6 };
};

async function until(there: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await there()) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('It did not come about.');
}

export const TASKS: readonly Task[] = [
  {
    name: 'A new document with the bands of the framework',
    start: '',
    run: async (hand, page) => {
      await hand.click(page.locator('.k-banner button').first(), 'begin your own');
      await hand.click(page.locator('[data-start="new"]'), 'new document');
      await hand.type('Sở Giao thông');
      await hand.press('Enter');
      await page.locator('text[data-part="band-label"]').nth(4).waitFor();
      await page.locator('.k-stage-empty').waitFor();
    },
  },
  {
    name: 'Five applications in a group',
    start: SHOWN,
    run: async (hand, page) => {
      await hand.doubleClick(await headOf(page, 'ud-dieu-hanh'), 'in the group');
      for (const name of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm']) {
        await hand.type(name);
        await hand.press('Enter');
        await nowCalled(page, name);
      }
      await hand.press('Escape');
    },
  },
  {
    name: 'Two elements connected with the right relation',
    start: SHOWN,
    run: async (hand, page) => {
      const [from, to] = [await boxOf(page, 'hop-truc-tuyen'), await boxOf(page, 'thu-dien-tu')];
      await page.mouse.move(from.middle.x, from.middle.y, { steps: 3 });
      const handle = await page.locator('[data-connector] span').first().boundingBox();
      if (handle === null) throw new Error('There is no handle.');
      const at = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
      await hand.drag(at, to.middle, 'from the edge onto the other');
      await hand.click(page.locator('[data-candidate]').first(), 'the sentence');
      const { middle } = await boxOf(page, 'hop-truc-tuyen');
      await page.mouse.click(middle.x, middle.y);
      await page.locator('.k-relations').getByText('Thư điện tử').first().waitFor();
    },
  },
  {
    name: 'An element renamed',
    start: SHOWN,
    run: async (hand, page) => {
      await hand.doubleClick((await boxOf(page, 'hop-truc-tuyen')).middle, 'on its name');
      await hand.type('Hội nghị trực tuyến');
      await hand.press('Enter');
      await nowCalled(page, 'Hội nghị trực tuyến');
    },
  },
  {
    name: 'A system of 1.0 replaced in 2.0',
    start: SHOWN,
    run: async (hand, page) => {
      await hand.click((await boxOf(page, 'hop-truc-tuyen')).middle, 'the system');
      await hand.press('Alt+Shift+T');
      await hand.type('Hội nghị số');
      await hand.press('Enter');
      await nowCalled(page, 'Hội nghị số');
      await page.locator('.k-told').getByText('Họp trực tuyến').first().waitFor();
    },
  },
  {
    name: 'A property of eight elements set',
    start: SHOWN,
    run: async (hand, page) => {
      const group = await boxOf(page, 'ud-chuyen-nganh');
      const last = await boxOf(page, 'ud-dieu-hanh');
      await page.keyboard.down('Shift');
      await hand.drag(
        { x: group.x - 2, y: group.y + 3 },
        { x: last.x + last.width - 1, y: last.y + last.height - 1 },
        'around them with Shift',
      );
      await page.keyboard.up('Shift');
      const taken = async () => Number((await title(page).textContent())?.match(/\d+/)?.[0]);
      await until(async () => (await taken()) >= 8);
      const field = page.locator('.k-inspector').getByLabel('Năm đưa vào').first();
      await hand.click(field, 'the field');
      await hand.type('2019');
      await hand.press('Enter');
      await until(async () => (await field.inputValue()) === '2019');
    },
  },
  {
    name: 'A map of the applications, in a Word document',
    start: SHOWN,
    run: async (hand, page) => {
      await hand.click(page.getByRole('button', { name: 'Thêm sơ đồ…' }), 'new view');
      await hand.click(page.locator('[data-viewpoint="applications"]'), 'applications');
      await hand.click(page.getByRole('button', { name: 'Xuất hình' }), 'export');
      const file = page.waitForEvent('download');
      await hand.click(page.locator('[data-action="export-docx"]'), 'Word');
      const name = (await file).suggestedFilename();
      if (!name.endsWith('.docx')) throw new Error(`${name} is no Word document.`);
    },
  },
  {
    name: 'An element found without diacritics, and gone to',
    start: SHOWN,
    run: async (hand, page) => {
      await hand.press('Control+k');
      await hand.type('nen tang tich hop');
      await hand.press('Enter');
      await title(page).getByText('Nền tảng tích hợp').waitFor();
    },
  },
  {
    name: 'A column of twenty names from Excel',
    start: `${SHOWN}&select=ud-dieu-hanh`,
    run: async (hand, page) => {
      const names = Array.from({ length: 20 }, (_, at) => `Hệ thống số ${at + 1}`).join('\n');
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate((text) => navigator.clipboard.writeText(text), names);
      await hand.press('Control+v');
      await page.getByRole('dialog').waitFor();
      await hand.press('Control+Enter');
      await until(async () => (await savedText(page)).includes('"Hệ thống số 20"'));
    },
  },
  {
    name: '1.0 compared with 2.0',
    start: SHOWN,
    run: async (hand, page) => {
      await hand.click(page.locator('.k-switch label', { hasText: 'So sánh' }), 'compare');
      await page.locator('.k-strip [data-fate]').first().waitFor();
    },
  },
];
