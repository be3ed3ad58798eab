import { number, numberOrNull, rowsOf, text } from '../document/rows';
import type { Names } from '../document/names';
import type { EvidenceBody } from '../document/types';
import type { Subject } from '../state/store';

export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/** A figure that went into the market, and what stands behind it. */
export interface Figure {
  readonly table: string; readonly id: string; readonly column: string; readonly value: number; readonly grade: Grade;
  readonly low: number | null; readonly high: number | null; readonly sources: readonly string[]; readonly note: string;
}

export function figuresOf(evidence: EvidenceBody): Figure[] {
  return rowsOf(evidence.figures, ['table', 'id', 'column', 'value', 'grade', 'low', 'high', 'sources', 'note']).map((row): Figure => ({
    table: text(row.table), id: text(row.id), column: text(row.column), value: number(row.value), grade: text(row.grade) as Grade,
    low: numberOrNull(row.low), high: numberOrNull(row.high), sources: text(row.sources).split(';').filter(Boolean), note: text(row.note),
  }));
}

/** Rows of the case that belong to a subject, as `table/id`: its own, and those that stand on it. */
export function rowsBehind(subject: Subject, names: Names): ReadonlySet<string> {
  const { world } = names;
  switch (subject.kind) {
    case 'link': return new Set([`links/${subject.id}`]);
    case 'commodity': return new Set([`commodities/${subject.id}`]);
    case 'site': return new Set([
      ...world.supplies.filter((row) => row.site === subject.id).map((row) => `supplies/${row.id}`),
      ...world.processes.filter((row) => row.site === subject.id).map((row) => `processes/${row.id}`),
      ...ofCommodity(subject),
    ]);
    case 'place': return new Set([
      `places/${subject.id}`,
      ...world.demands.filter((row) => row.place === subject.id && (!subject.commodity || row.commodity === subject.commodity)).map((row) => `demands/${row.id}`),
      ...ofCommodity(subject),
    ]);
    case 'country': return new Set([
      ...world.demands.filter((row) => names.countryOfPlace(row.place) === subject.id).map((row) => `demands/${row.id}`),
      ...world.supplies.filter((row) => names.countryOfSite(row.site) === subject.id).map((row) => `supplies/${row.id}`),
    ]);
  }
}

function ofCommodity(subject: Subject): string[] {
  return subject.commodity ? [`commodities/${subject.commodity}`] : [];
}

export function isBehind(figure: Figure, rows: ReadonlySet<string>): boolean {
  return rows.has(`${figure.table}/${figure.id}`);
}

/** The name of what a panel is about. */
export function nameOf(subject: Subject, names: Names): string {
  switch (subject.kind) {
    case 'site': return names.site(subject.id);
    case 'link': return names.link(subject.id);
    case 'place': return names.place(subject.id);
    case 'commodity': return names.commodity(subject.id);
    case 'country': return names.country(subject.id);
  }
}
