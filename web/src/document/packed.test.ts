import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows';
import { spelledOut, type PackedRun } from './packed';
import type { RunBody } from './types';

const head = { id: 's', title: 'S', changes: [], status: 'solved', certificate: { status: 'solved', reason: null, welfare: 1, primal_residual: 0, dual_residual: 0, complementarity: 0, gap: 0, conflict: [] } };

describe('a run that names rows of another', () => {
  const base: RunBody = { ...head, id: 'base', tables: { prices: { columns: ['place', 'price'], rows: [['a', 1], ['b', 2], ['c', 3]] } } };
  const packed: PackedRun = { ...head, like: 'base', tables: { prices: { columns: ['place', 'price'], rows: [['z', 9], { from: 1, count: 2 }] } } };

  it('has every row in place', () => {
    expect(spelledOut(packed, base).tables['prices']?.rows).toEqual([['z', 9], ['b', 2], ['c', 3]]);
  });

  it('says which column is not there', () => {
    expect(() => rowsOf(base.tables['prices'], ['site'])).toThrow('no column site');
  });
});
