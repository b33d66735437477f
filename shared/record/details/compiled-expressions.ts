import { compile } from 'fhirpath';
import stu3 from 'fhirpath/fhir-context/stu3';
import { asArray } from '../json-value.ts';

type Evaluate = (resource: unknown) => unknown;

const compiled = new Map<string, Evaluate>();

/** Evaluates a declared expression over a plain resource; one that a malformed resource upsets yields nothing. */
export function evaluateDeclared(expression: string, resource: unknown): readonly unknown[] {
  let evaluateOne = compiled.get(expression);
  if (evaluateOne === undefined) {
    const parsed = compile(expression, stu3);
    evaluateOne = (subject) => parsed(subject);
    compiled.set(expression, evaluateOne);
  }
  try {
    return asArray(evaluateOne(resource));
  } catch {
    return [];
  }
}
