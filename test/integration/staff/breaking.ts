export class Broken extends Error {}

/** Breaks at one place, once. */
export function breakingAt(place: string) {
  let broken = false;
  return {
    happened: () => broken,
    hook: (name: string, moment: 'before' | 'after') => {
      if (broken || `${moment} ${name}` !== place) return;
      broken = true;
      throw new Broken(place);
    },
  };
}
