import type { Language } from '../texts/language.ts';
import { formatPhone } from '../texts/phones.ts';
import { whereaboutsTexts } from '../texts/whereabouts.ts';
import { Address } from './markup.ts';
import type { Whereabouts } from './models.ts';

interface PortalProps {
  readonly language: Language;
  readonly url: Whereabouts['portalUrl'];
}

/** Leads to where people sign in, and shows the address, so that it can be known again and typed. */
export function Portal({ language, url }: PortalProps) {
  if (url === null) return null;
  const texts = whereaboutsTexts[language];
  return (
    <>
      <p>
        <a class="button" href={url}>
          {texts.signIn}
        </a>
      </p>
      <p class="soft">
        {texts.portal} <Address>{url}</Address>
      </p>
    </>
  );
}

interface ContactProps {
  readonly language: Language;
  readonly firmName: string;
  readonly contact: Whereabouts['contact'];
}

/** How to reach the firm, for a page that says to ask it. */
export function ContactLine({ language, firmName, contact }: ContactProps) {
  if (contact === null) return null;
  return (
    <p class="soft contact">
      {whereaboutsTexts[language].contact(firmName)}
      <br />
      <a href={`mailto:${contact.email}`}>
        <Address>{contact.email}</Address>
      </a>
      <br />
      <a href={`tel:${contact.phone}`}>{formatPhone(language, contact.phone)}</a>
    </p>
  );
}
