import { compile } from 'fhirpath';
import stu3 from 'fhirpath/fhir-context/stu3';
import { asArray, isJsonObject, plainCopy } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';
import type { Evaluation } from '../record-reader.ts';
import { refusalOf } from './expression-limits.ts';
import { sourceText } from './source-text.ts';

/** No more values than a person reads; the rest is told as a number. */
const mostValues = 200;

/**
 * Evaluates a FHIRPath expression that a person typed over one resource; read-only, never a throw.
 * Nothing can stop an evaluation once it runs, so that expressions that could run long are refused beforehand.
 */
export function evaluateExpression(body: JsonObject, expression: string): Evaluation {
  const refusal = refusalOf(body, expression);
  if (refusal !== undefined) return { ok: false, why: refusal };
  try {
    // A trace must not reach a console: it would hold what the record says.
    const evaluate = compile(expression, stu3, { async: false, traceFn: () => {} });
    const values = asArray(evaluate(plainCopy(body))).map((value) => valueText(value));
    const left = values.length - mostValues;
    return { ok: true, values: left > 0 ? [...values.slice(0, mostValues), `and ${left} more`] : values };
  } catch {
    // The message of the error may quote the record.
    return { ok: false, why: 'This expression cannot be read or does not fit this entry.' };
  }
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isJsonObject(value)) return sourceText(value);
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : (JSON.stringify(value) ?? '');
}
