import { areaOrder } from '../area-order.ts';
import { immunisationsReader } from '../areas/immunisations/reader.ts';
import { investigationsReader } from '../areas/investigations/reader.ts';
import type { RecordContext } from '../areas/area-reader.ts';
import { uncategorisedReader } from '../areas/uncategorised/reader.ts';
import type { OpenRecord } from '../engine/open-record.ts';
import type { Cell, CellPart } from '../record-view.ts';
import type { IndexedResource } from '../record-index.ts';
import { openWith, snomed } from '../record-fixtures.ts';

// Small synthetic Observations for the tests of three areas.

export type Json = Readonly<Record<string, unknown>>;

export const observationLists = {
  immunisations: '1102181000000102',
  uncategorised: '826501000000100',
  investigations: '887191000000108',
} as const;

export function coded(code: string, display?: string): Json {
  return { coding: [{ system: snomed, code, ...(display === undefined ? {} : { display }) }] };
}

export function observation(id: string, more: Json = {}): Json {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: coded(`1000${id.length}`, `Entry ${id}`),
    effectiveDateTime: '2024-03-05',
    ...more,
  };
}

export function quantity(value: unknown, unit?: string, more: Json = {}): Json {
  return { valueQuantity: { value, ...(unit === undefined ? {} : { unit }), ...more } };
}

export function related(type: string | undefined, ...ids: readonly string[]): Json {
  return {
    related: ids.map((id) => ({
      ...(type === undefined ? {} : { type }),
      target: { reference: id.includes('/') ? id : `Observation/${id}` },
    })),
  };
}

export const commentNote = coded('37331000000100', 'Comment note');

/** A record with the three areas read and asked for. */
export function openObservations(...resources: readonly Json[]): OpenRecord {
  return openWith([immunisationsReader, investigationsReader, uncategorisedReader], resources, {
    requested: areaOrder.map((area) => ({ area, range: { kind: 'all' } })),
  });
}

export function resourceIn({ context }: OpenRecord, source: string): IndexedResource {
  const resource = context.index.bySource.get(source);
  if (resource === undefined) throw new Error(`no ${source}`);
  return resource;
}

export function contextOf(...resources: readonly Json[]): RecordContext {
  return openObservations(...resources).context;
}

/** A cell as a person reads it, a line for each part. */
export function read(cell: Cell | readonly CellPart[] | undefined): readonly string[] {
  return (cell ?? []).map((part) => {
    switch (part.kind) {
      case 'date':
        return part.date.visible;
      case 'tag':
        return `[${part.word}]`;
      case 'labelled':
        return `${part.label}: ${part.text}`;
      default:
        return part.text;
    }
  });
}
