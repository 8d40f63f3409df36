import { fullName } from '../domain/access.ts';
import { endingSentence, endingTitle } from '../texts/ending.ts';
import type { ClosedStatus } from '../domain/request.ts';
import { page } from './document.tsx';
import type { OutcomePageModel, Page } from './models.ts';
import { outcomeTexts } from '../texts/outcome.ts';
import { Message, Quote } from './parts.tsx';
import type { Tone } from './parts.tsx';

const tones: Readonly<Record<ClosedStatus, Tone>> = {
  approved: 'good',
  rejected: 'bad',
  cancelled: 'info',
  expired: 'info',
};

/** Tells who decided what and when, for any link whose request is no longer open; status 200 (V3). */
export function outcomePage(model: OutcomePageModel): Page {
  const { language, firmName, kind, person, companyName, change, decision, occasion } = model;
  const texts = outcomeTexts[language];
  const fresh = occasion === 'just-decided';
  const titles = { 'just-decided': texts.thanks, 'too-late': texts.tooLate, visited: endingTitle(language, decision) };
  const title = titles[occasion];
  const reason = decision.reason?.trim();
  return page({
    language,
    firmName,
    title,
    narrow: true,
    children: (
      <Message tone={occasion === 'too-late' ? 'warn' : fresh ? 'good' : tones[decision.outcome]} title={title}>
        <p class="kicker">{texts.about[kind](fullName(person), companyName)}</p>
        {change === undefined ? null : <p class="kicker">{texts.dossier(change.dossierName, change.companyName)}</p>}
        <p>{endingSentence(language, decision)}</p>
        {reason ? (
          <>
            <h2>{texts.reason}</h2>
            <Quote text={reason} />
          </>
        ) : null}
        {occasion === 'too-late' ? <p>{texts.notTaken}</p> : null}
        {fresh ? <p>{texts.next[kind][decision.outcome]}</p> : null}
        <p class="soft">{texts.nothingToDo}</p>
      </Message>
    ),
  });
}
