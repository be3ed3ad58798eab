import { describe, expect, it } from 'vitest';
import { byUnit, Numbers } from './numbers';

const english = new Numbers('en');
const russian = new Numbers('ru');

describe('numbers', () => {
  it('have three significant digits, and never fewer than their whole part', () => {
    expect(english.plain(33628.4)).toBe('33,628');
    expect(english.plain(264.13)).toBe('264');
    expect(english.plain(2.6412)).toBe('2.64');
    expect(english.plain(0.0012345)).toBe('0.00123');
  });

  it('follow the language', () => {
    expect(russian.plain(33628.4)).toBe('33 628'.replace(' ', '\u00a0'));
    expect(russian.plain(2.6412)).toBe('2,64');
  });

  it('carry a true minus sign, and nothing carries no sign', () => {
    expect(english.signed(-12.5)).toBe('\u221212.5');
    expect(english.signed(-0)).toBe('0');
    expect(english.shortSigned(1_400_000)).toBe('+1.4M');
  });

  it('never read as all or nothing where they are neither', () => {
    expect(english.share(0.9997)).toBe('99.97%');
    expect(english.share(0.0004)).toBe('0.04%');
    expect(english.share(0.44)).toBe('44%');
    expect(english.share(1)).toBe('100%');
  });

  it('are written as their unit asks', () => {
    expect(byUnit(english, 'share', 0.5)).toBe('50%');
    expect(byUnit(english, 'USD/yr', 2.61e9)).toBe('2.61B');
    expect(byUnit(english, 'relative', 4e-12)).toBe('4E\u221212');
  });
});
