import { queueLinkTexts } from '../texts/queue-link.ts';
import { linkMail } from './link-mail.ts';
import type { Mail, QueueLinkModel } from './models.ts';

/** Gives a validator a fresh link to all that they may decide (V18). */
export function queueLink(model: QueueLinkModel): Mail {
  const texts = queueLinkTexts[model.language];
  return linkMail(model, texts, { after: [{ kind: 'note', text: texts.decidesNothing }] });
}
