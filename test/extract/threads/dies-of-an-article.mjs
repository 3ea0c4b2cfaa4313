/** A helper thread that is ready, and ends with the first article that it gets. */
import { parentPort } from 'node:worker_threads';

parentPort.on('message', () => {
  throw new Error('no memory left');
});
parentPort.postMessage(null);
