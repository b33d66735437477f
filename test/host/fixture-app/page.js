'use strict';
window.seenAtFirstScript = Object.keys(window.fixture ?? {});
window.ticks = [];
window.stopTicks = window.fixture.onTick((payload) => window.ticks.push(payload));
const policy = window.trustedTypes.createPolicy('fixture-worker', { createScriptURL: (address) => address });
/** Fetches one body in a worker, as the record worker does; answers its length in characters. */
window.readBody = (address) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(policy.createScriptURL('/worker.js'));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', (event) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.postMessage(address);
  });
