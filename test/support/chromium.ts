/**
 * A real Chromium for the suites that look at pages: `CHROMIUM_PATH`; else the system's; else the one inside the npm
 * package `@sparticuz/chromium`, unpacked once into the cache folder.
 *
 * Suites do not call this: `describeChromium` (suites.ts) hands them a browser.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { cached } from './cache.ts';
import { type Means, reasonOf } from './means.ts';

const HOW =
  'To run them, install Chromium (on Debian: chromium), or libnss3 for the one in @sparticuz/chromium, ' +
  'or set CHROMIUM_PATH to a Chromium or Chrome.';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Drawing by SwiftShader, alike on machines with and without a graphics card; nothing asked of the network. */
const FLAGS = [
  '--disable-quic',
  '--disable-sync',
  '--disable-accelerated-2d-canvas',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--font-render-hinting=none',
];

/** A browser that was seen to start, and whether inside its sandbox. */
export interface Chromium {
  readonly path: string;
  readonly sandbox: boolean;
}

export async function findChromium(): Promise<Means<Chromium>> {
  const given = process.env.CHROMIUM_PATH;
  const candidates = given ? [async () => given] : [...systemChromiums(), packagedChromium];
  const failures = new Set<string>();
  for (const candidate of candidates) {
    try {
      return { have: await starting(await candidate()) };
    } catch (error) {
      failures.add(launchFailure(error));
    }
  }
  return { missing: `no Chromium starts (${[...failures].join('; ')}). ${HOW}` };
}

/**
 * Chromium's sandbox refuses to work for root, and cannot where the system lends no user namespaces, as in many
 * containers. Tests open nothing but the project's own pages, so there they do without.
 */
async function starting(path: string): Promise<Chromium> {
  const attempt = async (sandbox: boolean) => {
    const found = { path, sandbox };
    await (await launchChromium(found)).close();
    return found;
  };
  if (process.getuid?.() === 0) return attempt(false);
  try {
    return await attempt(true);
  } catch (error) {
    // Playwright's message has every flag in it; this sentence is about the failure.
    if (!/sandboxing failed/i.test(String(error))) throw error;
    return attempt(false);
  }
}

/** @param chromium what `findChromium` found. @throws Error when it does not start. */
export function launchChromium({ path, sandbox }: Chromium): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: FLAGS, chromiumSandbox: sandbox });
}

/** The telling line of the many that a browser leaves when it does not start. */
export function launchFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const telling = /error while loading shared libraries: [^\n]*/.exec(message);
  return reasonOf(telling?.[0] ?? message.split('\n')[0]);
}

function systemChromiums(): (() => Promise<string>)[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...APPLICATIONS];
  return paths.filter(existsSync).map((path) => async () => path);
}

async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const folder = await cached('chromium-147.0.0', async (draft) => {
    // The package unpacks into the system's temporary folder, and trusts what it finds there.
    const temporary = process.env.TMPDIR;
    process.env.TMPDIR = draft;
    try {
      await packaged.executablePath();
    } finally {
      if (temporary === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = temporary;
    }
  });
  return join(folder, 'chromium');
}
