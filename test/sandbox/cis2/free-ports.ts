import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** That many ports of 127.0.0.1 that nobody listens on just now, for registering redirect addresses. */
export async function findFreePorts(count: number): Promise<readonly number[]> {
  // All are held at once, so that none is found twice.
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
      });
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
