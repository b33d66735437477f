import { useMemo, useState, type JSX, type ReactNode } from 'react';
import type { OpenRecord } from '../bridge/open-record.ts';
import { AllergiesArea } from '../features/allergies/allergies-area.tsx';
import { AreaFailure } from '../features/failure/area-failure.tsx';
import { MedicinesArea } from '../features/medicines/medicines-area.tsx';
import type { AreaDefinition } from '../features/record-shell/area-definition.ts';
import { RecordShell } from '../features/record-shell/record-shell.tsx';
import { useAreaHistory } from '../features/record-shell/use-area-history.ts';
import { RowDetails } from '../features/row-details/row-details.tsx';
import { showInstant } from '../../shared/format/instants.ts';
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
}

/** An open record: the frame and its areas put together, with the keys of the record (11). */
export function RecordScreen({ record, appBar, onClose, onRefresh }: RecordScreenProps): JSX.Element {
  const [area, setArea] = useState<AreaId>('allergies');
  const [bannerOpen, setBannerOpen] = useState(false);
  const history = useAreaHistory(area, setArea);
  useShortcuts(
    useMemo(
      () => ({
        allergies: () => history.go('allergies'),
        medicines: () => history.go('medicines'),
        back: history.back,
        forward: history.forward,
        banner: () => setBannerOpen((open) => !open),
        close: onClose,
        find: onClose,
        refresh: onRefresh,
      }),
      [history, onClose, onRefresh],
    ),
  );
  return (
    <RecordShell
      record={record}
      areas={areasOf(record)}
      current={area}
      bannerOpen={[bannerOpen, setBannerOpen]}
      appBar={appBar}
      onChoose={history.go}
      onClose={onClose}
      onRefresh={onRefresh}
    />
  );
}

function areasOf(record: OpenRecord): readonly [AreaDefinition, ...AreaDefinition[]] {
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
