import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Playgrounds, startPlaygrounds } from '../../test/openPlayground.ts';

let playgrounds: Playgrounds;
const pages: Page[] = [];
beforeAll(async () => {
  playgrounds = await startPlaygrounds();
});
afterAll(() => playgrounds.close());
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});

async function open(settings = ''): Promise<Page> {
  const page = await playgrounds.open(settings);
  pages.push(page);
  return page;
}

/** What came out of the canvas, without the selections unless asked for. */
const calls = (page: Page, all = false) =>
  page.evaluate(
    (everything) => window.khung.calls.filter(([kind]) => everything || kind !== 'select'),
    all,
  );
const selected = (page: Page) =>
  page
    .locator('[aria-pressed="true"]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-element')));
const box = (page: Page, element: string) => page.locator(`[data-element="${element}"]`);

/** Window px at a share of an element's width and height. */
async function at(page: Page, element: string, across = 0.5, down = 0.5) {
  const place = await box(page, element).boundingBox();
  if (!place) throw new Error(`${element} is not on screen`);
  return { x: place.x + place.width * across, y: place.y + place.height * down };
}

type Point = { x: number; y: number };
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

describe('selecting', () => {
  it('takes the box that is clicked, more with Shift, none on empty ground', async () => {
    const page = await open();
    await box(page, 'gplx').click();
    expect(await selected(page)).toEqual(['gplx']);
    await box(page, 'bao-cao').click({ modifiers: ['Shift'] });
    expect(await selected(page)).toEqual(['gplx', 'bao-cao']);
    await box(page, 'gplx').click({ modifiers: ['Shift'] });
    expect(await selected(page)).toEqual(['bao-cao']);
    await page.mouse.click(600, 60);
    expect(await selected(page)).toEqual([]);
  });

  it('takes the container where its title is clicked, the box inside where that is', async () => {
    const page = await open();
    const title = await at(page, 'g-csdl', 0.5, 0.06);
    await page.mouse.click(title.x, title.y);
    expect(await selected(page)).toEqual(['g-csdl']);
    await box(page, 'csdl-phuong-tien').click();
    expect(await selected(page)).toEqual(['csdl-phuong-tien']);
  });

  it('takes what a marquee holds whole: a container, not also its content', async () => {
    const page = await open();
    const from = await at(page, 'g-dung-chung', -0.02, -0.3);
    const to = await at(page, 'g-dung-chung', 1.02, 1.3);
    await page.keyboard.down('Shift');
    await drag(page, to, from);
    await page.keyboard.up('Shift');
    expect(await selected(page)).toEqual(['g-dung-chung']);
  });

  it('shows what the application selects', async () => {
    const page = await open();
    await page.evaluate(() => window.khung.select(['gplx', 'mot-cua']));
    await page.locator('.khung-outline-selected').nth(1).waitFor();
    expect(await selected(page)).toEqual(['gplx', 'mot-cua']);
  });

  it('reports a pin as a pin and an arrow as its relations', async () => {
    const page = await open();
    const pin = await page.locator('[data-element="gplx"] [data-part="pin"]').boundingBox();
    await page.mouse.click((pin?.x ?? 0) + 4, (pin?.y ?? 0) + 4);
    const arrow = await page.locator('[data-part="arrow"]').boundingBox();
    await page.mouse.click((arrow?.x ?? 0) + (arrow?.width ?? 0) / 2, (arrow?.y ?? 0) + 8);
    expect(await calls(page)).toEqual([
      ['pin', 'gplx'],
      ['relations', ['r-1', 'r-2']],
    ]);
  });
});

describe('renaming in place', () => {
  it('keeps the new name with Enter and shows it', async () => {
    const page = await open();
    await box(page, 'gplx').dblclick();
    await page.keyboard.type('Bằng lái');
    await page.keyboard.press('Enter');
    expect(await calls(page)).toEqual([['rename', 'gplx', 'Bằng lái']]);
    await page.getByRole('button', { name: 'Bằng lái, nâng cấp, thay đổi' }).waitFor();
    expect(await page.locator('textarea').count()).toBe(0);
  });

  it('breaks the line with Shift+Enter, keeps nothing with Escape or where nothing changed', async () => {
    const page = await open();
    await box(page, 'gplx').dblclick();
    await page.keyboard.type('một');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('hai');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await page.keyboard.press('Enter');
    expect(await calls(page)).toEqual([]);
    await page.keyboard.press('F2');
    await page.keyboard.type('một');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('hai');
    await page.mouse.click(600, 60);
    expect(await calls(page)).toEqual([['rename', 'gplx', 'một\nhai']]);
  });

  it('leaves Enter and Escape to the input method while it composes', async () => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    await box(page, 'gplx').dblclick();
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('Hê');
    await page.keyboard.press('Enter');
    await compose('Hệ');
    await page.keyboard.press('Escape');
    expect(await page.locator('textarea').count()).toBe(1);
    expect(await calls(page)).toEqual([]);
    await session.send('Input.insertText', { text: 'Hệ' });
    await page.keyboard.type(' thống');
    await page.keyboard.press('Enter');
    const [call] = await calls(page);
    expect(call?.[2]).toMatch(/Hệ thống$/);
  });
});

describe('dragging', () => {
  it('puts a box into another container, before the sibling it is dropped at', async () => {
    const page = await open();
    await drag(page, await at(page, 'dang-kiem'), await at(page, 'bao-cao', 0.1));
    expect(await calls(page)).toEqual([
      ['drop', ['dang-kiem'], 'g-dung-chung', 'bao-cao', 'band applications'],
    ]);
  });

  it('shows a ghost and the container it would go into', async () => {
    const page = await open();
    const from = await at(page, 'dang-kiem');
    const to = await at(page, 'g-csdl', 0.5, 0.1);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    expect(await page.locator('.khung-ghost').count()).toBe(1);
    const into = await page.locator('.khung-outline-into').boundingBox();
    const container = await box(page, 'g-csdl').boundingBox();
    expect(into?.x).toBeCloseTo(container?.x ?? 0, 0);
    expect(into?.width).toBeCloseTo(container?.width ?? 0, 0);
    await page.keyboard.press('Escape');
    expect(await page.locator('.khung-ghost').count()).toBe(0);
    await page.mouse.up();
    expect(await calls(page)).toEqual([]);
  });

  it('takes all that is selected, and a container as one', async () => {
    const page = await open();
    await page.evaluate(() => window.khung.select(['g-chuyen-nganh', 'gplx', 'mot-cua']));
    await page.locator('.khung-outline-selected').nth(2).waitFor();
    await drag(page, await at(page, 'mot-cua'), await at(page, 'g-csdl', 0.99, 0.5));
    const [call] = await calls(page);
    expect(call?.slice(0, 3)).toEqual(['drop', ['g-chuyen-nganh', 'mot-cua'], 'g-csdl']);
  });

  it('says nothing where a box is dropped at its own place, or where it may not go', async () => {
    const page = await open();
    const from = await at(page, 'dang-kiem', 0.4);
    await drag(page, from, { x: from.x + 12, y: from.y + 6 });
    await drag(page, await at(page, 'dang-kiem'), { x: 600, y: 40 });
    expect(await calls(page)).toEqual([]);
  });

  it('keeps the boxes that stay: the same elements of the page, at the same place', async () => {
    const page = await open();
    const stays = await box(page, 'csdl-phuong-tien').elementHandle();
    const before = await stays?.boundingBox();
    await drag(page, await at(page, 'dang-kiem'), await at(page, 'bao-cao', 0.1));
    await page.waitForTimeout(400);
    expect(await stays?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await stays?.boundingBox()).toEqual(before);
    const moved = await box(page, 'dang-kiem').boundingBox();
    const container = await box(page, 'g-dung-chung').boundingBox();
    expect(moved?.x).toBeGreaterThan(container?.x ?? Number.POSITIVE_INFINITY);
  });

  it('creates from the palette at the place under the hand', async () => {
    const page = await open();
    const { x, y } = await at(page, 'g-csdl', 0.99, 0.1);
    await page.locator('.react-flow').evaluate(
      (canvas, point) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('application/x-khung-palette', 'sector-database');
        for (const type of ['dragover', 'drop'])
          canvas.dispatchEvent(
            new DragEvent(type, { ...point, dataTransfer, bubbles: true, cancelable: true }),
          );
      },
      { clientX: x, clientY: y },
    );
    const [call] = await calls(page);
    expect(call?.slice(0, 3)).toEqual(['create', 'sector-database', 'g-csdl']);
    expect(call?.[4]).toBe('band data');
  });
});

describe('connecting', () => {
  const connect = async (page: Page, from: string, to: string) => {
    const inside = await at(page, from, 0.9);
    await page.mouse.move(inside.x, inside.y);
    const handle = await page.locator('[data-connector="right"] span').boundingBox();
    if (!handle) throw new Error('no handle');
    const start = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    await drag(page, start, await at(page, to));
  };

  it('connects at once where one relation is legal', async () => {
    const page = await open();
    await connect(page, 'gplx', 'bao-cao');
    expect(await calls(page)).toEqual([['connect', 'gplx', 'bao-cao', 'Serving']]);
  });

  it('lets choose among several by sentence, with the keyboard too', async () => {
    const page = await open();
    await connect(page, 'gplx', 'csdl-phuong-tien');
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      expect.stringContaining('Giấy phép lái xe truy cập Phương tiện'),
      expect.stringContaining('Giấy phép lái xe phục vụ Phương tiện'),
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await calls(page)).toEqual([['connect', 'gplx', 'csdl-phuong-tien', 'Serving']]);
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('lights legal targets only, and says so where there is none', async () => {
    const page = await open();
    await box(page, 'gplx').click();
    await page.keyboard.press('c');
    // Twelve boxes without the one it begins at; containers are no targets here.
    expect(await page.locator('.khung-outline-target').count()).toBe(11);
    await page.keyboard.press('Escape');
    expect(await page.locator('.khung-outline-target').count()).toBe(0);
    const edge = await at(page, 'g-csdl', 0.5, 0.97);
    const inside = await at(page, 'gplx', 0.9);
    await page.mouse.move(inside.x, inside.y);
    const handle = await page.locator('[data-connector] span').boundingBox();
    await drag(page, { x: (handle?.x ?? 0) + 5, y: (handle?.y ?? 0) + 5 }, edge);
    await page.getByText('không có quan hệ hợp lệ').waitFor();
    expect(await calls(page)).toEqual([]);
  });

  it('works with the keyboard alone', async () => {
    const page = await open();
    await box(page, 'gplx').click();
    await page.keyboard.press('c');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await calls(page)).toEqual([['connect', 'gplx', 'dang-kiem', 'Serving']]);
  });
});

describe('the keyboard', () => {
  it('walks from box to box, out of and into containers, and extends with Shift', async () => {
    const page = await open();
    await box(page, 'gplx').click();
    await page.keyboard.press('ArrowRight');
    expect(await selected(page)).toEqual(['dang-kiem']);
    await page.keyboard.press('ArrowDown');
    expect(await selected(page)).toEqual(['csdl-kchtgt']);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await selected(page)).toEqual(['g-csdl']);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await selected(page)).toEqual(['csdl-kchtgt', 'csdl-phuong-tien']);
  });

  it('is told to screen readers: the canvas has the focus and names the box it is at', async () => {
    const page = await open();
    await box(page, 'cang-bien').click();
    const canvas = page.locator('.react-flow');
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    const id = await canvas.getAttribute('aria-activedescendant');
    const named = page.locator(`[id="${id}"]`);
    expect(await named.getAttribute('aria-label')).toBe(
      'Tàu thuyền vào, rời cảng biển, xây dựng mới',
    );
  });

  it('deletes the outermost of what is selected, and lets go with Escape', async () => {
    const page = await open();
    await page.evaluate(() => window.khung.select(['g-csdl', 'csdl-phuong-tien']));
    await page.locator('.khung-outline-selected').nth(1).waitFor();
    await page.locator('.react-flow').focus();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    expect(await calls(page)).toEqual([['delete', ['g-csdl']]]);
    expect(await selected(page)).toEqual([]);
  });
});

describe('a locked figure', () => {
  it('can be selected from; every attempt to change it is refused with its words', async () => {
    const page = await open('locked');
    await box(page, 'gplx').dblclick();
    await page.getByText('đã được phê duyệt').waitFor();
    await page.keyboard.press('Delete');
    await page.keyboard.press('F2');
    await page.keyboard.press('c');
    await drag(page, await at(page, 'dang-kiem'), await at(page, 'bao-cao', 0.1));
    expect(await calls(page)).toEqual(
      ['rename', 'delete', 'rename', 'connect', 'drop'].map((gesture) => ['refused', gesture]),
    );
    expect(await page.locator('textarea, .khung-ghost, [data-connector]').count()).toBe(0);
  });
});

describe('the view', () => {
  it('shows the whole figure at first, zooms with Ctrl and the wheel, and comes back with 0', async () => {
    const page = await open();
    const inside = async () => {
      const paper = await page.locator('.khung-paper').boundingBox();
      return !!paper && paper.x >= 0 && paper.y >= 0 && paper.x + paper.width <= 1200;
    };
    expect(await inside()).toBe(true);
    await page.mouse.move(300, 300);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -600);
    await page.keyboard.up('Control');
    await expect.poll(inside).toBe(false);
    await page.locator('.react-flow').focus();
    await page.keyboard.press('0');
    await expect.poll(inside).toBe(true);
  });

  it('paints a thousand boxes on one canvas; they can be selected and walked all the same', async () => {
    const page = await open('boxes=1000&width=700');
    await page.locator('canvas').first().waitFor();
    expect(await page.locator('[data-element]').count()).toBe(0);
    const painted = await page
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas
          .getContext('2d')
          ?.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels?.some((value, i) => i % 4 === 3 && value > 0);
      });
    expect(painted).toBe(true);
    await page.mouse.click(600, 350);
    const [first] = await selected(page);
    expect(first).toMatch(/^g-/);
    await page.keyboard.press('ArrowRight');
    expect(await selected(page)).not.toEqual([first]);
    expect(await page.locator('.khung-outline-selected').count()).toBe(1);
  });
});
