import type { AreaReader, RecordContext, RowEntry } from '../areas/area-reader.ts';
import { referred } from '../references.ts';
import type { CodedText, RowDetail } from '../record-view.ts';
import { detailFields } from './detail-fields.ts';
import { detailLinks } from './detail-links.ts';
import { provenanceSentence } from './provenance.ts';

/**
 * What opens beneath a row, evaluated on demand (DESIGN: FHIRPath). Loads fhirpath: import it lazily.
 * Total: an expression that a malformed resource upsets leaves its field out; the row itself shows what came.
 */
export function recordDetails(record: RecordContext, reader: AreaReader, entry: RowEntry): RowDetail {
  const detailed = reader.detailed?.(record, entry) ?? entry.behind;
  const { links, fields } = detailLinks(record, entry.behind);
  const trend = reader.trend?.(record, entry);
  const products = entry.behind.flatMap(
    (resource) => referred(record.index, resource.body['medicationReference'], resource) ?? [],
  );
  return {
    provenance: provenanceSentence(record.index, detailed, nameOf(entry)),
    fields: [...detailFields(record, reader.details, detailed), ...fields],
    links,
    ...(trend === undefined || trend.points.length < 2
      ? {}
      : { trend: `This test over time (${trend.points.length} values)` }),
    resources: [...new Set([...entry.behind, ...products])].map(({ source }) => source),
  };
}

/** A row that cannot be built still has details. */
function nameOf(entry: RowEntry): CodedText {
  try {
    return entry.row().name;
  } catch {
    return { text: entry.name, degraded: false, codeOnly: false };
  }
}
