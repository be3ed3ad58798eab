/** What a map shows. */
export interface Layers {
  readonly mode: 'flows' | 'congestion';
  readonly measure: 'value' | 'tonnes';
  readonly mineral: string;
  readonly form: string;
  readonly hostsOnly: boolean;
  readonly idle: boolean;
  readonly sites: boolean;
  /** Corridors that are not drawn. */
  readonly hidden: ReadonlySet<string>;
  readonly view: 'near' | 'whole';
}

export const defaultLayers: Layers = {
  mode: 'flows', measure: 'value', mineral: '', form: '', hostsOnly: true, idle: false, sites: true, hidden: new Set(), view: 'near',
};
