import type { JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { organisationWords as words } from '../../../shared/words/set-up-words.ts';
import { Facts } from './facts.tsx';
import { FormField } from './form-field.tsx';
import { odsCodeProblem } from './ods-code.ts';
import { SetUpFormFrame } from './set-up-form.tsx';
import { SetUpSection } from './set-up-section.tsx';
import { useSetUpForm, type Problem } from './use-set-up-form.ts';

/** Whose name every request carries, and the host name of the certificate. */
export function OrganisationSection({ state }: { readonly state: SetupState }): JSX.Element {
  const { organisation, supplierOdsCode, endpointFqdn } = state;
  return (
    <SetUpSection
      part="organisation"
      facts={
        organisation && (
          <Facts
            facts={[
              [words.name, organisation.name],
              [words.odsCode, organisation.odsCode],
              ...(supplierOdsCode === undefined ? [] : [[words.supplier, supplierOdsCode] as const]),
              ...(endpointFqdn === undefined ? [] : [[words.host, endpointFqdn] as const]),
            ]}
          />
        )
      }
      form={state.readOnly ? undefined : <OrganisationForm state={state} />}
    />
  );
}

type OrganisationValues = {
  readonly odsCode: string;
  readonly name: string;
  readonly supplierOdsCode: string;
  readonly endpointFqdn: string;
};

function check(values: OrganisationValues): readonly Problem<OrganisationValues>[] {
  const ods = odsCodeProblem(values.odsCode, words.missingOds);
  const supplier = odsCodeProblem(values.supplierOdsCode, words.missingSupplier);
  const host = values.endpointFqdn.trim();
  return [
    ...(ods === undefined ? [] : [['odsCode', ods] as const]),
    ...(values.name.trim() === '' ? [['name', words.missingName] as const] : []),
    ...(supplier === undefined ? [] : [['supplierOdsCode', supplier] as const]),
    ...(host === '' ? [['endpointFqdn', words.missingHost] as const] : []),
    ...(host !== '' && !/^[a-z0-9.-]{4,253}$/u.test(host)
      ? [['endpointFqdn', words.wrongHost] as const]
      : []),
  ];
}

function OrganisationForm({ state }: { readonly state: SetupState }): JSX.Element {
  const form = useSetUpForm({
    name: 'organisation',
    initial: {
      odsCode: state.organisation?.odsCode ?? '',
      name: state.organisation?.name ?? '',
      supplierOdsCode: state.supplierOdsCode ?? '',
      endpointFqdn: state.endpointFqdn ?? '',
    },
    check,
    toInput: (values) => ({
      odsCode: values.odsCode.trim(),
      name: values.name.trim(),
      supplierOdsCode: values.supplierOdsCode.trim(),
      endpointFqdn: values.endpointFqdn.trim(),
    }),
    send: setUpChanges.saveOrganisation,
  });
  const code = 'nhsuk-input--width-10';
  return (
    <SetUpFormFrame form={form} button={words.button}>
      <FormField form={form} path="odsCode" label={words.odsCode} hint={words.odsHint} widthClass={code} />
      <FormField form={form} path="name" label={words.name} hint={words.nameHint} />
      <FormField
        form={form}
        path="supplierOdsCode"
        label={words.supplier}
        hint={words.supplierHint}
        widthClass={code}
      />
      <FormField form={form} path="endpointFqdn" label={words.host} hint={words.hostHint} />
    </SetUpFormFrame>
  );
}
