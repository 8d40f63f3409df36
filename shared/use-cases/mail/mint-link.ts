import type { LinkRepository } from '../../data/links.ts';
import { linkExpiry, linkLifeHours, linkPages, type Link } from '../../domain/link.ts';

export interface MintLinkDeps {
  readonly links: Pick<LinkRepository, 'save'>;
  readonly now: () => Date;
  readonly newToken: () => { readonly token: string; readonly hash: string };
  /** Where links lead, without a final slash. */
  readonly apiUrl: string;
}

/** A link ready to be put into a mail; nobody else ever sees its token (V8). */
export interface MintedLink {
  readonly url: string;
  readonly expiresAt: string;
  readonly lifeHours: number;
}

/** Makes a link, and keeps its hash before any mail goes. */
export const mintLink =
  ({ links, now, newToken, apiUrl }: MintLinkDeps) =>
  async (of: Pick<Link, 'purpose' | 'firmId' | 'ownerId' | 'requestId' | 'sub'>): Promise<MintedLink> => {
    const { token, hash } = newToken();
    const at = now();
    const expiresAt = linkExpiry(of.purpose, at).toISOString();
    await links.save({ ...of, hash, createdAt: at.toISOString(), expiresAt });
    return { url: `${apiUrl}/${linkPages[of.purpose]}/${token}`, expiresAt, lifeHours: linkLifeHours[of.purpose] };
  };
