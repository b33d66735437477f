import { useMemo, useState, type JSX, type ReactNode } from 'react';
import { useSession } from '../bridge/session-context.tsx';
import type { OpenRecord } from '../bridge/open-record.ts';
import { AllergiesArea } from '../features/allergies/allergies-area.tsx';
import { AreaFailure } from '../features/failure/area-failure.tsx';
import { MedicinesArea } from '../features/medicines/medicines-area.tsx';
import type { AreaDefinition } from '../features/record-shell/area-definition.ts';
import { useCopyAge } from '../features/record-shell/copy-age.ts';
import { RecordShell } from '../features/record-shell/record-shell.tsx';
import { RecordToCome } from '../features/record-shell/record-to-come.tsx';
import { useAreaHistory } from '../features/record-shell/use-area-history.ts';
import { useShownArea } from '../features/record-shell/use-shown-area.ts';
import { RowDetails } from '../features/row-details/row-details.tsx';
import { showInstant } from '../../shared/format/instants.ts';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { AreaId } from '../../shared/record/record-view.ts';
import { headings } from '../../shared/words/labels.ts';
import { labels } from '../ui/labels.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { ErrorBoundary } from './error-boundary.tsx';

interface RecordScreenProps {
  readonly record: OpenRecord;
  readonly appBar: ReactNode;
  readonly onClose: () => void;
  readonly onRefresh: () => void;
  /** Main did not let an area come on screen. */
  readonly onRefused: (failure: Failure) => void;
}

/** An open record: the frame and its areas put together, with the keys of the record (11). */
export function RecordScreen({
  record,
  appBar,
  onClose,
  onRefresh,
  onRefused,
}: RecordScreenProps): JSX.Element {
  const { view } = useSession();
  const areas = areasOf(record, view?.areas ?? []);
  const [area, setArea] = useState<AreaId>(areas[0].id);
  const [hasAllergies, hasMedicines] = (['allergies', 'medicines'] as const).map((id) =>
    areas.some((offered) => offered.id === id),
  );
  const [bannerOpen, setBannerOpen] = useState(false);
  const history = useAreaHistory(area, setArea);
  const age = useCopyAge(record.opened.retrievedAt);
  const wanted = areas.find(({ id }) => id === area) ?? areas[0];
  const noted = useShownArea(record.opened.openingId, wanted, age.state === 'hidden', onRefused);
  const shown = age.state === 'hidden' ? wanted : areas.find(({ id }) => id === noted);
  useShortcuts(
    useMemo(
      () => ({
        ...(hasAllergies === true ? { allergies: () => history.go('allergies') } : {}),
        ...(hasMedicines === true ? { medicines: () => history.go('medicines') } : {}),
        back: history.back,
        forward: history.forward,
        banner: () => setBannerOpen((open) => !open),
        close: onClose,
        find: onClose,
        refresh: onRefresh,
      }),
      [history, hasAllergies, hasMedicines, setBannerOpen, onClose, onRefresh],
    ),
  );
  if (shown === undefined) return <RecordToCome person={record.person} appBar={appBar} onClose={onClose} />;
  return (
    <RecordShell
      record={record}
      areas={areas}
      area={shown}
      age={age}
      bannerOpen={[bannerOpen, setBannerOpen]}
      appBar={appBar}
      onChoose={history.go}
      onClose={onClose}
      onRefresh={onRefresh}
    />
  );
}

/** The areas of this version that the role opens; where it opens neither, the first one says so itself. */
function areasOf(
  record: OpenRecord,
  openAreas: readonly ClinicalAreaId[],
): readonly [AreaDefinition, ...AreaDefinition[]] {
  const [first, ...others] = builtAreas(record);
  const [open, ...rest] = [first, ...others].filter(({ id }) => openAreas.includes(id));
  return open === undefined ? [first] : [open, ...rest];
}

function builtAreas(record: OpenRecord): readonly [AreaDefinition, ...AreaDefinition[]] {
  const { allergies, medicines } = record.view;
  const realAllergies = allergies.active.filter(({ noKnown }) => noKnown === 'no');
  const retrieved = showInstant(record.opened.retrievedAt);
  const context = { openingId: record.person.openingId, traceId: record.opened.traceId };
  const renderDetails = (source: string): ReactNode => <RowDetails context={context} source={source} />;
  return [
    {
      id: 'allergies',
      heading: headings.allergies,
      shortName: labels.allergiesShort,
      // A statement of no known allergies is not an allergy: counting it would read as one (UI-53).
      count: realAllergies.length + allergies.textOnly.length,
      ...(allergies.state === 'complete' ? { uncountedWords: allergies.title } : {}),
      rows: allergies.active.length + allergies.ended.length + allergies.textOnly.length,
      warningCount: allergies.warnings.length,
      state: allergies.state,
      render: () =>
        contained(
          'allergies',
          headings.allergies,
          <AllergiesArea area={allergies} retrieved={retrieved} renderDetails={renderDetails} />,
        ),
    },
    {
      id: 'medicines',
      heading: headings.medicines,
      shortName: headings.medicines,
      count: medicines.rows.length + medicines.textOnly.length,
      rows: medicines.rows.length + medicines.textOnly.length,
      warningCount: medicines.warnings.length,
      state: medicines.state,
      render: () =>
        contained(
          'medicines',
          headings.medicines,
          <MedicinesArea area={medicines} retrieved={retrieved} renderDetails={renderDetails} />,
        ),
    },
  ];
}

/** One area must not take the other down with it (SAFE-30). */
function contained(id: AreaId, heading: string, area: ReactNode): JSX.Element {
  return (
    <ErrorBoundary
      resetKey={id}
      fallback={(failure, retry) => <AreaFailure failure={failure} area={heading} onReload={retry} />}
    >
      {area}
    </ErrorBoundary>
  );
}
