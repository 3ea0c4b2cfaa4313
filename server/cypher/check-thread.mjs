/** The thread that checks statements for `guard.ts`: told a statement, it answers what `checkDecoded` finds. */
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { checkDecoded } = await import('./check.ts');

parentPort.on('message', (text) => {
  try {
    parentPort.postMessage({ checked: checkDecoded(text) });
  } catch (error) {
    const { name, kind, message, details } = error;
    parentPort.postMessage({ failure: { name, kind, message, details } });
  }
});
parentPort.postMessage({ ready: true });
