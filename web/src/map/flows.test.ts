import { describe, expect, it } from 'vitest';
import { classOf, pathOf } from './flows';

const place = (lat: number, lon: number) => ({ id: 'p', name: 'P', country: 'AAA', lat, lon });

describe('lines of the map', () => {
  it('go the short way round the world', () => {
    expect(pathOf(place(30, 120), place(34, -118), false)).toEqual([[120, 30], [242, 34]]);
  });

  it('are bent over water and end where they should', () => {
    const path = pathOf(place(0, 0), place(0, 10), true);
    expect(path.length).toBeGreaterThan(2);
    expect(path[0]).toEqual([0, 0]);
    expect(path.at(-1)).toEqual([10, 0]);
  });

  it('are classed by how full a link is', () => {
    expect([0.1, 0.5, 0.95, 1].map(classOf)).toEqual([0, 1, 2, 3]);
  });
});
