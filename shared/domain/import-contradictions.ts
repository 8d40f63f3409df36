import { about, resembles, type Known, type LineError, type NamedCompany } from './import-line.ts';
import type { LookedUpLine, NumberedLine } from './import-groups.ts';
import { asSeen, coreOf } from './text.ts';

/**
 * What lines say against each other. Each of them could be right by itself, and which were if the first one counted would
 * hang on their order: so all of them are refused, by the number of the line.
 */
export function contradictions(lines: readonly LookedUpLine[]): Map<number, LineError> {
  return new Map([...similarNames(lines), ...numbersOfOne(lines), ...namesOfNumbers(lines)]);
}

type Refused = readonly [line: number, error: LineError];

/** One number under several names: whoever does not say what the firm knows is refused. */
function namesOfNumbers(lines: readonly LookedUpLine[]): Refused[] {
  const numbered = lines.filter(({ line }) => line.registrationNumber !== undefined);
  return [...Map.groupBy(numbered, ({ line }) => line.registrationNumber).values()].flatMap((group) => {
    const differs = group.some(({ line }) => !resembles(line.company, group[0]?.line.company ?? ''));
    if (!differs) return [];
    return group.flatMap(({ line, known: { byNumber } }): Refused[] => {
      if (byNumber && resembles(byNumber.name, line.company)) return [];
      const others = byNumber ? [byNumber] : otherNames(line, group);
      return [[line.number, about('company', 'company-name-differs', others)]];
    });
  });
}

/** Several numbers for one company that has none. */
function numbersOfOne(lines: readonly LookedUpLine[]): Refused[] {
  const claims = lines.flatMap(({ line, known }) => {
    const company = unnumberedOf(line, known);
    return company ? [{ line, company }] : [];
  });
  return [...Map.groupBy(claims, ({ company }) => company.companyId).values()].flatMap((group) => {
    const several = group.some(({ line }) => line.registrationNumber !== group[0]?.line.registrationNumber);
    return several
      ? group.map(({ line, company }): Refused => [
          line.number,
          about('registrationNumber', 'ambiguous-company', [company]),
        ])
      : [];
  });
}

/** The company that a line would give its number. */
function unnumberedOf({ registrationNumber, company }: NumberedLine, { dossier, itsCompany, byNumber, named }: Known) {
  if (registrationNumber === undefined || byNumber) return undefined;
  const found = dossier ? itsCompany : named.find(({ name }) => asSeen(name) === asSeen(company));
  return found?.registrationNumber === undefined ? found : undefined;
}

/** New companies without a number whose names resemble each other. */
function similarNames(lines: readonly LookedUpLine[]): Refused[] {
  const unknown = lines.filter(
    ({ line, known: { dossier, named } }) =>
      !dossier &&
      line.registrationNumber === undefined &&
      !named.some(({ name }) => asSeen(name) === asSeen(line.company)),
  );
  return [...Map.groupBy(unknown, ({ line }) => coreOf(line.company)).values()].flatMap((group) =>
    group.flatMap(({ line }): Refused[] => {
      const others = otherNames(line, group);
      return others.length > 0 ? [[line.number, about('company', 'company-name-resembles', others)]] : [];
    }),
  );
}

/** The names that others of these lines give, each once, and in the same spelling whatever their order. */
function otherNames({ company }: NumberedLine, group: readonly LookedUpLine[]): NamedCompany[] {
  const names = new Map(group.map(({ line }) => [asSeen(line.company), line.company] as const).toSorted());
  names.delete(asSeen(company));
  return [...names.values()].toSorted().map((name) => ({ name }));
}
