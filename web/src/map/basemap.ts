import type { FeatureCollection, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-50m.json';

const world = countries as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Land of Natural Earth at 1:50 million. */
export const land = (): FeatureCollection => feature(world, world.objects.land) as unknown as FeatureCollection;

/** Lines between countries, once each. */
export const borders = (): Geometry => mesh(world, world.objects.countries, (a, b) => a !== b);
