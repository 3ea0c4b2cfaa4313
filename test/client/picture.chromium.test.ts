/** The picture keeps its room, its frame and its words in windows and states that are not the usual ones. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadOntology } from '../../server/ontology.ts';
import { describeChromium } from '../support/suites.ts';
import { type Application, application, DESKTOP, PHONE, pixelsOf, type Visit, visit } from './page.ts';

const ANSWER = '?query=lao-provinces-by-port&p.port=port-chan-may';
const colourOf = (type: string) => loadOntology().labels.find(({ name }) => name === type)!.color;

describeChromium('the picture', (browser) => {
  let app: Application;
  let opened: Visit;

  beforeAll(async () => {
    app = await application();
  });
  afterAll(() => app?.stop());
  afterEach(() => opened.page.close());

  const open = async (query: string, ...more: [viewport?: typeof DESKTOP, drawn?: boolean]) => {
    opened = await visit(browser(), `${app.base}/${query}`, ...more);
    return opened.page;
  };

  test.each([
    [800, 600],
    [960, 540],
    [1024, 640],
    [1180, 700],
  ])('has room beside answer and details at %d × %d', async (width, height) => {
    const page = await open(`${ANSWER}&node=port-chan-may`, { width, height });
    const field = await page.locator('.canvas').boundingBox();
    expect(Math.min(field!.width, field!.height)).toBeGreaterThan(150);
    const title = await page.locator('.picture-title').boundingBox();
    expect(title!.width).toBeGreaterThan(150);
    const tools = await page.getByRole('toolbar').boundingBox();
    expect(tools!.x + tools!.width).toBeLessThanOrEqual(width);
    expect(await page.locator('.picture-tools').evaluate((bar) => bar.scrollWidth > bar.clientWidth)).toBe(
      false,
    );
  });

  test('a window that becomes narrow is left to the picture', async () => {
    const page = await open('');
    await page.locator('.side').waitFor();
    await page.setViewportSize(PHONE);
    await page.locator('.side').waitFor({ state: 'detached' });
    await page.setViewportSize(DESKTOP);
    await page.locator('.side').waitFor();
  });

  test('a selected end of an answer leaves the other end on the map', async () => {
    const page = await open(`${ANSWER}&node=la-champasak`);
    await page.getByRole('button', { name: 'Bản đồ' }).click();
    await page.locator('.attribution').waitFor();
    await expect.poll(() => pixelsOf(page, colourOf('Port'))).toBeGreaterThan(0);
    expect(await pixelsOf(page, colourOf('Province'))).toBeGreaterThan(0);
    expect(opened.complaints).toEqual([]);
  });

  test('what is pointed at while the picture changes its size stands out all the same', async () => {
    const page = await open(ANSWER);
    await page.locator('tbody tr').first().waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((watching) => {
          let sizes = 0;
          // Called behind the picture's own observer, before the next frame.
          new ResizeObserver(() => {
            if (sizes++ === 0) return watching();
            document.querySelector('tbody tr')!.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
            document.body.dataset.pointed = 'true';
          }).observe(document.querySelector('.canvas')!);
        }),
    );
    await page.setViewportSize({ width: 1180, height: 640 });
    await page.locator('body[data-pointed]').waitFor();
    await page.evaluate(
      () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
    );
    expect(opened.complaints).toEqual([]);
    expect(await page.locator('.canvas').count()).toBe(1);
  });

  test('says that the map could not be loaded', async () => {
    const page = await open('');
    await page.route('**/api/geo', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.getByRole('button', { name: 'Bản đồ' }).click();
    await page.getByText('Không tải được bản đồ.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Mạng lưới', exact: true }).click();
    await page.getByText('Không tải được bản đồ.', { exact: false }).waitFor({ state: 'detached' });
  });

  test('says that a browser without WebGL cannot draw, and lists what it would', async () => {
    const page = await open('', DESKTOP, false);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.reload();
    await page.getByText('không bật WebGL', { exact: false }).waitFor();
    await page.getByRole('tab', { name: 'Danh sách' }).click();
    expect(await page.getByRole('button', { name: /^Hà Tĩnh/ }).count()).toBeGreaterThan(0);
  });
});
