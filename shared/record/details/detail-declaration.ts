/** How nodes of an expression become display text. */
export type DetailKind = 'text' | 'date' | 'coded' | 'codes' | 'who' | 'quantity' | 'identifier' | 'notes';

/** One line of the detail pane, declared as a FHIRPath expression over one resource (DESIGN: FHIRPath). */
export interface DetailDeclaration {
  readonly label: string;
  readonly expression: string;
  readonly kind: DetailKind;
}
