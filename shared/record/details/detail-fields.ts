import type { AreaReader, RecordContext } from '../areas/area-reader.ts';
import { plainCopy } from '../json-value.ts';
import type { IndexedResource } from '../record-index.ts';
import type { DetailField } from '../record-view.ts';
import { evaluateDeclared } from './compiled-expressions.ts';
import { detailValue } from './detail-value.ts';

/** Declared fields of these resources in order; resources of one type with the same label share a field. */
export function detailFields(
  record: RecordContext,
  declarations: AreaReader['details'],
  resources: readonly IndexedResource[],
): readonly DetailField[] {
  const byKey = new Map<string, { readonly label: string; readonly values: Set<string> }>();
  for (const resource of resources) {
    const declared = Object.hasOwn(declarations, resource.type) ? declarations[resource.type] : undefined;
    if (declared === undefined) continue;
    const plain = plainCopy(resource.body);
    for (const { label, expression, kind } of declared) {
      const values = evaluateDeclared(expression, plain).flatMap((node) =>
        detailValue(kind, node, record.index, resource),
      );
      if (values.length === 0) continue;
      const key = `${resource.type} ${label}`;
      const field = byKey.get(key) ?? { label, values: new Set() };
      byKey.set(key, field);
      for (const value of values) field.values.add(value);
    }
  }
  return [...byKey.values()].map(({ label, values }) => ({ label, values: [...values] }));
}
