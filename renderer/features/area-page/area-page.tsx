import type { JSX, ReactNode } from 'react';
import type { AreaFacts, TableFacts } from '../../../shared/record/areas/area-facts.ts';
import type { AreaSummary } from '../../../shared/record/record-view.ts';
import { AreaStateNotice } from '../../ui/area-state-notice.tsx';
import { AreaWarnings } from '../../ui/area-warnings.tsx';
import { askedWords } from '../../ui/asked-words.ts';
import { Notice } from '../../ui/notice.tsx';
import type { RowJump, RowSource } from '../../ui/row-source.ts';
import { TextOnlyTable } from '../../ui/text-only-table.tsx';
import { TableJumps } from './table-jumps.tsx';
import { TableSection } from './table-section.tsx';

export interface AreaPageProps {
  readonly facts: AreaFacts;
  readonly summary: AreaSummary;
  /** What is said above this page tells the state: a second state would contradict it (SAFE-16). */
  readonly isStateTold?: boolean;
  /** When this copy was retrieved, as shown. */
  readonly retrieved: string;
  readonly rows: RowSource;
  /** A row to open the page at. */
  readonly jumpTo?: RowJump | undefined;
  readonly renderDetails: (source: string) => ReactNode;
  readonly renderPart: (source: string, key: string) => ReactNode;
  /** Above everything: what the banner says of allergies (UI-34, UI-53). */
  readonly heading?: ReactNode;
  /** Ways to ask the practice for more, or again. */
  readonly retrieveControls?: ReactNode;
}

/**
 * The page of any area, by its facts: what it is and is not, what is missing, what was asked for, then its tables,
 * those folded last, entries that are only words, and what else there is to say (9.4, 9.5).
 */
export function AreaPage(props: AreaPageProps): JSX.Element {
  const { facts, summary, isStateTold, retrieved, heading, retrieveControls } = props;
  const { id, state, asked, warnings, notices, textOnly, partStates } = summary;
  const tables = summary.tables
    .filter(({ count }) => count > 0)
    .map(({ id: table, count }) => ({ facts: factsOf(facts, table), count }));
  const askedLine = askedWords(asked);
  const sections = (shown: typeof tables): readonly JSX.Element[] =>
    shown.map((table) => (
      <TableSection
        // A new copy begins afresh: no order, no filter, nothing open (UI-44).
        key={`${props.rows.copy} ${table.facts.id}`}
        area={id}
        facts={table.facts}
        count={table.count}
        filter={facts.filter}
        rows={props.rows}
        jump={props.jumpTo?.table === table.facts.id ? props.jumpTo : undefined}
        renderDetails={props.renderDetails}
        renderPart={props.renderPart}
      />
    ));
  return (
    <>
      {heading}
      {facts.scope.length > 0 && (
        <Notice kind="quiet">
          {facts.scope.map((each) => (
            <p key={each.headline + each.text}>
              {each.headline !== '' && <strong>{each.headline}</strong>} {each.text}
            </p>
          ))}
        </Notice>
      )}
      <AreaWarnings warnings={warnings} />
      {isStateTold !== true && (
        <AreaStateNotice
          area={id}
          state={state}
          retrieved={retrieved}
          hasRows={tables.length + textOnly.length > 0}
          warnings={warnings}
          asked={asked}
        />
      )}
      {(askedLine !== undefined || Boolean(retrieveControls)) && (
        <div className="bedside-asked">
          {askedLine !== undefined && <p>{askedLine}</p>}
          {retrieveControls}
        </div>
      )}
      {notices.length > 0 && (
        <Notice kind="quiet">
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Notice>
      )}
      {tables.length > 1 && (
        <TableJumps area={id} tables={tables.map((table) => ({ ...table.facts, count: table.count }))} />
      )}
      {sections(tables.filter((table) => !isFolded(table)))}
      <TextOnlyTable rows={textOnly} />
      {partStates.map((part) => (
        <AreaStateNotice
          key={part.id}
          area={part.id}
          state={part.state}
          retrieved={retrieved}
          hasRows={tables.some((table) => table.facts.tone === 'ended')}
          warnings={warnings}
        />
      ))}
      {sections(tables.filter(isFolded))}
      {facts.closing !== undefined && <p className="bedside-scope">{facts.closing}</p>}
    </>
  );
}

function isFolded(table: { readonly facts: TableFacts }): boolean {
  return table.facts.folded === true;
}

/** A table that the facts do not know still shows its rows, in the columns of the first one (SAFE-21). */
function factsOf({ tables, heading }: AreaFacts, id: string): TableFacts {
  const { folded: _, note: __, ...first } = tables[0];
  return tables.find((table) => table.id === id) ?? { ...first, id, caption: heading };
}
