import type { Feature, LineString, Point } from 'geojson';
import type { Names } from '../document/names';
import { groupBy } from '../document/group';
import { number, numberOrNull, result, text } from '../document/rows';
import type { Link, Place, RunBody } from '../document/types';
import type { Bounds, DotProperties, LineProperties, MapData } from './contract';
import type { Layers } from './layers';

/** Colours of the categories, and the one for the rest. */
export interface Palette { readonly categories: readonly string[]; readonly rest: string; readonly idle: string; readonly classes: readonly string[] }

/** What a link carries of one category: a mineral, or a stage of one mineral. */
export interface LinkFlow { readonly link: string; readonly category: string; readonly value: number; readonly tonnes: number }

/** Widest line, pixels. */
const widest = 16;
const narrowest = 0.8;

/** How full a link is, by the lower ends of classes. */
export const fullness = [0, 0.5, 0.9, 0.999] as const;

/** What links carry in a run, by category, after the choice of layers. */
export function flowsOf(run: RunBody, names: Names, layers: Layers): LinkFlow[] {
  const flows = new Map<string, LinkFlow>();
  for (const row of result(run.tables, 'shipments')) {
    const commodity = names.commodities.get(text(row.commodity));
    if (!commodity || (layers.mineral && commodity.mineral !== layers.mineral) || (layers.form && commodity.form !== layers.form)) continue;
    if (layers.hostsOnly && !names.isHost(text(row.origin)) && !names.isHost(names.countryOfPlace(text(row.destination)))) continue;
    const category = layers.mineral ? commodity.form : commodity.mineral;
    const tonnes = number(row.quantity);
    for (const link of text(row.route).split('>').filter(Boolean)) {
      const key = `${link} ${category}`;
      const sum = flows.get(key);
      flows.set(key, { link, category, tonnes: (sum?.tonnes ?? 0) + tonnes, value: (sum?.value ?? 0) + tonnes * number(row.gate_price) });
    }
  }
  return [...flows.values()].filter((flow) => names.links.has(flow.link) && !isHidden(names.links.get(flow.link), layers));
}

function isHidden(link: Link | undefined, layers: Layers): boolean {
  return link !== undefined && link.corridors.length > 0 && link.corridors.every((corridor) => layers.hidden.has(corridor));
}

/** Categories by what they carry in all, with their colours: the largest have their own, the rest share one. */
export function coloursOf(flows: readonly LinkFlow[], measure: Layers['measure'], palette: Palette): Map<string, string> {
  const totals = new Map<string, number>();
  for (const flow of flows) totals.set(flow.category, (totals.get(flow.category) ?? 0) + flow[measure]);
  const order = [...totals].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return new Map(order.map(([category], i) => [category, palette.categories[i] ?? palette.rest]));
}

/** Everything that is drawn over the base map. */
export function drawn(run: RunBody, names: Names, layers: Layers, palette: Palette): MapData {
  const flows = flowsOf(run, names, layers);
  const colours = coloursOf(flows, layers.measure, palette);
  const used = new Set(flows.map((flow) => flow.link));
  const lines: Feature<LineString, LineProperties>[] = layers.idle ? idleLines(names, layers, used, palette) : [];
  lines.push(...(layers.mode === 'flows' ? flowLines(flows, names, layers, colours) : fullLines(run, names, layers, palette)));
  return { lines: { type: 'FeatureCollection', features: lines }, dots: { type: 'FeatureCollection', features: dots(run, names, layers, used, palette) } };
}

function flowLines(flows: readonly LinkFlow[], names: Names, layers: Layers, colours: ReadonlyMap<string, string>): Feature<LineString, LineProperties>[] {
  const byLink = groupBy(flows, (flow) => flow.link);
  const top = Math.max(...[...byLink.values()].map((group) => group.reduce((sum, flow) => sum + flow[layers.measure], 0)));
  return [...byLink].flatMap(([link, group]) => {
    const widths = group.map((flow) => Math.max(narrowest, (widest * flow[layers.measure]) / top));
    let edge = -widths.reduce((sum, width) => sum + width, 0) / 2;
    return group.flatMap((flow, i) => {
      const width = widths[i] ?? 0;
      const offset = edge + width / 2;
      edge += width;
      return line(names, link, { link, colour: colours.get(flow.category) ?? '', width, offset, kind: 'flow', dashed: false });
    });
  });
}

function fullLines(run: RunBody, names: Names, layers: Layers, palette: Palette): Feature<LineString, LineProperties>[] {
  return result(run.tables, 'links').flatMap((row) => {
    const used = numberOrNull(row.used_share);
    const link = text(row.link);
    if (used === null || used <= 0 || isHidden(names.links.get(link), layers)) return [];
    const level = classOf(used);
    return line(names, link, { link, colour: palette.classes[level] ?? palette.rest, width: 1.5 + 1.5 * level, offset: 0, kind: 'full', dashed: false });
  });
}

/** The class of a used share. */
export function classOf(used: number): number {
  return fullness.findLastIndex((from) => used >= from);
}

function idleLines(names: Names, layers: Layers, used: ReadonlySet<string>, palette: Palette): Feature<LineString, LineProperties>[] {
  return names.world.links.filter((link) => !used.has(link.id) && !isHidden(link, layers))
    .flatMap((link) => line(names, link.id, { link: link.id, colour: palette.idle, width: 1, offset: 0, kind: 'idle', dashed: isWater(link) }));
}

function line(names: Names, id: string, properties: LineProperties): Feature<LineString, LineProperties>[] {
  const link = names.links.get(id);
  const [from, to] = [names.places.get(link?.from ?? ''), names.places.get(link?.to ?? '')];
  if (!link || !hasPosition(from) || !hasPosition(to)) return [];
  return [{ type: 'Feature', properties, geometry: { type: 'LineString', coordinates: pathOf(from, to, isWater(link)) } }];
}

type Positioned = Place & { readonly lat: number; readonly lon: number };

function hasPosition(place: Place | undefined): place is Positioned {
  return place?.lat !== undefined && place.lon !== undefined;
}

function isWater(link: Link): boolean {
  return link.mode === 'sea' || link.mode === 'ferry';
}

/** Points on a bent line over water, so that ways there and along a coast are told apart. */
const bends = 12;
const bendShare = 0.12;

/** A straight line on land, a bent one over water; the short way round the world. */
export function pathOf(from: Positioned, to: Positioned, isBent: boolean): [number, number][] {
  const east = to.lon - from.lon > 180 ? to.lon - 360 : from.lon - to.lon > 180 ? to.lon + 360 : to.lon;
  if (!isBent) return [[from.lon, from.lat], [east, to.lat]];
  const [dx, dy] = [east - from.lon, to.lat - from.lat];
  const [mx, my] = [from.lon + dx / 2 + dy * bendShare, from.lat + dy / 2 - dx * bendShare];
  return Array.from({ length: bends + 1 }, (_, i): [number, number] => {
    const s = i / bends;
    return [(1 - s) ** 2 * from.lon + 2 * s * (1 - s) * mx + s * s * east, (1 - s) ** 2 * from.lat + 2 * s * (1 - s) * my + s * s * to.lat];
  });
}

function dots(run: RunBody, names: Names, layers: Layers, used: ReadonlySet<string>, palette: Palette): Feature<Point, DotProperties>[] {
  const features: Feature<Point, DotProperties>[] = [];
  const point = (place: Place | undefined, properties: DotProperties): void => {
    if (hasPosition(place)) features.push({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [place.lon, place.lat] } });
  };
  const onTheWay = new Set([...used].flatMap((id) => [names.links.get(id)?.from, names.links.get(id)?.to]));
  for (const place of names.world.places) {
    if (onTheWay.has(place.id)) point(place, { kind: 'place', id: place.id, label: short(place.name), colour: palette.rest, rank: names.isHost(place.country) ? 1 : 2 });
  }
  if (layers.sites) for (const [site, rank] of shippers(run, names, layers)) {
    const row = names.sites.get(site);
    point(names.places.get(row?.place ?? ''), { kind: 'site', id: site, label: short(row?.name ?? site), colour: palette.rest, rank });
  }
  return features;
}

/** A name without what it adds in brackets: a map has little room. */
function short(name: string): string {
  return name.replace(/\s*\(.*$/, '') || name;
}

/** Sites that ship something that is drawn; those of hosts first. */
function shippers(run: RunBody, names: Names, layers: Layers): Map<string, number> {
  const sites = new Map<string, number>();
  for (const row of result(run.tables, 'shipments')) {
    const [site, isHost] = [text(row.site), names.isHost(text(row.origin))];
    if (layers.mineral && names.mineralOf(text(row.commodity)) !== layers.mineral) continue;
    if (layers.hostsOnly && !isHost) continue;
    sites.set(site, isHost ? 0 : 2);
  }
  return sites;
}

/** The box around places of some countries, or of everything; the world where nothing has a position. */
export function boundsOf(names: Names, countries: readonly string[] | null): Bounds {
  const places = names.world.places.filter((place) => hasPosition(place) && (countries === null || countries.includes(place.country))) as Positioned[];
  if (places.length === 0) return [-170, -55, 190, 75];
  const [lons, lats] = [places.map((place) => place.lon), places.map((place) => place.lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
