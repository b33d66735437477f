import { randomUUID } from 'node:crypto';
import type { ServiceAnswer } from '../service/service-types.ts';

export const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' } as const;

/** A refusal in the platform's own envelope (integration.md 2.5). */
export function refuse(status: number, error: string, description: string, check?: string): ServiceAnswer {
  return {
    status,
    headers: JSON_HEADERS,
    body: JSON.stringify({ error, error_description: description, message_id: `rrt-${randomUUID()}` }),
    ...(check === undefined ? {} : { checksFailed: [`token/${check}`] }),
  };
}

export function answer(body: object): ServiceAnswer {
  return { status: 200, headers: JSON_HEADERS, body: JSON.stringify(body) };
}
