/** The main journeys through the page, as a newcomer, a researcher, an analyst and a presenter would take them. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadOntology } from '../../server/ontology.ts';
import { describeChromium } from '../support/suites.ts';
import { type Application, application, PHONE, pixelsOf, type Visit, visit } from './page.ts';

const colourOf = (type: string) => loadOntology().labels.find(({ name }) => name === type)!.color;

describeChromium('the page', (browser) => {
  let app: Application;
  let opened: Visit;

  beforeAll(async () => {
    app = await application();
  });
  afterAll(() => app?.stop());
  afterEach(async () => {
    await opened.page.close();
    expect(opened.complaints).toEqual([]);
  });

  const open = async (query = '', viewport?: Parameters<typeof visit>[2]) => {
    opened = await visit(browser(), `${app.base}/${query}`, viewport);
    return opened.page;
  };

  test('the first picture is drawn, in colours, and says what it holds', async () => {
    const page = await open();
    for (const type of ['Province', 'Port', 'BorderGate', 'Person'])
      expect([type, await pixelsOf(page, colourOf(type))]).not.toEqual([type, 0]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Toàn cảnh');
    expect(await page.getByRole('img', { name: /thực thể/ }).count()).toBe(1);
    await page.getByRole('tab', { name: 'Danh sách' }).click();
    expect(await page.getByRole('button', { name: /^Hà Tĩnh/ }).count()).toBeGreaterThan(0);
  });

  test('asked through its form, Chân Mây is reached from Champasak and Sekong, both proposed', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Tỉnh Lào kết nối với một cảng' }).click();
    const port = page.getByRole('combobox', { name: 'Cảng' });
    await port.fill('chan may');
    await page
      .getByRole('option', { name: /Chân Mây/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Trả lời', exact: true }).click();
    const rows = page.getByRole('region', { name: 'Câu trả lời' }).getByRole('row');
    await rows.nth(2).waitFor();
    const texts = (await rows.allTextContents()).slice(1);
    expect(texts).toHaveLength(2);
    for (const [i, province] of ['Champasak', 'Sekong'].entries()) {
      expect(texts[i]).toContain(province);
      expect(texts[i]).toContain('Đề xuất');
      expect(texts[i]).toContain('Chân Mây');
    }
    await page.waitForURL(/query=lao-provinces-by-port.*port-chan-may/);
  });

  test('an edge shows its sentence marked in the article, with paper and date', async () => {
    const page = await open('?edge=la-sekong.CONNECTS_TO.port-chan-may');
    const details = page.getByRole('complementary', { name: 'Chi tiết' });
    const marked = details.locator('mark').first();
    await marked.waitFor();
    const quote = (await marked.textContent())!;
    expect(quote).toContain('Chân Mây');
    expect(await details.textContent()).toMatch(/Đề xuất[\s\S]*29\/1\/2026/);
    await details.getByRole('button', { name: /Đoàn đại biểu tỉnh Sekong/ }).click();
    const text = details.locator('.article-text mark');
    await text.first().waitFor();
    expect((await text.allTextContents()).join('')).toBe(quote);
    expect(await text.first().isVisible()).toBe(true);
    await details.getByRole('button', { name: 'Quay lại' }).click();
    await page.waitForURL(/edge=la-sekong/);
  });

  test('a click on an edge of the picture opens it', async () => {
    const page = await open('?ids=la-sekong,port-chan-may');
    const box = (await page.locator('.canvas').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL(/edge=la-sekong\.CONNECTS_TO\.port-chan-may/);
  });

  test.each([
    ['chan may', /Chân Mây/],
    ['Sê Kông', /Sekong/],
    ['ເຊກອງ', /Sekong/],
  ])('`/` goes to the search; "%s" is found by keyboard alone', async (typed, name) => {
    const page = await open();
    await page.locator('body').press('/');
    await page.keyboard.type(typed);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
    const details = page.getByRole('complementary', { name: 'Chi tiết' });
    await details.getByRole('heading', { name }).first().waitFor();
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
  });

  test('speaks English and back, and keeps what is open', async () => {
    const page = await open('?node=la-sekong');
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('tab', { name: 'Ask' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toMatch(/lang=en.*node=la-sekong/);
    await page.getByRole('button', { name: 'Chuyển sang tiếng Việt' }).click();
    await page.getByRole('tab', { name: 'Hỏi' }).waitFor();
  });

  test('the map lies on its boundaries, which say whose they are', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Bản đồ' }).click();
    await page.getByText('OpenStreetMap').waitFor();
    expect(await page.locator('canvas.sigma-geo').count()).toBe(1);
    expect(await pixelsOf(page, colourOf('Province'))).toBeGreaterThan(500);
    // The sea, as styles/tokens.css has it.
    expect(await pixelsOf(page, '#dbe7ea')).toBeGreaterThan(10_000);
  });

  test('the picture can be taken away as PNG', async () => {
    const page = await open('?layout=map');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải hình về (PNG)' }).click();
    const download = await waiting;
    const file = await readFile((await download.path())!);
    expect(download.suggestedFilename()).toBe('lang-gieng-quan-he-dia-phuong-viet-nam-lao.png');
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    // Width in pixels: twice the canvas.
    expect(file.readUInt32BE(16)).toBe(1900);
    expect(file.length).toBeGreaterThan(100_000);
  });

  test('the console runs Cypher, draws what it gives, and refuses to write', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Cypher' }).click();
    const console = page.getByRole('region', { name: 'Truy vấn Cypher' });
    const editor = console.getByRole('textbox', { name: 'Câu lệnh Cypher' });
    const run = async (statement: string) => {
      await editor.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(statement);
      await page.keyboard.press('ControlOrMeta+Enter');
    };
    await run("MATCH (p:Port {id: 'port-chan-may'})<-[r:CONNECTS_TO]-(a) RETURN a, r ORDER BY a.name");
    await console.getByRole('cell', { name: '(Sekong)' }).waitFor();
    await console.getByRole('button', { name: 'Hiện trên hình' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kết quả Cypher' }).waitFor();
    await run('MATCH (n) DETACH DELETE n');
    await console.getByRole('alert').waitFor();
    expect(await console.getByRole('alert').textContent()).toContain('DELETE');
    // The browser itself reports the refused request.
    expect(opened.complaints.splice(0)).toEqual([expect.stringContaining('403')]);
  });

  test('an unknown name is answered with the message and the nearest names', async () => {
    const page = await open('?query=lao-provinces-by-port&p.port=Chân Mai');
    const alert = page.getByRole('region', { name: 'Câu trả lời' }).getByRole('alert');
    await alert.getByRole('button', { name: 'Chân Mây' }).click();
    expect(await page.getByRole('combobox', { name: 'Cảng' }).inputValue()).toBe('Chân Mây');
    expect(opened.complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  test('on a phone nothing overflows, whatever is open', async () => {
    for (const query of [
      '',
      '?layout=map',
      '?query=lao-provinces-by-port&p.port=chan may',
      '?edge=la-sekong.CONNECTS_TO.port-chan-may',
      '?dock=cypher',
    ]) {
      const page = await open(query, PHONE);
      await page.waitForLoadState('networkidle');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([query, width]).toEqual([query, PHONE.width]);
      if (query !== '?dock=cypher') await page.close();
    }
  });
});

describeChromium('the page of an empty graph', (browser) => {
  test('says how to add articles', async () => {
    const app = await application([]);
    const { page, complaints } = await visit(browser(), app.base);
    await page.getByText('npx lang-gieng ingest').waitFor();
    await page.close();
    await app.stop();
    expect(complaints).toEqual([]);
  });
});

describeChromium('the page while the server is away', (browser) => {
  test('says so, keeps what was typed, and goes on when the server is back', async () => {
    const app = await application();
    const { page } = await visit(browser(), app.base);
    await page.getByRole('button', { name: 'Tỉnh Lào kết nối với một cảng' }).click();
    await page.route('**/api/**', (route) => route.abort());
    await page.getByRole('combobox', { name: 'Cảng' }).fill('Vũng Áng');
    await page.getByRole('button', { name: 'Trả lời', exact: true }).click();
    await page.getByText('Máy chủ không trả lời.').waitFor();
    await page.getByRole('combobox', { name: /^Tìm/ }).fill('huế');
    await page.getByText('Máy chủ không trả lời; chưa tìm được.').waitFor();
    expect(await page.getByRole('combobox', { name: 'Cảng' }).inputValue()).toBe('Vũng Áng');
    await page.unroute('**/api/**');
    await page.getByRole('cell', { name: 'Bolikhamxay' }).waitFor();
    expect(await page.getByText('Máy chủ không trả lời.').count()).toBe(0);
    await page.close();
    await app.stop();
  });
});
