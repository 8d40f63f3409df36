import fc from 'fast-check';
import type { Company as Made, Dossier as MadeDossier } from '../../../../shared/domain/company.ts';
import { at, pick, plan, type Move } from './steps.ts';
import type { Company, Dossier, World } from './world.ts';

const fresh = fc.uuid();
const name = fc.constantFrom('Moreau', 'Vitrier', 'Camping Les Flots', 'Garage Élan');
const number = fc.constantFrom(null, '732829320', '552100554', '303656847');
const reference = fc.constantFrom(null, 'R1', 'R2', 'R3');

/** SIREN and reference are unique in the firm. */
const numberHeld = ({ companies }: World, value: string | null, except?: Company): boolean =>
  value !== null && companies.some((one) => one.number === value && one !== except);
const referenceHeld = ({ dossiers }: World, value: string | null, except?: Dossier): boolean =>
  value !== null && dossiers.some((one) => one.reference === value && one !== except);

const createCompany = fc.record({ name, number, fresh }).map((of): Move => (world) => {
  const { name, number } = of;
  const fields = { name: `${name} ${of.fresh.slice(0, 8)}`, ...(number !== null && { registrationNumber: number }) };
  return plan({
    refused: numberHeld(world, number) ? 'registration-number-taken' : undefined,
    take: async (real) => {
      const who = await real.staff(world.who.paul);
      const make = real.use.createCompany;
      return real.once<Made>(
        (receipt) => make({ who, fields, receipt }),
        of.fresh,
        (made) => made.companyId,
      );
    },
    then: (id = '') => {
      const company = { id, name: fields.name, number };
      world.companies.push(company);
      world.tellCompany('company-created', world.who.paul, company);
    },
  });
});

const changeCompany = fc.record({ at, name, number }).map((of): Move => (world) => {
  const company = pick(world.companies, of.at);
  // Nobody changes a company of whose dossiers none is left to the firm.
  if (!company || !reached(world, company)) return undefined;
  const { number } = of;
  const changed = { name: `${of.name} ${company.id.slice(-8)}`, number };
  return plan({
    refused: numberHeld(world, number, company) ? 'registration-number-taken' : undefined,
    take: async (real) => {
      const who = await real.staff(world.who.paul);
      const fields = { name: changed.name, registrationNumber: number };
      return real.use.changeCompany({ who, companyId: company.id, fields });
    },
    then: () => {
      if (company.name === changed.name && company.number === number) return;
      Object.assign(company, changed);
      world.tellCompany('company-changed', world.who.paul, company);
    },
  });
});

const reached = (world: World, company: Company): boolean => {
  const dossiers = world.ofCompany(company);
  return dossiers.every(({ detached }) => detached !== null) || dossiers.some(({ detached }) => detached === null);
};

const createDossier = fc
  .record({ at, fresh, reference, by: fc.constantFrom('paul', 'lea') })
  .map(({ by, ...of }): Move => (world) => {
    const company = pick(world.companies, of.at);
    if (!company) return undefined;
    const present = world.ofCompany(company).filter(({ detached }) => detached === null);
    const outOfReach = by === 'lea' && present.length > 0 && !present.some(({ id }) => world.ofLea.has(id));
    const { reference } = of;
    return plan({
      refused: outOfReach ? 'not-found' : referenceHeld(world, reference) ? 'invalid-input' : undefined,
      take: async (real) => {
        const who = await real.staff(world.who[by]);
        const fields = { name: `Dossier ${of.fresh.slice(0, 8)}`, ...(reference !== null && { reference }) };
        const make = real.use.createDossier;
        const companyId = company.id;
        return real.once<MadeDossier>(
          (receipt) => make({ who, companyId, fields, receipt }),
          of.fresh,
          (made) => made.dossierId,
        );
      },
      then: (id = '') => {
        const dossier = {
          id,
          companyId: company.id,
          name: `Dossier ${of.fresh.slice(0, 8)}`,
          reference,
          detached: null,
        };
        world.dossiers.push(dossier);
        // A list that grows is no change of whose it is: the dossier's entry tells of it.
        if (by === 'lea') world.ofLea.add(id);
        world.tellDossier('dossier-created', world.who[by], dossier);
      },
    });
  });

const changeDossier = fc.record({ at, name, reference }).map((of): Move => (world) => {
  const dossier = pick(world.dossiers, of.at);
  if (!dossier) return undefined;
  const { name, reference } = of;
  const away = dossier.detached !== null;
  return plan({
    refused: away ? 'not-found' : referenceHeld(world, reference, dossier) ? 'invalid-input' : undefined,
    take: async (real) => {
      const who = await real.staff(world.who.paul);
      return real.use.changeDossier({ who, dossierId: dossier.id, fields: { name, reference } });
    },
    then: () => {
      if (dossier.name === name && dossier.reference === reference) return;
      Object.assign(dossier, { name, reference });
      world.tellDossier('dossier-changed', world.who.paul, dossier);
    },
  });
});

/** A line of a new company, or of a dossier that there is, by its reference: renamed, and its company perhaps numbered. */
const importLine = fc
  .record({ at, fresh, name, number, known: fc.boolean() })
  .map(({ known, ...of }): Move => (world) => {
    const referred = world.dossiers.filter(({ reference, detached }) => reference !== null && detached === null);
    const dossier = known ? pick(referred, of.at) : undefined;
    const company = world.companies.find(({ id }) => id === dossier?.companyId);
    if (known && !company) return undefined;
    const number = company || numberHeld(world, of.number) ? null : of.number;
    const line = {
      line: 1,
      company: company?.name ?? `Atelier ${of.fresh.slice(0, 8)}`,
      ...(number !== null && { registrationNumber: number }),
      dossier: of.name,
      reference: dossier?.reference ?? of.fresh,
    };
    return plan({
      take: async (real) => {
        const who = await real.staff(world.who.helene);
        await real.use.importLines({ who, dryRun: false, lines: [line] });
        const [made] = await real.use.companies.recognise(world.firmId, [{ registrationNumber: undefined, ...line }]);
        return { companyId: made?.itsCompany?.companyId ?? '', dossierId: made?.dossier?.dossierId ?? '' };
      },
      then: (made) => {
        const by = world.who.helene;
        if (dossier) {
          if (dossier.name === line.dossier) return;
          dossier.name = line.dossier;
          world.tellDossier('dossier-changed', by, dossier);
          return;
        }
        const { companyId = '', dossierId = '' } = made ?? {};
        const newCompany = { id: companyId, name: line.company, number };
        const newDossier = { id: dossierId, companyId, name: line.dossier, reference: line.reference, detached: null };
        world.companies.push(newCompany);
        world.dossiers.push(newDossier);
        world.tellCompany('company-created', by, newCompany);
        world.tellDossier('dossier-created', by, newDossier);
      },
    });
  });

export const directoryMoves = { createCompany, changeCompany, createDossier, changeDossier, importLine };
