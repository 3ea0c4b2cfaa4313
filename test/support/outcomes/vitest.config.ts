/** A run whose cases end in every way a case can; `outcomes.test.ts` reads its closing line. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['*.case.ts'], reporters: [`${import.meta.dirname}/../closing-line.ts`] },
});
