/** Significant digits of numbers in tables and on charts; the exact value is always in the `data` element around it. */
const digits = 3;

/** A true minus sign, as wide as the plus. */
const minus = '\u2212';

/** Numbers for people, by language. Values are never computed here, only shown. */
export class Numbers {
  private readonly formats = new Map<string, Intl.NumberFormat>();

  constructor(readonly lang: string) {}

  /** Three significant digits, but never fewer than the whole part has. */
  plain = (value: number): string => this.format(this.fitting(value)).format(unsigned(value));

  /** With its sign; nothing is nothing, not plus nothing. */
  signed = (value: number): string => this.format({ ...this.fitting(value), signDisplay: 'exceptZero' }).format(unsigned(value));

  /** Large amounts in thousands, millions, billions by the language's own short names. */
  short = (value: number): string => this.format(shortly).format(unsigned(value));

  shortSigned = (value: number): string => this.format({ ...shortly, signDisplay: 'exceptZero' }).format(unsigned(value));

  /** A share in per cent; what is not quite all or nothing does not read as all or nothing. */
  share = (value: number): string => {
    const almost = (value > 0 && value < 0.01) || (value > 0.99 && value < 1);
    return this.format({ style: 'percent', maximumFractionDigits: almost ? 2 : 0 }).format(value);
  };

  /** A difference of shares in percentage points, without a unit. */
  points = (value: number): string => this.format({ maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(unsigned(value * 100));

  /** A year: no grouping. */
  year = (value: number): string => String(value);

  /** A residual: a power of ten. */
  residual = (value: number): string => this.format({ notation: 'scientific', maximumFractionDigits: 0 }).format(value);

  private fitting(value: number): Intl.NumberFormatOptions {
    return Math.abs(value) >= 10 ** (digits - 1) ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: digits };
  }

  private format(options: Intl.NumberFormatOptions): { format: (value: number) => string } {
    const key = JSON.stringify(options);
    let format = this.formats.get(key);
    if (!format) this.formats.set(key, (format = new Intl.NumberFormat(this.lang, options)));
    const made = format;
    return { format: (value) => made.formatToParts(value).map((part) => (part.type === 'minusSign' || part.type === 'exponentMinusSign' ? minus : part.value)).join('') };
  }
}

const shortly: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: digits };

/** Minus zero is zero. */
function unsigned(value: number): number {
  return value === 0 ? 0 : value;
}

/** How a number of the document is written, by the unit that the document gives it. */
export function byUnit(numbers: Numbers, unit: string, value: number): string {
  switch (unit) {
    case 'share': return numbers.share(value);
    case 'relative': return numbers.residual(value);
    case 'USD/yr': return numbers.short(value);
    default: return numbers.plain(value);
  }
}
