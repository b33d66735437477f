import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { Collector, CollectorOutcome } from './collector.ts';
import { problemOf } from './collector.ts';
import { syslogFrame, syslogMessage } from './syslog-message.ts';

export interface SyslogCollectorOptions {
  readonly host: string;
  readonly port: number;
  /** Root certificates in PEM; absent: the computer's own trust. */
  readonly roots?: string;
  readonly timeoutMilliseconds: number;
}

/** Time in which a server that closes without reading gives itself away, in milliseconds. */
const LINGER = 250;

/**
 * Sends batches as syslog over TLS (RFC 5425), one connection a batch. Syslog knows no receipt: a batch counts as taken
 * when the other side keeps the connection for a moment after the last byte and closes in order after us; an early end,
 * a reset or a silence means that it comes again.
 */
export function createSyslogCollector(options: SyslogCollectorOptions): Collector {
  const send = (frames: Buffer, signal: AbortSignal): Promise<CollectorOutcome> =>
    new Promise((resolve) => {
      let ending = false;
      let taken = false;
      let linger: NodeJS.Timeout | undefined;
      const socket = connect({
        host: options.host,
        port: options.port,
        minVersion: 'TLSv1.2',
        ...(isIP(options.host) === 0 ? { servername: options.host } : {}),
        ...(options.roots === undefined ? {} : { ca: options.roots }),
      });
      const stop = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMilliseconds)]);
      const settle = (outcome: CollectorOutcome): void => {
        clearTimeout(linger);
        stop.removeEventListener('abort', onStop);
        socket.destroy();
        resolve(outcome);
      };
      const onStop = (): void => settle({ ok: false, problem: 'timed-out' });
      stop.addEventListener('abort', onStop);
      if (stop.aborted) onStop();
      socket.on('secureConnect', () => {
        socket.write(frames, () => {
          linger = setTimeout(() => {
            ending = true;
            socket.end();
          }, LINGER);
        });
      });
      socket.on('end', () => {
        taken = ending;
      });
      socket.on('error', (error) => settle({ ok: false, problem: problemOf(error) }));
      socket.on('close', () => settle(taken ? { ok: true } : { ok: false, problem: 'not-reached' }));
      socket.resume();
    });
  return {
    send: (batch, signal) =>
      send(Buffer.from(batch.map((each) => syslogFrame(syslogMessage(each))).join('')), signal),
  };
}
