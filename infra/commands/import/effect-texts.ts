import { fr, inLanguages, type PerLanguage } from '../../../shared/texts/language.ts';

interface EffectTexts {
  readonly newCompany: (name: string) => string;
  readonly company: (name: string) => string;
  readonly renamed: (former: string, name: string) => string;
  readonly numbered: (registrationNumber: string) => string;
  readonly newDossier: (name: string, reference: string) => string;
  readonly dossierRenamed: (reference: string, name: string) => string;
  readonly nothing: string;
}

/** What the command says that a line does; each a part of one sentence. */
export const effectTexts: PerLanguage<EffectTexts> = inLanguages<EffectTexts>({
  fr: {
    newCompany: (name) => fr`nouvelle entreprise « ${name} »`,
    company: (name) => fr`entreprise « ${name} »`,
    renamed: (former, name) => fr`entreprise « ${former} », renommée « ${name} »`,
    numbered: (registrationNumber) => `qui reçoit le SIREN ${registrationNumber}`,
    newDossier: (name, reference) => fr`nouveau dossier « ${name} » (${reference})`,
    dossierRenamed: (reference, name) => fr`dossier ${reference} renommé « ${name} »`,
    nothing: 'rien ne change',
  },
  en: {
    newCompany: (name) => `new company “${name}”`,
    company: (name) => `company “${name}”`,
    renamed: (former, name) => `company “${former}”, renamed “${name}”`,
    numbered: (registrationNumber) => `which gets the SIREN ${registrationNumber}`,
    newDossier: (name, reference) => `new dossier “${name}” (${reference})`,
    dossierRenamed: (reference, name) => `dossier ${reference} renamed “${name}”`,
    nothing: 'nothing changes',
  },
});
