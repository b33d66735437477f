import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:https';
import type { ServerOptions } from 'node:https';
import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { Credentials } from '../../electron/credentials/credential-source.ts';
import type { Leaf } from '../sandbox/certificates/certificate-authority.ts';
import type { SandboxCertificates } from '../sandbox/certificates/sandbox-certificates.ts';

export interface HttpsService {
  readonly port: number;
  /** TLS connections accepted so far. */
  connections(): number;
  close(): Promise<void>;
}

/** A small server on loopback with a certificate of the sandbox's authority. */
export async function startHttpsService(
  certificate: Leaf,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  options: ServerOptions = {},
): Promise<HttpsService> {
  let accepted = 0;
  const open = new Set<Socket>();
  const server = createServer(
    { cert: certificate.certificatePem, key: certificate.keyPem, ...options },
    answer,
  );
  server.on('secureConnection', () => {
    accepted += 1;
  });
  server.on('connection', (socket: Socket) => {
    open.add(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => accepted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  };
}

/** What Bedside would hold, with one of the sandbox's client certificates. */
export function credentialsOf(
  certificates: SandboxCertificates,
  client: Leaf = certificates.clients.good,
): Credentials {
  const clientKey = createPrivateKey(client.keyPem);
  const roots = certificates.trustedRoots.match(/-----BEGIN[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  return {
    signingKey: clientKey,
    clientKey,
    clientCertificates: [new X509Certificate(client.certificatePem)],
    trustedRoots: roots.map((pem) => new X509Certificate(pem)),
  };
}
