import type { SupplierStyle } from '../patient-story.ts';
import { emisHabits } from './emis-habits.ts';
import { medicusHabits } from './medicus-habits.ts';
import type { SupplierHabits } from './supplier-habits.ts';
import { tppHabits } from './tpp-habits.ts';

const habits: Record<SupplierStyle, SupplierHabits> = {
  'emis-style': emisHabits,
  'tpp-style': tppHabits,
  'medicus-style': medicusHabits,
};

export function habitsOf(style: SupplierStyle): SupplierHabits {
  return habits[style];
}
