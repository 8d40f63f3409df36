import type { Stage } from '../stages.ts';

/** What a function needs in its environment that shows people the way to their portal. */
export const portalEnvironment = ({ portalUrl }: Stage): { readonly PORTAL_URL: string } => ({
  PORTAL_URL: portalUrl === 'none' ? '' : portalUrl,
});
