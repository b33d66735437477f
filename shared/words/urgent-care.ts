/** The way out of every failed opening; at night the practice is closed (H-24). */
export const ifCareCannotWait = 'If care cannot wait, call the practice or your out-of-hours service.';
