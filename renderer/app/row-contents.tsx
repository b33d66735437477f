import { useCallback, type JSX } from 'react';
import { useRowDetail, useRowPart, useTrend } from '../bridge/use-row.ts';
import { RowDetails } from '../features/row-details/row-details.tsx';
import { RowPartView } from '../features/row-details/row-part-view.tsx';
import { SourceInspector } from '../features/source-inspector/source-inspector.tsx';
import { TrendView } from '../features/trend/trend-view.tsx';
import type { RowLink } from '../../shared/record/record-view.ts';
import { useShownCopy } from '../bridge/copy-context.tsx';
import { NotedSource } from './noted-source.tsx';

interface RowDetailsOfProps {
  readonly source: string;
  /** The role opens everything: the source may quote from any area. */
  readonly canSeeSource: boolean;
  readonly onFollow: (link: RowLink) => void;
}

/** The details of a row, with its values over time and its source, each asked for when it is opened. */
export function RowDetailsOf({ source, canSeeSource, onFollow }: RowDetailsOfProps): JSX.Element {
  const asked = useRowDetail(source);
  return (
    <RowDetails
      details={asked.state === 'ready' ? { state: 'ready', detail: asked.value } : asked}
      onFollow={onFollow}
      renderTrend={() => <TrendOf source={source} />}
      {...(canSeeSource && {
        renderSource: (resource: string) => (
          <NotedSource>
            <SourceOf resource={resource} />
          </NotedSource>
        ),
      })}
    />
  );
}

interface RowPartOfProps {
  readonly source: string;
  readonly part: string;
  readonly onFollow: (link: RowLink) => void;
}

/** A part that opens beneath a row, such as the whole consultation. */
export function RowPartOf({ source, part, onFollow }: RowPartOfProps): JSX.Element {
  const asked = useRowPart(source, part);
  return (
    <RowPartView
      part={asked.state === 'ready' ? { state: 'ready', blocks: asked.value } : asked}
      onFollow={onFollow}
      renderTrend={(result) => <TrendOf source={result} />}
    />
  );
}

function TrendOf({ source }: { readonly source: string }): JSX.Element {
  const asked = useTrend(source);
  return <TrendView trend={asked.state === 'ready' ? { state: 'ready', trend: asked.value } : asked} />;
}

/** Neither the text nor what is typed goes into the cache: they live in the inspector and go with it. */
function SourceOf({ resource }: { readonly resource: string }): JSX.Element {
  const { ask } = useShownCopy();
  return (
    <SourceInspector
      resource={resource}
      sourceText={useCallback(() => ask((reader) => reader.sourceText(resource)), [ask, resource])}
      evaluate={useCallback(
        (expression: string) => ask((reader) => reader.evaluate(resource, expression)),
        [ask, resource],
      )}
    />
  );
}
