import { GeoJSONSource, Map as MapLibre, NavigationControl, type MapMouseEvent } from 'maplibre-gl';
import { mapReady, type Bounds, type DrawnMap, type MapColours, type MapOrder, type MapPick } from './contract';
import { styleOf } from './style';
import { workerFromBlob } from './worker';

const padding = 36;

/** Layers that answer to the pointer, uppermost first. */
const pickable = ['sites', 'places', 'flows', 'idle'];

function draw(order: MapOrder): DrawnMap {
  const map = new MapLibre({
    container: order.container, style: styleOf(order.colours), bounds: boxOf(order.bounds), fitBoundsOptions: { padding },
    attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, cooperativeGestures: true, fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true }, minZoom: 0.5, maxZoom: 9,
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  const loaded = new Promise<void>((resolve) => { map.once('load', () => resolve()); });
  map.on('click', (event) => {
    const pick = pickAt(map, event);
    if (pick) order.onPick(pick);
  });
  map.on('mousemove', (event) => {
    const pick = pickAt(map, event);
    map.getCanvas().style.cursor = pick ? 'pointer' : '';
    order.onHover(pick, event.point.x, event.point.y);
  });
  map.on('mouseout', () => order.onHover(null, 0, 0));
  return {
    show: (data) => void loaded.then(() => {
      map.getSource<GeoJSONSource>('lines')?.setData(data.lines);
      map.getSource<GeoJSONSource>('dots')?.setData(data.dots);
      map.once('idle', () => { order.container.dataset['drawn'] = String(map.queryRenderedFeatures({ layers: pickable.filter((id) => map.getLayer(id)) }).length); });
    }),
    recolour: (colours) => void loaded.then(() => recolour(map, colours)),
    fit: (bounds) => { map.fitBounds(boxOf(bounds), { padding, duration: 0 }); },
    remove: () => map.remove(),
  };
}

function boxOf([west, south, east, north]: Bounds): [number, number, number, number] {
  return [west, south, east, north];
}

function pickAt(map: MapLibre, event: MapMouseEvent): MapPick | null {
  const reach = 3;
  const { x, y } = event.point;
  const found = map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers: pickable.filter((id) => map.getLayer(id)) });
  const best = found.sort((a, b) => pickable.indexOf(a.layer.id) - pickable.indexOf(b.layer.id))[0];
  if (!best) return null;
  const { kind, id, link } = best.properties;
  return typeof link === 'string' ? { kind: 'link', id: link } : { kind: kind === 'site' ? 'site' : 'place', id: String(id) };
}

function recolour(map: MapLibre, colours: MapColours): void {
  map.setPaintProperty('sea', 'background-color', colours.sea);
  map.setPaintProperty('land', 'fill-color', colours.land);
  map.setPaintProperty('borders', 'line-color', colours.border);
  map.setPaintProperty('places', 'circle-color', colours.soft);
  map.setPaintProperty('sites', 'circle-color', colours.land);
  map.setPaintProperty('sites', 'circle-stroke-color', colours.ink);
  map.setPaintProperty('labels', 'text-color', colours.ink);
  map.setPaintProperty('labels', 'text-halo-color', colours.halo);
}

workerFromBlob();
globalThis.netbackDrawMap = draw;
document.dispatchEvent(new Event(mapReady));
