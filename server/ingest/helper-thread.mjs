/** What a helper thread runs (helper-thread.ts): draws the articles that come in, one after the other. */
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { draw } = await import('./draw-all.ts');

let last = Promise.resolve();
parentPort.on('message', (article) => {
  last = last.then(async () => parentPort.postMessage(await draw(article)));
});
parentPort.postMessage(null);
