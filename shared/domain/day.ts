const inParis = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
});

/** L10: the day that an instant lies on in Paris, where the firms work: `2026-11-03`. */
export const dayOf = (instant: Date): string => inParis.format(instant);
