import type { RefusedCode } from '../domain/refused.ts';
import type { Explained } from './labels.ts';
import { inLanguages } from './language.ts';

/** A5: what somebody attempted, by what they were refused. */
export const refusedTexts = inLanguages<Readonly<Record<RefusedCode, Explained>>>({
  fr: {
    'own-request': {
      name: 'Sa propre demande',
      meaning: 'La personne a voulu décider d’une demande qu’elle avait faite.',
    },
    'above-own-level': {
      name: 'Au-delà de son niveau',
      meaning: 'La personne a voulu donner ou changer un niveau au-delà du sien.',
    },
    'not-a-validator': {
      name: 'Sans droit de valider',
      meaning: 'La personne a voulu décider d’une demande qu’elle ne peut pas valider.',
    },
    'not-found': {
      name: 'Introuvable ou hors périmètre',
      meaning: 'La personne a voulu agir sur ce qui n’existe pas, ou est hors de son périmètre.',
    },
    'unknown-company': {
      name: 'Entreprise hors périmètre',
      meaning: 'La personne a nommé une entreprise qui n’existe pas, ou est hors de son périmètre.',
    },
    'unknown-dossier': {
      name: 'Dossier hors périmètre',
      meaning: 'La personne a nommé un dossier qui n’existe pas, ou est hors de son périmètre.',
    },
    'unknown-access': {
      name: 'Accès hors périmètre',
      meaning: 'La personne a nommé un accès qui n’existe pas, ou est hors de son périmètre.',
    },
    'unknown-person': {
      name: 'Personne hors périmètre',
      meaning: 'La personne en a nommé une autre qui n’existe pas, ou est hors de son périmètre.',
    },
    'unknown-delegate': {
      name: 'Délégué inconnu',
      meaning: 'La personne a voulu se faire remplacer, ou en faire remplacer une autre, par qui ne le peut pas.',
    },
  },
  en: {
    'own-request': { name: 'Own request', meaning: 'They wanted to decide on a request that they had made.' },
    'above-own-level': { name: 'Above own level', meaning: 'They wanted to give or change a level above their own.' },
    'not-a-validator': {
      name: 'Not a validator',
      meaning: 'They wanted to decide on a request that is not theirs to validate.',
    },
    'not-found': {
      name: 'Not found or out of reach',
      meaning: 'They wanted to act on what is not there, or out of their reach.',
    },
    'unknown-company': {
      name: 'Company out of reach',
      meaning: 'They named a company that is not there, or out of their reach.',
    },
    'unknown-dossier': {
      name: 'Dossier out of reach',
      meaning: 'They named a dossier that is not there, or out of their reach.',
    },
    'unknown-access': {
      name: 'Access out of reach',
      meaning: 'They named an access that is not there, or out of their reach.',
    },
    'unknown-person': {
      name: 'Person out of reach',
      meaning: 'They named somebody who is not there, or out of their reach.',
    },
    'unknown-delegate': {
      name: 'Unknown delegate',
      meaning: 'They wanted somebody to stand in for them, or for another, who cannot.',
    },
  },
});
