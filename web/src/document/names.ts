import type { Commodity, Country, Demand, Link, Mineral, Place, Process, Site, Supply, World } from './types';

/** A world's rows by id, and what they are called. What has no row is called by its id. */
export class Names {
  readonly countries: ReadonlyMap<string, Country>;
  readonly places: ReadonlyMap<string, Place>;
  readonly minerals: ReadonlyMap<string, Mineral>;
  readonly commodities: ReadonlyMap<string, Commodity>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly links: ReadonlyMap<string, Link>;
  readonly processes: ReadonlyMap<string, Process>;
  readonly supplies: ReadonlyMap<string, Supply>;
  readonly demands: ReadonlyMap<string, Demand>;

  constructor(readonly world: World) {
    this.countries = byId(world.countries);
    this.places = byId(world.places);
    this.minerals = byId(world.minerals);
    this.commodities = byId(world.commodities);
    this.sites = byId(world.sites);
    this.links = byId(world.links);
    this.processes = byId(world.processes);
    this.supplies = byId(world.supplies);
    this.demands = byId(world.demands);
  }

  country = (id: string): string => this.countries.get(id)?.name ?? id;
  place = (id: string): string => this.places.get(id)?.name ?? id;
  mineral = (id: string): string => this.minerals.get(id)?.name ?? id;
  commodity = (id: string): string => this.commodities.get(id)?.name ?? id;
  site = (id: string): string => this.sites.get(id)?.name ?? id;
  link = (id: string): string => this.links.get(id)?.name ?? id;

  mineralOf = (commodity: string): string => this.commodities.get(commodity)?.mineral ?? '';
  countryOfPlace = (place: string): string => this.places.get(place)?.country ?? '';
  countryOfSite = (site: string): string => this.countryOfPlace(this.sites.get(site)?.place ?? '');
  isHost = (country: string): boolean => this.world.hosts.includes(country);

  /** Commodities of a mineral in the order of the chain. */
  chain(mineral: string): Commodity[] {
    return this.world.commodities.filter((row) => row.mineral === mineral).sort((a, b) => stage(a.form) - stage(b.form));
  }
}

/** Forms in the order in which a mineral passes through them. */
export const forms = ['ore', 'concentrate', 'intermediate', 'metal', 'product'] as const;

export function stage(form: string): number {
  const position = (forms as readonly string[]).indexOf(form);
  return position < 0 ? forms.length : position;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
