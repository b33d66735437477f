'use strict';
window.seenAtFirstScript = Object.keys(window.fixture ?? {});
window.ticks = [];
window.stopTicks = window.fixture.onTick((payload) => window.ticks.push(payload));
const policy = window.trustedTypes.createPolicy('fixture-worker', { createScriptURL: (address) => address });
const worker = new Worker(policy.createScriptURL('/worker.js'));
const readers = new Map();
worker.addEventListener('message', ({ data }) => {
  readers.get(data.address)?.(data);
  readers.delete(data.address);
});
/** Fetches one body in the worker, as the record worker does; answers its length in characters. */
window.readBody = (address) =>
  new Promise((resolve) => {
    readers.set(address, resolve);
    worker.postMessage(address);
  });
