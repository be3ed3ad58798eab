import type { FeatureCollection, LineString, Point } from 'geojson';

/** A line of the map: a link with what it carries of one mineral, or how full it is. */
export interface LineProperties {
  readonly link: string;
  readonly colour: string;
  readonly width: number;
  /** Pixels from the middle of the link, so that minerals lie side by side. */
  readonly offset: number;
  readonly kind: 'flow' | 'full' | 'idle';
  readonly dashed: boolean;
}

export interface DotProperties { readonly kind: 'site' | 'place' | 'country'; readonly id: string; readonly label: string; readonly colour: string; readonly rank: number }

/** Everything that is drawn over the base map. */
export interface MapData {
  readonly lines: FeatureCollection<LineString, LineProperties>;
  readonly dots: FeatureCollection<Point, DotProperties>;
}

/** Colours of the base map, taken from the page so that light and dark follow it. */
export interface MapColours { readonly sea: string; readonly land: string; readonly border: string; readonly ink: string; readonly halo: string; readonly soft: string }

export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface MapPick { readonly kind: 'link' | 'site' | 'place'; readonly id: string }

/** A map that has been put into the page. */
export interface DrawnMap {
  show(data: MapData): void;
  recolour(colours: MapColours): void;
  fit(bounds: Bounds): void;
  remove(): void;
}

export interface MapOrder {
  readonly container: HTMLElement;
  readonly colours: MapColours;
  readonly bounds: Bounds;
  readonly onPick: (pick: MapPick) => void;
  readonly onHover: (pick: MapPick | null, x: number, y: number) => void;
}

/** What the map script leaves behind for the page. */
export type DrawMap = (order: MapOrder) => DrawnMap;

declare global {
  var netbackDrawMap: DrawMap | undefined;
}

/** Told on the page when the map script has run. */
export const mapReady = 'netback-map-ready';
