import type { StyleSpecification } from 'maplibre-gl';
import type { MapColours } from './contract';
import { borders, land } from './basemap';

const empty = { type: 'FeatureCollection' as const, features: [] };

/** The style of a map: a base map and empty sources; no tile, glyph or sprite comes from anywhere. */
export function styleOf(colours: MapColours): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: land() },
      borders: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: borders() } },
      lines: { type: 'geojson', data: empty, promoteId: 'link' },
      dots: { type: 'geojson', data: empty },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colours.border, 'line-width': 0.7 } },
      lines('idle', ['==', ['get', 'kind'], 'idle'], { 'line-dasharray': [2, 2] }),
      lines('flows', ['!=', ['get', 'kind'], 'idle'], { 'line-opacity': 0.88 }),
      {
        id: 'places', type: 'circle', source: 'dots', filter: ['==', ['get', 'kind'], 'place'],
        paint: { 'circle-radius': 2, 'circle-color': colours.soft },
      },
      {
        id: 'sites', type: 'circle', source: 'dots', filter: ['==', ['get', 'kind'], 'site'],
        paint: { 'circle-radius': 4.5, 'circle-color': colours.land, 'circle-stroke-color': colours.ink, 'circle-stroke-width': 1.6 },
      },
      {
        id: 'labels', type: 'symbol', source: 'dots',
        layout: {
          'text-field': ['get', 'label'], 'text-font': ['sans-serif'], 'text-size': ['match', ['get', 'kind'], 'site', 11.5, 11], 'text-max-width': 9,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.6, 'text-justify': 'auto', 'symbol-sort-key': ['get', 'rank'], 'text-padding': 3,
        },
        paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
      },
    ],
  };
}

type LineLayer = Extract<StyleSpecification['layers'][number], { type: 'line' }>;

function lines(id: string, filter: NonNullable<LineLayer['filter']>, paint: NonNullable<LineLayer['paint']>): LineLayer {
  return {
    id, type: 'line', source: 'lines', filter,
    layout: { 'line-cap': 'butt', 'line-join': 'round' },
    paint: { 'line-color': ['get', 'colour'], 'line-width': ['get', 'width'], 'line-offset': ['get', 'offset'], ...paint },
  };
}
