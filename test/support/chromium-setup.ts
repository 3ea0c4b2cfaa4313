/** Before the first suite that looks at pages: builds the client when needed, and finds a Chromium. */
import type { TestProject } from 'vitest/node';
import { buildClientIfStale } from '../../server/build-client.mjs';
import { findChromium } from './chromium.ts';

export default async function setup(project: TestProject): Promise<void> {
  const found = await findChromium();
  project.provide('chromium', found);
  if ('have' in found) await buildClientIfStale();
}
