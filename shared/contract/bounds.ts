const kib = 1024;

/** How many bytes a body may have; beyond, it is refused unread (413). */
export const bodyBounds = {
  /** JSON of somebody who is signed in. */
  signedIn: 256 * kib,
  /** JSON of anybody. */
  open: 8 * kib,
  /** A form behind a link. */
  form: 32 * kib,
  /** The form of a queue, which holds the reasons of a whole page. */
  queueForm: 256 * kib,
} as const;

/** F2: how many fields a refusal names, before `and-more` says that there are others. */
export const maxErrors = 100;
