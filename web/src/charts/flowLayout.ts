/** A flow from a box in one column to a box in a later one. */
export interface Flow { readonly from: string; readonly to: string; readonly fromColumn: number; readonly toColumn: number; readonly value: number; readonly group: string }

export interface Box { readonly key: string; readonly name: string; readonly column: number; readonly value: number; readonly y: number; readonly height: number }

/** A band between two boxes; its ends are the upper edges where it leaves and arrives. */
export interface Band { readonly flow: Flow; readonly source: Box; readonly target: Box; readonly width: number; readonly y0: number; readonly y1: number }

export interface Picture { readonly boxes: readonly Box[]; readonly bands: readonly Band[]; readonly columns: number }

export interface Size { readonly height: number; readonly gap: number }

const sweeps = 6;

const keyOf = (name: string, column: number): string => `${column} ${name}`;

/**
 * Places boxes and bands of a flow diagram. A box is as high as the larger of what comes in and what goes out; one scale holds for all
 * columns. Boxes are ordered so that bands cross little: each by the mean place of what it is tied to, column by column, there and back.
 */
export function layOut(flows: readonly Flow[], { height, gap }: Size): Picture {
  const positive = flows.filter((flow) => flow.value > 0);
  const values = valuesOf(positive);
  const columns = Math.max(0, ...positive.map((flow) => flow.toColumn + 1));
  const order = orderOf(positive, values, columns);
  const scale = Math.min(...order.filter((keys) => keys.length > 0).map((keys) => Math.max(0, height - gap * (keys.length - 1)) / sum(keys.map((key) => values.get(key)?.value ?? 0))));
  const boxes = new Map<string, Box>();
  for (const keys of order) {
    const total = sum(keys.map((key) => (values.get(key)?.value ?? 0) * scale)) + gap * (keys.length - 1);
    let y = (height - total) / 2;
    for (const key of keys) {
      const made = values.get(key);
      if (!made) continue;
      const box = { key, name: made.name, column: made.column, value: made.value, y, height: made.value * scale };
      boxes.set(key, box);
      y += box.height + gap;
    }
  }
  return { boxes: [...boxes.values()], bands: bandsOf(positive, boxes, scale), columns };
}

interface Made { readonly name: string; readonly column: number; readonly value: number }

function valuesOf(flows: readonly Flow[]): Map<string, Made> {
  const into = new Map<string, number>();
  const out = new Map<string, number>();
  const names = new Map<string, Omit<Made, 'value'>>();
  for (const flow of flows) {
    const [source, target] = [keyOf(flow.from, flow.fromColumn), keyOf(flow.to, flow.toColumn)];
    names.set(source, { name: flow.from, column: flow.fromColumn });
    names.set(target, { name: flow.to, column: flow.toColumn });
    out.set(source, (out.get(source) ?? 0) + flow.value);
    into.set(target, (into.get(target) ?? 0) + flow.value);
  }
  return new Map([...names].map(([key, made]) => [key, { ...made, value: Math.max(into.get(key) ?? 0, out.get(key) ?? 0) }]));
}

function orderOf(flows: readonly Flow[], values: ReadonlyMap<string, Made>, columns: number): string[][] {
  const order: string[][] = Array.from({ length: columns }, (_, column) =>
    [...values].filter(([, made]) => made.column === column).sort((a, b) => b[1].value - a[1].value || a[0].localeCompare(b[0])).map(([key]) => key));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const places = new Map(order.flatMap((keys) => keys.map((key, i) => [key, (i + 0.5) / keys.length] as const)));
    const forward = sweep % 2 === 0;
    for (let step = 1; step < columns; step++) {
      const column = forward ? step : columns - 1 - step;
      const keys = order[column];
      if (!keys) continue;
      const wish = new Map(keys.map((key) => [key, meanPlace(key, flows, places, forward) ?? places.get(key) ?? 0]));
      keys.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a.localeCompare(b));
      keys.forEach((key, i) => places.set(key, (i + 0.5) / keys.length));
    }
  }
  return order;
}

function meanPlace(key: string, flows: readonly Flow[], places: ReadonlyMap<string, number>, forward: boolean): number | null {
  let weight = 0;
  let total = 0;
  for (const flow of flows) {
    const [source, target] = [keyOf(flow.from, flow.fromColumn), keyOf(flow.to, flow.toColumn)];
    if ((forward ? target : source) !== key) continue;
    weight += flow.value;
    total += flow.value * (places.get(forward ? source : target) ?? 0);
  }
  return weight > 0 ? total / weight : null;
}

function bandsOf(flows: readonly Flow[], boxes: ReadonlyMap<string, Box>, scale: number): Band[] {
  const tied = flows.flatMap((flow) => {
    const source = boxes.get(keyOf(flow.from, flow.fromColumn));
    const target = boxes.get(keyOf(flow.to, flow.toColumn));
    return source && target ? [{ flow, source, target }] : [];
  });
  const starts = offsets(tied, (tie) => tie.source, (tie) => tie.target, scale);
  const ends = offsets(tied, (tie) => tie.target, (tie) => tie.source, scale);
  return tied.map((tie, i) => ({ ...tie, width: tie.flow.value * scale, y0: starts[i] ?? 0, y1: ends[i] ?? 0 }));
}

interface Tie { readonly flow: Flow; readonly source: Box; readonly target: Box }

/** Upper edges of bands along one side of their boxes, in the order of the boxes at the other side. */
function offsets(ties: readonly Tie[], near: (tie: Tie) => Box, far: (tie: Tie) => Box, scale: number): number[] {
  const used = new Map<string, number>();
  const edges = new Array<number>(ties.length).fill(0);
  const order = ties.map((_, i) => i).sort((a, b) => {
    const [first, second] = [ties[a] as Tie, ties[b] as Tie];
    return far(first).y - far(second).y || first.flow.group.localeCompare(second.flow.group);
  });
  for (const i of order) {
    const tie = ties[i] as Tie;
    const box = near(tie);
    const offset = used.get(box.key) ?? 0;
    edges[i] = box.y + offset;
    used.set(box.key, offset + tie.flow.value * scale);
  }
  return edges;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
