import type { MapColours } from './contract';
import type { Palette } from './flows';

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Colours that the style gives to categories and classes, light or dark. */
export function palette(): Palette {
  return {
    categories: Array.from({ length: 7 }, (_, i) => colour(`--c${i}`)),
    rest: colour('--c-rest'), idle: colour('--c-idle'),
    classes: Array.from({ length: 4 }, (_, i) => colour(`--full${i}`)),
  };
}

export function mapColours(): MapColours {
  return { sea: colour('--map-sea'), land: colour('--map-land'), border: colour('--map-border'), ink: colour('--ink'), halo: colour('--map-land'), soft: colour('--soft') };
}
