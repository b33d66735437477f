import { isRecord, parsedJson, recordsOf, textOf } from '../service/json.ts';
import type { ServiceRequest } from '../service/service-types.ts';

/** The NHS number that a request to a practice is about: of its Parameters, or of its search; undefined for none. */
export function patientAsked(request: ServiceRequest): string | undefined {
  if (request.method === 'GET') return request.query.get('identifier')?.split('|')[1];
  const body = parsedJson(request.body.toString('utf8'));
  const parameters = recordsOf(isRecord(body) ? body['parameter'] : undefined);
  const named = parameters.find(({ name }) => name === 'patientNHSNumber')?.['valueIdentifier'];
  return isRecord(named) ? textOf(named['value']) : undefined;
}
