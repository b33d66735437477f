import type { ReactNode } from 'react';
import type { OpenRecord } from '../bridge/open-record.ts';
import type { RecordFlow } from '../bridge/record-flow.ts';
import { AboutRecord } from '../features/about-record/about-record.tsx';
import { AreaFailure } from '../features/failure/area-failure.tsx';
import { FindPage, type FindState } from '../features/find-in-record/find-page.tsx';
import { loadedWords, type AreaView } from '../features/record-shell/area-view.ts';
import type { RecordPage } from '../features/record-shell/record-page.ts';
import type { ShownPage } from '../features/record-shell/record-shell.tsx';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import { findWords } from '../../shared/words/find-words.ts';
import { headings } from '../../shared/words/labels.ts';
import type { RowJump, RowSource } from '../ui/row-source.ts';
import { AreaContent } from './area-content.tsx';
import { opensEverything } from './area-views.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { ledgerLines, unsearchedAreas } from './ledger-lines.ts';
import type { Follow } from './use-follow-link.ts';

interface PageParts {
  readonly record: OpenRecord;
  readonly flow: RecordFlow;
  readonly views: readonly AreaView[];
  readonly offered: readonly AreaView[];
  readonly openAreas: readonly ClinicalAreaId[];
  readonly jumpTo: RowJump | undefined;
  readonly find: readonly [FindState, (find: FindState) => void];
  readonly follow: Follow;
  readonly onCloseFind: () => void;
}

/** What stands in the frame for a page of the record. */
export function pageOf(page: RecordPage, parts: PageParts): ShownPage {
  const view = parts.offered.find(({ facts }) => facts.id === page);
  if (view !== undefined) return areaPage(view, parts);
  const isFind = page === 'find';
  const heading = isFind ? findWords.heading : headings.about;
  return {
    page,
    heading,
    shortName: heading,
    announcement: undefined,
    retrievedAt: undefined,
    takesFocus: !isFind,
    content: contained(page, heading, isFind ? findPage(parts) : aboutPage(parts)),
  };
}

function areaPage(view: AreaView, parts: PageParts): ShownPage {
  const { record, flow, openAreas, jumpTo, follow } = parts;
  const { facts, fetch } = view;
  return {
    page: facts.id,
    heading: facts.heading,
    shortName: facts.shortName,
    announcement: loadedWords(view),
    retrievedAt: fetch.held?.retrievedAt,
    takesFocus: jumpTo === undefined,
    content: contained(
      facts.id,
      facts.heading,
      <AreaContent
        record={record}
        view={view}
        flow={flow}
        rows={rowsOf(record, flow)}
        jumpTo={jumpTo}
        canSeeSource={opensEverything(openAreas)}
        onFollow={(link, from) => follow.go(link.area, link.source, from)}
      />,
    ),
  };
}

function aboutPage({ record, views }: PageParts): ReactNode {
  const { areas } = record.summary;
  // What the practice said of an area outside the role is not for this person either (IG-07).
  const open = areas.filter(({ id }) => views.some(({ facts, isOpen }) => isOpen && facts.id === id));
  const summary = { ...record.summary, areas: open };
  return <AboutRecord summary={summary} lines={ledgerLines(views)} before={record.before} />;
}

function findPage({ views, find: [find, onFind], follow, onCloseFind }: PageParts): ReactNode {
  return (
    <FindPage
      areas={views.map(({ facts }) => facts)}
      unsearched={unsearchedAreas(views)}
      find={find}
      onFind={onFind}
      onOpen={(area, hit) => follow.go(area, hit.source)}
      onClose={onCloseFind}
    />
  );
}

/** Rows of this copy; those of another version than the screen's are not shown (SAFE-12, SAFE-13). */
function rowsOf({ person, opened, summary }: OpenRecord, flow: RecordFlow): RowSource {
  const { openingId } = person;
  const { version } = summary;
  return {
    key: [openingId, 'rows', opened.traceId, version],
    copy: `${openingId} ${opened.traceId}`,
    ask: async (question) => {
      const rows = await flow.ask((reader) => reader.rows(question));
      if (rows.version !== version) throw new Error('These rows belong to another version of the record.');
      return rows;
    },
  };
}

/** One page must not take the others down with it (SAFE-30). */
function contained(page: RecordPage, heading: string, content: ReactNode): ReactNode {
  return (
    <ErrorBoundary
      resetKey={page}
      fallback={(failure, retry) => <AreaFailure failure={failure} area={heading} onReload={retry} />}
    >
      {content}
    </ErrorBoundary>
  );
}
