import en from './en.json';
import ru from './ru.json';

/** A text with places for values in braces; by plural category where it counts something. */
type Entry = string | { readonly [category: string]: string };
type Catalogue = Readonly<Record<string, Entry>>;

/** Keys of the texts of the interface: English has them all, other languages are held against it by a test. */
export type TextKey = keyof typeof en;

export const catalogues: Readonly<Record<string, Catalogue>> = { en, ru };

export type Values = Readonly<Record<string, string | number>>;

/** Texts of the interface in one language; what a language lacks is said in English. */
export class Texts {
  private readonly catalogue: Catalogue;
  private readonly plural: Intl.PluralRules;
  private readonly count: Intl.NumberFormat;

  constructor(readonly lang: string) {
    this.catalogue = catalogues[lang] ?? catalogues[lang.split('-')[0] ?? ''] ?? en;
    this.plural = new Intl.PluralRules(lang);
    this.count = new Intl.NumberFormat(lang);
  }

  /** The text of a key; `n` chooses the plural. */
  t = (key: TextKey, values: Values = {}): string => filled(this.entry(key, values['n']), values, this.count);

  /** The text of a key made of a prefix and a word of the document; the word itself where there is none. */
  word = (prefix: string, word: string): string => {
    const entry = this.catalogue[`${prefix}.${word}`] ?? (en as Catalogue)[`${prefix}.${word}`];
    return typeof entry === 'string' ? entry : word;
  };

  private entry(key: TextKey, n: string | number | undefined): string {
    const entry = this.catalogue[key] ?? (en as Catalogue)[key] ?? key;
    if (typeof entry === 'string') return entry;
    return entry[this.plural.select(Number(n ?? 0))] ?? entry['other'] ?? key;
  }
}

function filled(text: string, values: Values, count: Intl.NumberFormat): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : typeof value === 'number' ? count.format(value) : value;
  });
}
