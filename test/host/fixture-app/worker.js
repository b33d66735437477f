'use strict';
self.addEventListener('message', async (event) => {
  try {
    const response = await fetch(event.data);
    if (!response.ok) throw new Error(String(response.status));
    const text = await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
    self.postMessage({ address: event.data, ok: true, length: text.length, end: text.slice(-20) });
  } catch (error) {
    self.postMessage({ address: event.data, ok: false, message: error.message });
  }
});
