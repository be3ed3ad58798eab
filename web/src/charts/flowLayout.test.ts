import { describe, expect, it } from 'vitest';
import { layOut, type Flow } from './flowLayout';

const flow = (from: string, fromColumn: number, to: string, toColumn: number, value: number): Flow => ({ from, fromColumn, to, toColumn, value, group: 'g' });

describe('a flow diagram', () => {
  const flows = [flow('A', 0, 'X', 1, 30), flow('B', 0, 'X', 1, 10), flow('X', 1, 'Y', 2, 25)];
  const picture = layOut(flows, { height: 100, gap: 10 });
  const box = (key: string) => picture.boxes.find((item) => item.key === key)!;

  it('makes a box as high as the larger of what comes in and what goes out, on one scale', () => {
    expect(box('1 X').value).toBe(40);
    expect(box('0 A').height / box('1 X').height).toBeCloseTo(30 / 40);
    expect(box('2 Y').height / box('0 A').height).toBeCloseTo(25 / 30);
  });

  it('stacks bands within their boxes without overlap', () => {
    const into = picture.bands.filter((band) => band.target.key === '1 X').sort((a, b) => a.y1 - b.y1);
    expect(into[0]!.y1).toBeCloseTo(box('1 X').y);
    expect(into[1]!.y1).toBeCloseTo(into[0]!.y1 + into[0]!.width);
  });

  it('keeps everything inside', () => {
    for (const item of picture.boxes) {
      expect(item.y).toBeGreaterThanOrEqual(-1e-9);
      expect(item.y + item.height).toBeLessThanOrEqual(100 + 1e-9);
    }
  });

  it('uncrosses bands that need not cross', () => {
    const crossed = layOut([flow('A', 0, 'N', 1, 5), flow('B', 0, 'M', 1, 6), flow('C', 0, 'L', 1, 7)], { height: 100, gap: 5 });
    const ends = [...crossed.bands].sort((a, b) => a.y0 - b.y0).map((band) => band.y1);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });
});
