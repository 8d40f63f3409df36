import { dictionary } from '@zxcvbn-ts/language-common';
import { coresOf } from '../shared/domain/common-password.ts';
import { passwordPolicy } from '../shared/domain/password.ts';

/** How many of the passwords that leaks hold most often are kept, of the package's fifty thousand. */
const most = 10_000;

/** What the package lacks: words of French, of offices, and of the time of year, which people who must change count on. */
const ours = `
motdepasse monmotdepasse nouveaumotdepasse bienvenue bonjour bonsoir coucou doudou chouchou jetaime merci soleil
portail cabinet comptable comptabilite compta facture factures entreprise societe gestion direction secretariat bureau
accueil contact client clients administrateur utilisateur identifiant connexion entrer ouvretoi sesame secret
password newpassword mypassword welcome changeme letmein temporary administrator accounting invoice company office
client user login access portal firm
janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre printemps automne hiver
january february march april june july august september october november december spring summer autumn winter
lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
`;

/** Those that satisfy the rules as they are, and the words that remain of the others. */
export function commonPasswordsModule(): string {
  const leaked = dictionary['passwords-common'].slice(0, most);
  const words = [...leaked, ...ours.split(/\s+/)].flatMap((entry) => [
    ...(entry.length >= passwordPolicy.minimumLength ? [entry] : []),
    ...coresOf(entry).filter((core) => /^[a-z]{3,}$/.test(core)),
  ]);
  return [
    '/**',
    ` * V7: the words of the ${most.toLocaleString('en')} passwords that leaks hold most often, and some of our own.`,
    ' * From @zxcvbn-ts/language-common (MIT); what is kept of them is said in infra/common-passwords.ts.',
    ' */',
    'export const commonPasswords = `',
    linesOf([...new Set(words)].sort()),
    '`;\n',
  ].join('\n');
}

/** Lines as wide as the code is. */
function linesOf(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length + 1 > 120) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
