/** The panels under hurried hands: Enter before the suggestions, offered names, closed answers, statements run twice. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { describeChromium } from '../support/suites.ts';
import { type Application, application, type Visit, visit } from './page.ts';

describeChromium('the panels', (browser) => {
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

  const open = async (query = '') => {
    opened = await visit(browser(), `${app.base}/${query}`);
    return opened.page;
  };

  test('Enter takes what the field says, not what it said before', async () => {
    const page = await open();
    const field = page.getByRole('combobox', { name: /^Tìm/ });
    await field.fill('hue');
    await page.getByRole('option', { name: /Huế/ }).first().waitFor();
    await field.fill('vung ang');
    await field.press('Enter');
    await page
      .getByRole('complementary', { name: 'Chi tiết' })
      .getByRole('heading', { name: 'Vũng Áng', level: 2 })
      .waitFor();
    // Closed, it gives the focus back.
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  });

  test('Enter in a form keeps what was typed', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Tỉnh Lào kết nối với một cảng' }).click();
    const port = page.getByRole('combobox', { name: 'Cảng' });
    await port.fill('chan may');
    await page
      .getByRole('option', { name: /Chân Mây/ })
      .first()
      .waitFor();
    await port.fill('vung ang');
    await port.press('Enter');
    await page.waitForURL(/p\.port=vung\+ang/);
    await page.getByRole('cell', { name: 'Bolikhamxay' }).waitFor();
  });

  test('an offered name is asked at once, in the field that was wrong', async () => {
    const page = await open('?query=lao-provinces-by-port&p.port=Chân Mai');
    const answer = page.getByRole('region', { name: 'Câu trả lời' });
    expect(await answer.getByRole('alert').textContent()).toContain('“Chân Mai”');
    await answer.getByRole('button', { name: 'Chân Mây' }).click();
    await answer.getByRole('cell', { name: 'Champasak' }).first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Cảng' }).inputValue()).toBe('Chân Mây');
    expect(opened.complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  test('a closed answer is opened again, and lies under the console', async () => {
    const page = await open('?query=lao-provinces-by-port&p.port=port-chan-may');
    const answer = page.getByRole('region', { name: 'Câu trả lời' });
    await answer.getByRole('button', { name: 'Đóng câu trả lời' }).click();
    await page.getByRole('button', { name: 'Câu trả lời (2 dòng)' }).click();
    await answer.getByRole('cell', { name: 'Champasak' }).first().waitFor();
    await page.getByRole('button', { name: 'Cypher', exact: true }).click();
    await page.getByRole('button', { name: 'Đóng Cypher' }).click();
    await answer.getByRole('cell', { name: 'Champasak' }).first().waitFor();
  });

  test('of two runs the newer one counts, and the statement outlives a reload', async () => {
    const page = await open('?dock=cypher');
    const console = page.getByRole('region', { name: 'Truy vấn Cypher' });
    const editor = console.getByRole('textbox', { name: 'Câu lệnh Cypher' });
    const run = async (statement: string) => {
      await editor.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(statement);
      await page.keyboard.press('ControlOrMeta+Enter');
    };
    // The first statement's answer is held back until the second one's is there.
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/cypher', async (route) => {
      if (route.request().postData()?.includes('first')) await held;
      await route.continue().catch(() => {});
    });
    await run("RETURN 'first' AS word");
    await run("RETURN 'second' AS word");
    await console.getByRole('cell', { name: 'second' }).waitFor();
    release();
    await page.unrouteAll({ behavior: 'wait' });
    expect(await console.getByRole('cell').allTextContents()).toEqual(['second']);
    await page.reload();
    await console.getByText("RETURN 'second' AS word").waitFor();
  });

  test('a question without what it needs says what to choose, and leads there', async () => {
    const page = await open('?query=positions-of-person');
    const answer = page.getByRole('region', { name: 'Câu trả lời' });
    await answer.getByText('Chọn “Người”').waitFor();
    expect(await answer.getByRole('alert').count()).toBe(0);
    await answer.getByRole('button', { name: 'Mở câu hỏi' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-positions-of-person-person');
    expect(opened.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
  });

  test('entities that are not there are said to be so, with a way back', async () => {
    const page = await open('?ids=nowhere');
    await page.getByRole('heading', { name: 'Không thấy những thực thể này' }).waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Về toàn cảnh' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Toàn cảnh' }).waitFor();
  });

  test('the language is remembered, and going back does not undo it', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Danh sách' }).click();
    await page.getByRole('button', { name: /^Hà Tĩnh/ }).click();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.goBack();
    await page.getByRole('complementary', { name: 'Details' }).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Ask' }).waitFor();
    await page.goto(app.base);
    await page.getByRole('tab', { name: 'Ask' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
