import { describe, expect, it } from 'vitest';
import { catalogues, Texts } from './text';

describe('texts', () => {
  it('are there in every language, with the same places for values', () => {
    const places = (entry: unknown): string[] => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();
    const english = catalogues['en'] ?? {};
    for (const [lang, catalogue] of Object.entries(catalogues)) {
      expect(Object.keys(catalogue).sort(), lang).toEqual(Object.keys(english).sort());
      for (const [key, entry] of Object.entries(catalogue)) expect(places(entry), `${lang} ${key}`).toEqual(places(english[key]));
    }
  });

  it('have every plural that the language has', () => {
    for (const [lang, catalogue] of Object.entries(catalogues)) {
      const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      for (const [key, entry] of Object.entries(catalogue)) if (typeof entry !== 'string') expect(Object.keys(entry), `${lang} ${key}`).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('choose the plural by the rules of the language', () => {
    const russian = new Texts('ru');
    expect([1, 3, 5, 21].map((n) => russian.t('findings.count', { n }))).toEqual(['1 вывод', '3 вывода', '5 выводов', '21 вывод']);
    expect([1, 2].map((n) => new Texts('en').t('findings.count', { n }))).toEqual(['1 finding', '2 findings']);
  });

  it('fall back to English in a language that is not there yet, and to the word itself', () => {
    expect(new Texts('kk').t('app.close')).toBe('Close');
    expect(new Texts('en').word('item', 'something_new')).toBe('something_new');
  });
});
