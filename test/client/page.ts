/** The page of the real application in a real browser: the corpus, an embedded store, and everything the browser complains of. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, ViewportSize } from 'playwright-core';
import { ingest } from '../../server/ingest/run.ts';
import { openStore } from '../../server/store/open.ts';
import { type Serving, serving } from '../api/serving.ts';

export interface Application {
  base: string;
  stop(): Promise<void>;
}

/** Serves the built client over a store with the whole corpus; with nothing in it when `paths` is empty. */
export async function application(paths?: string[]): Promise<Application> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-gieng-client-'));
  const store = await openStore({ store: folder });
  await ingest(store, paths);
  const app: Serving = await serving(store);
  return {
    base: app.base,
    async stop() {
      await app.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export interface Visit {
  page: Page;
  /** Errors in the page, on its console, and refusals by the content security policy. */
  complaints: string[];
}

/** Opens an address of the application and waits for the picture. */
export async function visit(
  browser: Browser,
  address: string,
  viewport: ViewportSize = DESKTOP,
  drawn = true,
): Promise<Visit> {
  const page = await browser.newPage({ viewport, locale: 'vi-VN', acceptDownloads: true });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(address);
  if (drawn) await page.waitForSelector('.canvas[data-ready="true"]');
  return { page, complaints };
}

/** How many pixels of the picture have exactly this colour. Reads what the screen shows, not the canvases. */
export async function pixelsOf(page: Page, color: string): Promise<number> {
  // The fade-in is over once the canvas is opaque.
  await page.waitForFunction(() => getComputedStyle(document.querySelector('.canvas')!).opacity === '1');
  const shot = (await page.locator('.canvas').screenshot()).toString('base64');
  return page.evaluate(
    async ({ shot, wanted }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${shot}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!) === wanted) count++;
      return count;
    },
    { shot, wanted: Number.parseInt(color.slice(1), 16) },
  );
}
