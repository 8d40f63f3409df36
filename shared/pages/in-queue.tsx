import type { Language } from '../texts/language.ts';
import { queueTexts } from '../texts/queue.ts';
import type { InQueue } from './models.ts';

interface Props {
  readonly language: Language;
  readonly inQueue: InQueue | undefined;
}

const placeOf = (cursor: string | undefined): string => (cursor === undefined ? '' : `&cursor=${cursor}`);

/** V20: what the address of a request's own page says beside the language, where it was opened from a queue. */
export const queryIn = (inQueue: InQueue | undefined): string =>
  inQueue === undefined ? '' : `&request=${inQueue.requestId}${placeOf(inQueue.cursor)}`;

/** Leads back to the page of the queue that the request was opened from. */
export const BackToQueue = ({ language, inQueue }: Props) =>
  inQueue === undefined ? null : (
    <p>
      <a class="jump" href={`?lang=${language}${placeOf(inQueue.cursor)}`}>
        {queueTexts[language].back}
      </a>
    </p>
  );

/** Leads to the page of one request, beside the queue, where what was typed stays; the heading of the entry says of which. */
export const OwnPage = ({ language, inQueue }: { readonly inQueue: InQueue } & Pick<Props, 'language'>) => {
  const { requestId } = inQueue;
  return (
    <p>
      <a
        class="jump"
        id={`whole-${requestId}`}
        aria-labelledby={`whole-${requestId} title-${requestId}`}
        href={`?lang=${language}${queryIn(inQueue)}`}
        target="_blank"
        rel="noopener"
      >
        {queueTexts[language].whole}
      </a>
    </p>
  );
};
