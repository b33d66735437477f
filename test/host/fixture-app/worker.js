'use strict';
async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const text = await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
  return { length: text.length, end: text.slice(-20) };
}

self.addEventListener('message', ({ data: address }) => {
  read(address).then(
    (answer) => self.postMessage({ address, ok: true, ...answer }),
    (error) => self.postMessage({ address, ok: false, message: error.message }),
  );
});
