/** The economics of page one. */
export type Brief = Record<string, unknown>;
