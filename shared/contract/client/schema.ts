// Written by `npm run docs`; not to be edited.
export interface paths {
  '/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who I am.
     * @description Anyone signed in. What to draw a portal’s frame by: whether I am of the staff or a client, my firm, and what I have. Rights are read anew at every call; `GET /v1/me/permissions` tells what they come to on a dossier.
     */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/absence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say while I am away, and who stands in for me (collaborator).
     * @description Collaborator. Who is away is asked to decide only where nobody who is there may, and may decide all the same. A delegate gains no right by it; where the delegate is away too, theirs counts, and no further. The ETag is the collaborator’s.
     */
    put: operations['setMyAbsence'];
    post?: never;
    /**
     * Be back, or take an absence back (collaborator).
     * @description Collaborator. Of no absence, or one that is over, nothing changes.
     */
    delete: operations['endMyAbsence'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everything that is kept of me.
     * @description Anyone signed in, about themselves (art. 15 and 20 GDPR). Pages of at most 5 MB: `nextCursor` leads to the next one; the last has none. Staff are named, others at clients are ids alone.
     */
    get: operations['exportMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/labels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The names and meanings, in my language, of every code that an app shows.
     * @description Anyone signed in. Levels with the advice on whom they suit, options, client types, sections, permissions, statuses, and so on, from the texts of the pages and mails. Kept for a day by whoever asked, one language apart from the other. Problems and fields that are refused are not among them: each comes with its words.
     */
    get: operations['getLabels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/permissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What I may do on a dossier: every row of the permission matrix.
     * @description Anyone signed in. All 14 rows at once, to draw a page by. A dossier out of reach is no error: every row then says `no`, for the reason `out-of-reach`. Ask again rather than keep the answer: a change of rights counts at the very next call.
     */
    get: operations['listMyPermissions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/permissions/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Whether somebody may do something on a dossier, up to a hundred questions at once.
     * @description Anyone signed in, about themselves; staff also about a client of their portfolio, by `accessId` (a client who names somebody else gets `forbidden`). Answered from one strongly consistent read. A check without an answer (4xx, 5xx) is never a yes.
     */
    post: operations['checkPermissions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/modules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The catalogue of modules that my firm offers.
     * @description Anyone signed in. Names are the firm’s own, in its own language.
     */
    get: operations['listModules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The companies within my reach, by name or as one types; a client sees their own.
     * @description Staff find the companies of their portfolio, and those without dossiers; a client finds their own. With `name` as one types, by the beginnings of words; `companyId` puts that company first, as step 4 of a creation wants it.
     */
    get: operations['listCompanies'];
    put?: never;
    /**
     * Add a client company.
     * @description Staff. A SIREN that another company of the firm has is `registration-number-taken`. A company without dossiers is in every colleague’s reach.
     */
    post: operations['createCompany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/companies/{companyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One company, with its dossiers within my reach.
     * @description Staff whose portfolio covers one of its dossiers, or anyone of the staff while it has none.
     */
    get: operations['getCompany'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change the name or the registration number.
     * @description Staff. What is left out stays. A new name counts at once in lists, pages and mails.
     */
    patch: operations['updateCompany'];
    trace?: never;
  };
  '/v1/companies/{companyId}/dossiers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add a dossier; it joins my portfolio.
     * @description Staff. A reference that another dossier of the firm has is refused (`reference-taken`), as is the 501st dossier of a company (`company-full`).
     */
    post: operations['createDossier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dossiers/{dossierId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One dossier, with its company.
     * @description Whoever reaches it: staff by their portfolio, a client by an access that holds it.
     */
    get: operations['getDossier'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change the name or the reference.
     * @description Staff whose portfolio covers the dossier. What is left out stays.
     */
    patch: operations['updateDossier'];
    trace?: never;
  };
  '/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Import companies and dossiers, by the dossier’s reference; sending the same lines again changes nothing.
     * @description Firm administrator. Each line is one dossier, known by its reference, with its company; a line that is refused keeps no other from being taken. Send the lines in calls of up to 500 with the same `importId`; `dryRun` tells what would come of them.
     */
    post: operations['importCompanies'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/imports/{importId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What an import came to so far, with its refused lines; for 30 days.
     * @description Firm administrator. Tells where to go on after an interruption: behind `lastLine`.
     */
    get: operations['getImport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dossiers/{dossierId}/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The users of a dossier whose access has been opened, the newest access first; with `at`, as of then.
     * @description Staff whose portfolio covers the dossier, and clients who hold `team.manage_members` on it. With `at`: who had which level and options then, by the record; a page goes through 25 of all who ever had any, and may be short or empty. A firm administrator may ask also of a dossier that has left the firm, as of before it did.
     */
    get: operations['listDossierUsers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dossiers/{dossierId}/staff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who of the firm’s staff has a dossier in the portfolio; with `at`, who had it then.
     * @description Who may list its users. Those whose portfolio holds the dossier, by a list or as every dossier of the firm, while they are active and it is the firm’s; first those who ever had it in a list. A page may be short or empty. A change of a portfolio shows within seconds. A firm administrator may ask also of a dossier that has left the firm, as of before it did.
     */
    get: operations['listDossierStaff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dossiers/{dossierId}/users/{accessId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Give an access a level and options on a dossier, which may be new to it; more may have to be validated.
     * @description Staff whose portfolio covers the dossier, and clients who hold `team.manage_members` on it, at most at their own level (`above-own-level`). Less counts at once. More counts at once too when a client gives it within their own level, or a collaborator with the validation right; from anybody else it becomes a request, and nothing changes until it is approved. The person is told by mail of what they gain.
     */
    put: operations['setDossierUser'];
    post?: never;
    /**
     * Take a dossier from an access, at once.
     * @description As for giving rights. It counts at the very next check; the access keeps its other dossiers. Done again it is done.
     */
    delete: operations['removeDossierUser'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dossiers/{dossierId}/detach': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a dossier of which I am principal admin out of the firm: its staff lose it at once.
     * @description A client who is `principal_admin` of the dossier. From then on the staff of the firm reaches it no more: open requests on it are cancelled, and the firm’s administrators are told by mail. The clients keep their rights.
     */
    post: operations['detachDossier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dossiers/{dossierId}/attach': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bring a dossier that I took away back to the firm.
     * @description The client who took it away, and nobody else. The staff of the firm reaches it again.
     */
    post: operations['attachDossier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The accesses within my reach, newest first; with `search`, by the words that match, last first.
     * @description Staff, by their portfolio; a client admin, of the own company; anybody else, their own.
     */
    get: operations['listAccesses'];
    put?: never;
    /**
     * Create an access; it is held until a validator approves it.
     * @description Staff within their portfolio; of clients, client admins and those who hold `team.manage_members`: for client users alone, on dossiers and with modules that they have, at most at their own level. The validators are asked by mail; on approval the sign-in is opened and the person invited. Whoever may also validate does not decide their own requests while the firm wants four eyes. `POST /v1/accesses/preview` tells beforehand what is refused or warned of.
     */
    post: operations['createAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The summary of a creation as far as it has come, as everything stands now; nothing is kept.
     * @description Who may create. Holds a creation against every rule, as far as it has come.
     */
    post: operations['previewAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses/{accessId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One access, with its latest request; with `at`, as it stood then.
     * @description As for the list; its version is the ETag. With `at`, for staff alone: as it stood then, by the record, with the version of then and without a request; 404 before it was asked for. The requests themselves say when they were made and decided.
     */
    get: operations['getAccess'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change an access: what is less counts at once; more, and who it belongs to, may have to be validated.
     * @description Staff whose portfolio covers the access, which is `approved`, `active` or `suspended`. Less counts at once: a module taken, an end set or moved nearer, a client admin who becomes a client user; so do a phone number and one of the two names. More counts at once from whoever has the validation right, and is a request of kind `change` from anybody else: a module added, an end moved off or taken away, a client user who becomes a client admin. Another address, another company, or names of which neither is left as last validated are always a request: they hand the access to another person. One call is one transaction: what is refused of it refuses all. What counts at once does so while a request is open too; a second request is `request-open`. An approval adds what was asked for to what there is then. With another address the former one opens nothing any more, and the person is invited at the new one.
     */
    patch: operations['changeAccess'];
    trace?: never;
  };
  '/v1/accesses/{accessId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everything that is kept of the person of an access.
     * @description Firm administrators. What `GET /v1/me/export` gives the person themselves.
     */
    get: operations['exportAccess'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses/{accessId}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Suspend an active access at once, until it is reactivated.
     * @description Staff whose portfolio touches one of its dossiers; a client admin, for client users of the own company whose level on no shared dossier is above their own (a standard user for nobody). Nobody themselves. From this reply on the person’s tokens are 401, a new one 403, and checks say `no`; the sign-in is shut, the lists of users say so, and the person is told by mail a moment later. Requests about it stay open. Sent again, it answers the access as it is, and writes nothing.
     */
    post: operations['suspendAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses/{accessId}/reactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reactivate a suspended access.
     * @description Validators whose portfolio covers the access; a client admin, whom they may suspend, what a client suspended, with the end that it has. What the access opened before counts again from this reply on; what was approved meanwhile does too, and the person is told of it now. An end that has passed is to be moved, or taken away. Sent again, it answers the access as it is, and writes nothing.
     */
    post: operations['reactivateAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses/{accessId}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an access at once, for good.
     * @description Staff whose portfolio covers the access. As for suspending, but for good: an open request about it is cancelled with it, a moment later the sign-in is deleted, the lists of users forget the person, and the address is free for another access. Sent again, it answers the access as it is, and writes nothing.
     */
    post: operations['revokeAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses/{accessId}/erase': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Erase the person of an access, for good.
     * @description Firm administrators. An open access is revoked with it, one that awaits its validation cancelled; a company’s last client admin must be replaced before. From this reply on `identity` is null for everybody; within a minute the names, address and phone, what was said of the person and what they were found by are gone, and a moment later the sign-in is deleted and the address free for another access. Ids stay: the history can be read, with a word in the place of the name. Whoever created the access is told by mail, without a name. Sent again, it answers the access as it is, and writes nothing.
     */
    post: operations['eraseAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses/{accessId}/resend-invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Invite the person of an active access once more, who has not chosen a password yet.
     * @description Whoever may suspend the access, and nobody themselves. The link of the mail before ends with the password that is chosen by another. Of an access that is not active, and once a password has been chosen, it is `wrong-status`. At most once in 5 minutes and 10 times a day (`too-many-requests`, with `Retry-After`).
     */
    post: operations['resendAccessInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses/{accessId}/reopen-sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open the sign-in of an active access anew, lost or not: sessions end, second factors go, a new password is chosen (collaborator whose portfolio covers the access).
     * @description For a sign-in that was deleted by its owner, or shut by a second factor that somebody else enrolled.
     */
    post: operations['reopenAccessSignIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * My drafts, newest first.
     * @description Who may create: staff, client admins, and clients who hold `team.manage_members` on a dossier. Only the own drafts are found.
     */
    get: operations['listDrafts'];
    put?: never;
    /**
     * Start a creation that is kept between its steps; at most 100 a person (`too-many-drafts`).
     * @description Who may create. Step 2 of a creation. It may begin with any of the sections, right or wrong: the summary says what blocks. A draft that is not changed is thrown away after the firm’s `draftLife`.
     */
    post: operations['createDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/drafts/{draftId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of my drafts, with its summary as everything stands now.
     * @description Who may create: staff, client admins, and clients who hold `team.manage_members` on a dossier. Only the own drafts are found. The summary is made anew at each reading: an address that was taken meanwhile shows in it.
     */
    get: operations['getDraft'];
    put?: never;
    post?: never;
    /**
     * Throw a draft away.
     * @description Who may create: staff, client admins, and clients who hold `team.manage_members` on a dossier. Only the own drafts are found.
     */
    delete: operations['deleteDraft'];
    options?: never;
    head?: never;
    /**
     * Set or take away the end of the access.
     * @description Who may create: staff, client admins, and clients who hold `team.manage_members` on a dossier. Only the own drafts are found.
     */
    patch: operations['updateDraft'];
    trace?: never;
  };
  '/v1/drafts/{draftId}/identity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Step 3: who the person is.
     * @description Who may create: staff, client admins, and clients who hold `team.manage_members` on a dossier. Only the own drafts are found. Replaces the section whole; what is wrong in it is kept, and told by the summary.
     */
    put: operations['setDraftIdentity'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/drafts/{draftId}/dossiers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Step 4: the dossiers, with a level and options each.
     * @description Who may create: staff, client admins, and clients who hold `team.manage_members` on a dossier. Only the own drafts are found. Replaces the section whole. `GET /v1/labels` has the advice on which level suits whom.
     */
    put: operations['setDraftDossiers'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/drafts/{draftId}/modules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Step 5: the modules.
     * @description Who may create: staff, client admins, and clients who hold `team.manage_members` on a dossier. Only the own drafts are found. Replaces the section whole; an empty list is a choice, which warns.
     */
    put: operations['setDraftModules'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/drafts/{draftId}/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Step 6: submit the draft; it is used up, and the access is held until a validator approves it.
     * @description Who may create. By the very rules of creating at once: what blocks is `draft-incomplete`, a warning that is not acknowledged by its code is `warnings-not-acknowledged`. The validators are asked by mail.
     */
    post: operations['submitDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The requests I made or may decide, newest first; `toValidate=me`: those that await my decision.
     * @description Anyone signed in: the requests that they made; whoever has the validation right also those of their portfolio, a firm administrator all. `toValidate=me` is the queue: what awaits my decision, without the own requests while the firm wants four eyes.
     */
    get: operations['listRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/requests/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many requests that list would show, for a badge: 99 at most, and whether there are more.
     * @description Anyone signed in. How many requests the list would show by the same filters, for a badge: up to 99, and whether there are more.
     */
    get: operations['countRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/requests/{requestId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One request with its course, and all that is to be known before it is decided.
     * @description Its creator, whoever has the validation right and a portfolio that covers it, and firm administrators.
     */
    get: operations['getRequest'];
    /**
     * Submit a request anew that was sent back, corrected, and whole.
     * @description Its creator or, once the creator has left the firm, a firm administrator, while it is `to_correct` (`wrong-status` else). The whole content anew, by the rules of its kind: of a creation the body of `POST /v1/accesses`, of `more_rights` the rights on its dossier, of `change` the body of `PATCH /v1/accesses/{accessId}`, held against the access as it is now. Every rule is applied again, warnings are acknowledged again, and who may decide is asked again, with what was corrected. What counts without validation counts at once; where nothing else is left it is `invalid-input` (`nothing-to-validate`).
     */
    put: operations['resubmitRequest'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/requests/{requestId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approve, reject or send back; the first decision wins.
     * @description A collaborator with the validation right whose portfolio covers every dossier asked for (`not-a-validator`), who did not make the request themselves while the firm wants four eyes (`own-request`). An approved creation opens the sign-in and invites the person; whoever asked is told by mail, unless they decided it themselves. Sent back (`send_back`, with a comment as the `reason`) it is `to_correct`: whoever made it can correct it, or cancel it, until `expiresAt`, which is set anew. The same decision by the same person again is answered like the first; any other is `already-decided`.
     */
    post: operations['decideRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decide up to a hundred requests, each on its own; a result for each, in the order sent.
     * @description A collaborator with the validation right. Each decision is taken, or refused, as `POST /v1/requests/{requestId}/decision` does, in a transaction of its own; one that fails stops no other, so that a reply of 200 can hold refusals. The client admins of a company are decided before its client users, otherwise as sent. A request out of reach is a result of 404; one that is named twice refuses the whole call. Sent again it takes nothing twice, with or without an `Idempotency-Key`. What there was no time for is a result of 503: send it again, with the same key if you like. However long the requests are, each decision is told: where all of them would be too long for one reply, the last ones come without: `request` is `null` beside 200, and the `problem` of `already-decided` has no `decision`. `GET /v1/requests/{requestId}` tells both.
     */
    post: operations['decideRequests'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/requests/{requestId}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Undo an approval within 24 hours, as whoever approved.
     * @description Whoever approved it, for 24 hours (`undoableUntil`). A new access is suspended, because `undone`; more rights go back to what they were, unless somebody has changed them since (`stale-write`). Of a request that was not approved, too late, and of an access that is neither approved nor active any more it is `wrong-status`. Whoever made the request is told by mail. Sent again, it answers the request as it is.
     */
    post: operations['undoApproval'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/requests/{requestId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a request back that is open or to be corrected (its creator, or a firm administrator).
     * @description Its creator, or a firm administrator, while it is open or to be corrected. Nothing is opened, and the links in mails end.
     */
    post: operations['cancelRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The settings of my firm.
     * @description Anyone of the staff.
     */
    get: operations['getFirm'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change settings (firm administrator); they count from the next time they are read.
     * @description What is left out stays. A change that lowers the protection (four eyes off, own domains fewer) is told by mail to every firm administrator but the one who made it.
     */
    patch: operations['updateFirm'];
    trace?: never;
  };
  '/v1/firm/modules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Replace the catalogue of modules (firm administrator). A withdrawn one opens nothing any more.
     * @description What is not in the list is withdrawn: it opens nothing any more, also to those who have it ticked.
     */
    put: operations['replaceModules'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/collaborators': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The staff of my firm by name, without those who left (firm administrator); with `search`, by the words that match.
     * @description Firm administrator.
     */
    get: operations['listCollaborators'];
    put?: never;
    /**
     * Add a collaborator, who is invited by email to choose a password (firm administrator).
     * @description An address that identifies somebody already, of whatever firm, is `email-taken`. The sign-in is opened and the invitation sent in a moment; every other firm administrator is told of a right that was given.
     */
    post: operations['createCollaborator'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/collaborators/{collaboratorId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One collaborator, also one who left (firm administrator).
     * @description Whoever left is found by their id, with the status `removed`.
     */
    get: operations['getCollaborator'];
    put?: never;
    post?: never;
    /**
     * Take somebody off the staff: their next call is refused (firm administrator).
     * @description The sign-in is closed in a moment, then the address is free again. What they asked for stays open, what they were asked goes to others.
     */
    delete: operations['removeCollaborator'];
    options?: never;
    head?: never;
    /**
     * Change name, rights, portfolio or absence; it counts at their next call (firm administrator).
     * @description What is left out stays. Nobody takes the last administrator’s right away (`last-firm-administrator`); of somebody who left nothing changes (`wrong-status`). An absence is set as by `PUT /v1/me/absence`.
     */
    patch: operations['updateCollaborator'];
    trace?: never;
  };
  '/v1/collaborators/{collaboratorId}/resend-invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send the invitation once more, to somebody who has not chosen a password yet (firm administrator).
     * @description The link of the mail before ends. Whoever has a password already is `wrong-status`.
     */
    post: operations['resendCollaboratorInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/collaborators/{collaboratorId}/reopen-sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open the sign-in of an active colleague anew, lost or not: sessions end, second factors go, a new password is chosen (firm administrator; not one’s own).
     * @description For a sign-in that was deleted, or shut by a second factor that somebody else enrolled.
     */
    post: operations['reopenCollaboratorSignIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was done in my firm, or attempted and refused, newest first.
     * @description Firm administrator. From `from` on and before `to`. What a thing that has left the firm, or somebody who has, did or was done to stays there. With `refused=true`, what people attempted by routes that change something, and were refused as beyond their rights or out of their reach: one row a person, code and hour, kept for a year. What is refused of a route that only reads is not told.
     */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit/seals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The blocks that seal the record, without their entries, in order.
     * @description Firm administrator. Whoever keeps a number and its hash can show later that nothing up to there was changed: `npm run audit:verify -- --expect <n>:<hash>`.
     */
    get: operations['listSeals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accesses/{accessId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was done to an access, oldest first.
     * @description A collaborator who reaches the access. Dossiers are told by their ids, also those that lie out of my reach.
     */
    get: operations['getAccessHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a link to choose a new password; the answer never tells whether there is such a person.
     * @description Anybody. The link is good for a short while and for one password, which ends every session.
     */
    post: operations['requestPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/validation/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A validator’s page; opening it changes nothing.
     * @description Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. It shows what `GET /v1/requests/{requestId}` tells. A link is good for one decision, and its page then says what became of it.
     */
    get: operations['getValidationPage'];
    put?: never;
    /**
     * The decision, as the page’s form sends it (decision, reason, confirmed, version). With `show` it decides nothing: the page comes again with what was typed.
     * @description Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. It shows what `GET /v1/requests/{requestId}` tells. A link is good for one decision, and its page then says what became of it.
     */
    post: operations['decideOnValidationPage'];
    delete?: never;
    options?: never;
    /**
     * As GET, without the page.
     * @description Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. It shows what `GET /v1/requests/{requestId}` tells. A link is good for one decision, and its page then says what became of it.
     */
    head: operations['headValidationPage'];
    patch?: never;
    trace?: never;
  };
  '/validation/{token}/{rest+}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same page where a mail program has added a sign to the link; else one that explains.
     * @description For links that a mail program has made longer.
     */
    get: operations['getValidationPageOfLongerLink'];
    put?: never;
    /**
     * The same page where a mail program has added a sign to the link; else one that explains.
     * @description For links that a mail program has made longer.
     */
    post: operations['decideOnValidationPageOfLongerLink'];
    delete?: never;
    options?: never;
    /**
     * The same page where a mail program has added a sign to the link; else one that explains.
     * @description For links that a mail program has made longer.
     */
    head: operations['headValidationPageOfLongerLink'];
    patch?: never;
    trace?: never;
  };
  '/queue/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All that a validator may decide, the oldest first, 20 a page; opening it changes nothing.
     * @description Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. It is good for seven days, for all that its owner may decide at that moment; an expired one offers a fresh mail to its owner. With `?request=<requestId>` it is the page of that request, as a link of its own would show it, and decides by the same form; of one that its owner may not see it is 404. Apps have `GET /v1/requests?toValidate=me` and `POST /v1/decisions`.
     */
    get: operations['getQueuePage'];
    put?: never;
    /**
     * The decisions, as the page’s form sends them (of each request decision.<requestId>, reason.<requestId>, version.<requestId>; one confirmed). The page again, with a result beside each; blank ones are left alone. With `show` it decides nothing: the page comes again with what was typed.
     * @description Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. It is good for seven days, for all that its owner may decide at that moment; an expired one offers a fresh mail to its owner. With `?request=<requestId>` it is the page of that request, as a link of its own would show it, and decides by the same form; of one that its owner may not see it is 404. Apps have `GET /v1/requests?toValidate=me` and `POST /v1/decisions`.
     */
    post: operations['decideOnQueuePage'];
    delete?: never;
    options?: never;
    /**
     * As GET, without the page.
     * @description Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. It is good for seven days, for all that its owner may decide at that moment; an expired one offers a fresh mail to its owner. With `?request=<requestId>` it is the page of that request, as a link of its own would show it, and decides by the same form; of one that its owner may not see it is 404. Apps have `GET /v1/requests?toValidate=me` and `POST /v1/decisions`.
     */
    head: operations['headQueuePage'];
    patch?: never;
    trace?: never;
  };
  '/queue/{token}/{rest+}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same page where a mail program has added a sign to the link; else one that explains.
     * @description For links that a mail program has made longer.
     */
    get: operations['getQueuePageOfLongerLink'];
    put?: never;
    /**
     * The same page where a mail program has added a sign to the link; else one that explains.
     * @description For links that a mail program has made longer.
     */
    post: operations['decideOnQueuePageOfLongerLink'];
    delete?: never;
    options?: never;
    /**
     * The same page where a mail program has added a sign to the link; else one that explains.
     * @description For links that a mail program has made longer.
     */
    head: operations['headQueuePageOfLongerLink'];
    patch?: never;
    trace?: never;
  };
  '/invitation/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where a person chooses a password; opening it changes nothing.
     * @description Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. A link is good for one password; an expired one offers a fresh mail, a used one shows where to sign in.
     */
    get: operations['getInvitationPage'];
    put?: never;
    /**
     * The password, as the page’s form sends it (password, passwordConfirmation).
     * @description Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. A link is good for one password; an expired one offers a fresh mail, a used one shows where to sign in.
     */
    post: operations['choosePassword'];
    delete?: never;
    options?: never;
    /**
     * As GET, without the page.
     * @description Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. A link is good for one password; an expired one offers a fresh mail, a used one shows where to sign in.
     */
    head: operations['headInvitationPage'];
    patch?: never;
    trace?: never;
  };
  '/invitation/{token}/{rest+}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The same page where a mail program has added a sign to the link; else one that explains.
     * @description For links that a mail program has made longer.
     */
    get: operations['getInvitationPageOfLongerLink'];
    put?: never;
    /**
     * The same page where a mail program has added a sign to the link; else one that explains.
     * @description For links that a mail program has made longer.
     */
    post: operations['choosePasswordByLongerLink'];
    delete?: never;
    options?: never;
    /**
     * The same page where a mail program has added a sign to the link; else one that explains.
     * @description For links that a mail program has made longer.
     */
    head: operations['headInvitationPageOfLongerLink'];
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This contract.
     * @description Anybody. Made of the schemas that the functions parse with; the same until the next deployment.
     */
    get: operations['getOpenApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    /**
     * As GET, without the body.
     * @description Anybody.
     */
    head: operations['headOpenApi'];
    patch?: never;
    trace?: never;
  };
  '/schemas/events/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The JSON Schema (2020-12) of the `detail` of one event that is put on the bus.
     * @description Anybody. JSON Schema 2020-12 of the `detail` of one event on the bus, whose name is its detail-type; a field that is promised stays as long as the version does.
     */
    get: operations['getEventSchema'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    /**
     * As GET, without the body.
     * @description Anybody.
     */
    head: operations['headEventSchema'];
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether the API answers.
     * @description Anybody. No more than that API and functions answer.
     */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    /**
     * As GET, without the body.
     * @description Anybody.
     */
    head: operations['headHealth'];
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    SetAbsence: {
      /**
       * Format: date-time
       * @description May have passed.
       */
      from: string;
      /**
       * Format: date-time
       * @description Ahead, after `from`, at most 366 days after it.
       */
      to: string;
      /** @description Who stands in: another active collaborator of the firm with the validation right; null: nobody. */
      delegateId?: string | null;
    };
    PermissionQuestions: {
      checks: components['schemas']['PermissionQuestion'][];
    };
    PermissionQuestion: {
      dossierId: string;
      permission: components['schemas']['Permission'];
      /** @description The client whom it is about, in my portfolio; without it, me. A client names nobody else. */
      accessId?: string;
      /** @description The access that owns the document it is about. */
      documentOwnerId?: string;
    };
    /**
     * @description A row of the permission matrix, and how far it goes at each level. A module that the person has must open its section; `team` is always open.
     *
     *     | Permission | Section | `principal_admin` | `team_lead` | `standard_user` |
     *     | --- | --- | --- | --- | --- |
     *     | `team.manage_members` | `team` | all | all | no |
     *     | `team.manage_admins` | `team` | all | no | no |
     *     | `connections.integrations` | `connections` | all | all | no |
     *     | `connections.bank_feeds` | `connections` | all | all | no |
     *     | `connections.commerce` | `connections` | all | all | no |
     *     | `bank.upload_statements` | `bank` | all | all | no |
     *     | `account.system_settings` | `account` | all | all | no |
     *     | `account.chart_of_accounts` | `account` | all | all | no |
     *     | `account.automation_rules` | `account` | all | all | no |
     *     | `account.submission_history` | `account` | all | all | own; all with `all_documents` |
     *     | `invoices.process` | `invoices` | all | all | own; all with `all_documents` |
     *     | `invoices.publish_by_api` | `invoices` | all | all | no; all with `publish_by_api` |
     *     | `expenses.create` | `expenses` | all | all | no; all with `create_expense_reports` |
     *     | `expenses.manage` | `expenses` | all | all | no |
     * @enum {string}
     */
    Permission:
      | 'team.manage_members'
      | 'team.manage_admins'
      | 'connections.integrations'
      | 'connections.bank_feeds'
      | 'connections.commerce'
      | 'bank.upload_statements'
      | 'account.system_settings'
      | 'account.chart_of_accounts'
      | 'account.automation_rules'
      | 'account.submission_history'
      | 'invoices.process'
      | 'invoices.publish_by_api'
      | 'expenses.create'
      | 'expenses.manage';
    CompanyBody: {
      /** @description 1–100 printable characters. */
      name: string;
      /**
       * @description SIREN: nine digits with their check digit; spaces are tolerated.
       * @example 732 829 320
       */
      registrationNumber?: string;
    };
    /** @description What is to change; null takes the number away. */
    CompanyPatch: {
      /** @description 1–100 printable characters. */
      name?: string;
      registrationNumber?: string | null;
    };
    DossierBody: {
      /** @description 1–100 printable characters. */
      name: string;
      /** @description What the firm calls the dossier; unique in the firm. */
      reference?: string;
    };
    /** @description What is to change; null takes the reference away. */
    DossierPatch: {
      /** @description 1–100 printable characters. */
      name?: string;
      reference?: string | null;
    };
    ImportBody: {
      /** @description Tell what would come of each line; keep nothing. */
      dryRun: boolean;
      /** @description The import that this call goes on with; a new one without. */
      importId?: string;
      lines: components['schemas']['ImportLine'][];
    };
    ImportLine: {
      /** @description Where it stands in the firm’s own list. */
      line: number;
      /** @description Name of the company. */
      company: string;
      /** @description SIREN; by it the company is recognised first. */
      registrationNumber?: string;
      /** @description Name of the dossier. */
      dossier: string;
      /** @description The dossier’s reference: its key. */
      reference: string;
    };
    RightsBody: {
      level: components['schemas']['Level'];
      /** @description For `standard_user` alone. */
      options?: components['schemas']['Option'][];
    };
    DetachBody: {
      /** @description The dossier’s name, as people see it: case, blanks, dashes and apostrophes may differ. */
      confirm: string;
    };
    AttachBody: Record<string, never>;
    CreateAccessBody: {
      identity: components['schemas']['IdentityInput'];
      dossiers: components['schemas']['GrantInput'][];
      modules: string[];
      /** @description When the access ends by itself: an instant, or a date, at the end of which it does in Paris. */
      endsAt?: string;
      /** @description The warnings that the creator has read and accepts, by name. */
      acknowledge?: components['schemas']['WarningCode'][];
    };
    IdentityInput: {
      lastName: string;
      firstName: string;
      /** @description The person’s own address; it becomes their identifier. */
      email: string;
      /**
       * @description E.164, or French national notation.
       * @example 06 12 34 56 78
       */
      phone: string;
      clientType: components['schemas']['ClientType'];
      companyId: string;
    };
    GrantInput: {
      dossierId: string;
      level: components['schemas']['Level'];
      options?: components['schemas']['Option'][];
    };
    PreviewBody: {
      identity?: components['schemas']['PreviewIdentity'];
      dossiers?: components['schemas']['PreviewGrant'][];
      modules?: string[];
      /** @description When the access ends by itself: an instant, or a date, at the end of which it does in Paris. */
      endsAt?: string;
      /** @description The warnings that the creator has read and accepts, by name. */
      acknowledge?: components['schemas']['WarningCode'][];
    };
    PreviewIdentity: {
      lastName?: string;
      firstName?: string;
      /** @description The person’s own address; it becomes their identifier. */
      email?: string;
      /**
       * @description E.164, or French national notation.
       * @example 06 12 34 56 78
       */
      phone?: string;
      clientType?: components['schemas']['ClientType'] | '';
      companyId?: string;
    };
    PreviewGrant: {
      dossierId: string;
      level?: components['schemas']['Level'] | '';
      options?: components['schemas']['Option'][];
    };
    ChangeAccessBody: {
      identity?: components['schemas']['IdentityChange'];
      /** @description All that the access is to have. Those that it has may stay, whether or not still offered. */
      modules?: string[];
      /** @description When the access ends by itself: an instant, or a date, at the end of which it does in Paris. Null takes the end away; without it, the one there is stays. */
      endsAt?: string | null;
      /** @description Why, if one wants to say; the record keeps it. */
      reason?: string;
      /** @description The warnings that the creator has read and accepts, by name. */
      acknowledge?: components['schemas']['WarningCode'][];
    };
    /** @description The fields that are to change. */
    IdentityChange: {
      lastName?: string;
      firstName?: string;
      /** @description The person’s own address; it becomes their identifier. */
      email?: string;
      /**
       * @description E.164, or French national notation.
       * @example 06 12 34 56 78
       */
      phone?: string;
      clientType?: components['schemas']['ClientType'];
      companyId?: string;
    };
    MoveBody: {
      reason: string;
    };
    ReactivateBody: {
      /** @description When the access ends by itself: an instant, or a date, at the end of which it does in Paris. Null takes the end away; without it, the one there is stays. */
      endsAt?: string | null;
    };
    EraseBody: {
      reason: string;
      /** @description The id of the access, as a confirmation. */
      confirm: string;
    };
    Nothing: Record<string, never>;
    StartDraft: {
      identity?: components['schemas']['DraftIdentity'];
      dossiers?: components['schemas']['DraftGrantInput'][];
      modules?: string[];
      /** @description When the access ends by itself: an instant, or a date, at the end of which it does in Paris. */
      endsAt?: string;
    };
    DraftIdentity: {
      lastName?: string;
      firstName?: string;
      /** @description The person’s own address; it becomes their identifier. */
      email?: string;
      /**
       * @description E.164, or French national notation.
       * @example 06 12 34 56 78
       */
      phone?: string;
      clientType?: components['schemas']['ClientType'] | '';
      companyId?: string;
    };
    DraftGrantInput: {
      dossierId: string;
      level?: components['schemas']['Level'] | '';
      options?: components['schemas']['Option'][];
    };
    /** @description What stands beside the sections; null takes the end away. */
    ChangeDraft: {
      endsAt: string | null;
    };
    DraftDossiers: {
      dossiers: components['schemas']['DraftGrantInput'][];
    };
    DraftModules: {
      modules: string[];
    };
    SubmitDraft: {
      /** @description The warnings that the creator has read and accepts, by name. */
      acknowledge?: components['schemas']['WarningCode'][];
    };
    DecisionBody: {
      decision: components['schemas']['Verdict'];
      /** @description Mandatory unless approving. */
      reason?: string;
      /** @description The version that was looked at; another one is 412. */
      version?: number;
    };
    DecisionsBody: {
      /** @description One to a hundred, no request twice. */
      decisions: components['schemas']['OneDecision'][];
    };
    OneDecision: {
      requestId: string;
      decision: components['schemas']['Verdict'];
      /** @description Mandatory unless approving. */
      reason?: string;
      /** @description The version that was looked at; another one is 412. */
      version?: number;
    };
    CancelBody: {
      reason?: string;
    };
    FirmSettings: {
      /** @description 1–100 printable characters. */
      name?: string;
      /** @description Of the mails that the firm sends. */
      language?: components['schemas']['Language'];
      /** @description Domains (`firm.fr`), or bare names (`firm`) that stand for that name under every public suffix. */
      ownDomains?: string[];
      /** @description Local parts that belong to a mailbox rather than to a person. */
      genericNames?: string[];
      /** @description Whether nobody decides their own requests. */
      fourEyes?: boolean;
      /** @description Whether reminders count working days alone, and go by day. */
      businessTime?: boolean;
      holidays?: components['schemas']['Holidays'];
      /** @description ISO 8601, PT1H to P30D. */
      reminderAfter?: string;
      /** @description After how many reminders the firm’s administrators are brought in, with the next one. */
      remindersBeforeEscalation?: number;
      /** @description ISO 8601, PT15M to P1D; how long after one mail of reminders the next one goes at the soonest. */
      digestEvery?: string;
      /** @description ISO 8601, P1D to P180D. */
      expireAfter?: string;
      /** @description How many validators are asked about one request. */
      askAtMost?: number;
      /** @description ISO 8601, P1D to P365D. */
      draftLife?: string;
      /** @description ISO 8601, P1Y to P10Y; how long names, address and phone are kept after an access is revoked. */
      cardRetention?: string;
      /** @description ISO 8601, P30D to P3Y; after how long without a sign-in an access counts as dormant. */
      dormantAfter?: string;
      /** @description ISO 8601, P1D to P365D; how long before an access ends that is told. Counts for ends set from then on. */
      endNotice?: string;
      /** @description Who the mails come from; 1–100 printable characters. */
      senderName?: string;
      /** @description Where the firm’s people sign in, shown on pages and in mails; null: where the stage says. An address in `https://` of at most 300 characters. */
      portalUrl?: string | null;
      /** @description Whom to ask at the firm, in mails and on pages; answers to its mails go there. */
      contact?: {
        /** @description One address. */
        email: string;
        /** @description One number, as people write it; shown in E.164. */
        phone: string;
      } | null;
    };
    Modules: {
      modules: {
        /** @description Lower-case letters, digits and hyphens, at most 50. */
        moduleId: string;
        name: string;
        /** @description The sections of the matrix it opens; may be none. */
        sections: components['schemas']['Section'][];
      }[];
    };
    AddCollaborator: {
      /** @description 1–100 printable characters. */
      name: string;
      /** @description Becomes their identifier; it cannot be changed. */
      email: string;
      rights: {
        /** @default false */
        validate?: boolean;
        /** @default false */
        administerFirm?: boolean;
      };
      /** @description The dossiers they work on: `all`, or at most 500. A firm administrator has `all`. May be left out for a firm administrator. */
      portfolio?: 'all' | string[];
    };
    ChangeCollaborator: {
      /** @description 1–100 printable characters. */
      name?: string;
      rights?: {
        validate?: boolean;
        administerFirm?: boolean;
      };
      /** @description The dossiers they work on: `all`, or at most 500. A firm administrator has `all`. */
      portfolio?: 'all' | string[];
      /** @description Null takes it back. */
      absence?: components['schemas']['SetAbsence'] | null;
    };
    PasswordResetBody: {
      email: string;
    };
    /**
     * @description What a person may do on one dossier, highest first. Independent of the client type.
     * @enum {string}
     */
    Level: 'principal_admin' | 'team_lead' | 'standard_user';
    /**
     * @description What can be ticked on one dossier, for a `standard_user` alone.
     * @enum {string}
     */
    Option: 'all_documents' | 'create_expense_reports' | 'publish_by_api';
    /**
     * @description What a person is at their company: a `client_admin` may create accesses for it, a `client_user` where they manage the users.
     * @enum {string}
     */
    ClientType: 'client_admin' | 'client_user';
    /**
     * @description A part of the portal that modules open.
     * @enum {string}
     */
    Section: 'team' | 'connections' | 'bank' | 'account' | 'invoices' | 'expenses';
    /**
     * @description Where an access is in its life; only an `active` one opens anything.
     * @enum {string}
     */
    AccessStatus:
      | 'pending_validation'
      | 'approved'
      | 'active'
      | 'suspended'
      | 'revoked'
      | 'rejected'
      | 'expired'
      | 'cancelled'
      | 'to_correct';
    /**
     * @description How far the invitation of an access has come; `lapsed` after 7 days unused.
     * @enum {string}
     */
    InvitationState: 'none' | 'sent' | 'accepted' | 'lapsed' | 'bounced';
    /**
     * @description What is held for validation: a new access, or of one there is more rights or another change.
     * @enum {string}
     */
    RequestKind: 'creation' | 'more_rights' | 'change';
    /**
     * @description What a validator may answer.
     * @enum {string}
     */
    Verdict: 'approve' | 'reject' | 'send_back';
    /**
     * @description What is warned of until it is acknowledged by this code.
     * @enum {string}
     */
    WarningCode: 'generic-email' | 'company-dossier-not-selected' | 'no-module';
    /**
     * @description What was done: the action of an entry of the record, and the name of its event.
     * @enum {string}
     */
    AuditAction:
      | 'access-submitted'
      | 'request-approved'
      | 'request-rejected'
      | 'request-cancelled'
      | 'request-expired'
      | 'request-sent-back'
      | 'request-resubmitted'
      | 'request-undone'
      | 'sign-in-opened'
      | 'access-activated'
      | 'access-changed'
      | 'change-requested'
      | 'address-moved'
      | 'access-suspended'
      | 'access-reactivated'
      | 'access-revoked'
      | 'access-erased'
      | 'password-chosen'
      | 'firm-changed'
      | 'modules-changed'
      | 'collaborator-added'
      | 'collaborator-changed'
      | 'collaborator-removed'
      | 'sign-in-closed'
      | 'sign-in-reopening-requested'
      | 'sign-in-reopened'
      | 'invitation-requested'
      | 'firm-created'
      | 'company-created'
      | 'company-changed'
      | 'dossier-created'
      | 'dossier-changed'
      | 'rights-requested'
      | 'rights-changed'
      | 'dossier-detached'
      | 'dossier-attached';
    /**
     * @description Whose public holidays are no working days.
     * @enum {string}
     */
    Holidays: 'FR' | 'FR-ALSACE-MOSELLE';
    /**
     * @description A language of texts.
     * @enum {string}
     */
    Language: 'fr' | 'en';
    Me:
      | {
          /** @constant */
          kind: 'collaborator';
          name: string;
          email: string;
          firm: {
            firmId: string;
            name: string;
          };
          collaboratorId: string;
          rights: {
            validate: boolean;
            administerFirm: boolean;
          };
          portfolio: 'all' | string[];
          /** @description The client types that I may create accesses of: none, where I may create no access. */
          mayCreate: components['schemas']['ClientType'][];
          absence: components['schemas']['Absence'] | null;
          /** @description Whether mails to me come back: others are asked instead. */
          mailBounced: boolean;
        }
      | {
          /** @constant */
          kind: 'client';
          name: string;
          email: string;
          firm: {
            firmId: string;
            name: string;
          };
          accessId: string;
          /** @constant */
          status: 'active';
          clientType: components['schemas']['ClientType'];
          company: components['schemas']['CompanyName'];
          dossiers: components['schemas']['NamedGrant'][];
          modules: string[];
          /** @description The modules with their names, in the same order. */
          moduleNames: components['schemas']['ModuleName'][];
          /** @description The client types that I may create accesses of: none, where I may create no access. */
          mayCreate: components['schemas']['ClientType'][];
        };
    /** @description While somebody is away. One that is over is shown as null. */
    Absence: {
      /** Format: date-time */
      from: string;
      /**
       * Format: date-time
       * @description They are back from this instant on.
       */
      to: string;
      /** @description Who stands in for them, if anybody does. */
      delegate: components['schemas']['Actor'] | null;
    };
    /** @description A collaborator, or a person by their access. */
    Actor: {
      id: string;
      name: string;
    };
    /** @description A company, and what it is called. */
    CompanyName: {
      companyId: string;
      name: string;
    };
    NamedGrant: {
      dossierId: string;
      /** @description Null, like the company, for a dossier that lies out of reach. */
      name: string | null;
      company: components['schemas']['CompanyName'] | null;
      level: components['schemas']['Level'];
      options: components['schemas']['Option'][];
    };
    ModuleName: {
      moduleId: string;
      /** @description Null for one that the firm does not offer any more. */
      name: string | null;
    };
    Problem: {
      type: components['schemas']['ProblemType'];
      title: string;
      status: number;
      detail: string;
      /** @description The id of this request, as the logs know it. */
      instance: string;
      /** @description At most 100; an entry `and-more` then says that there are others. */
      errors?: {
        /** @description JSON Pointer (RFC 6901); empty for the body itself. One over 200 bytes is cut, and ends with an ellipsis. */
        pointer: string;
        code: components['schemas']['FieldCode'];
        detail: string;
      }[];
      /** @description Of `warnings-not-acknowledged`. */
      warnings?: components['schemas']['Warning'][];
      /** @description Of `draft-incomplete`. */
      blocking?: components['schemas']['Blocking'][];
      /** @description Of `wrong-status`: the status it is in. */
      current?: string;
      /** @description Of `wrong-status`: the statuses in which this is possible; none: its time is over. */
      allowed?: string[];
      /** @description Of `already-decided`: the one that stands. */
      decision?: components['schemas']['Decision'];
      /** @description Of `company-needs-client-admin`: client admins of the company who await a decision. */
      decideFirst?: {
        id: string;
        name: string;
        requestId: string;
      }[];
      /** @description Of `request-open`: the request that is. */
      requestId?: string;
      /** @description Of `registration-number-taken`: whose number it is, where that company is in reach. */
      company?: components['schemas']['CompanyName'];
    } & {
      [key: string]: unknown;
    };
    Warning: {
      code: components['schemas']['WarningCode'];
      /** @description Where in the creation it is; empty: in no one field. */
      pointer: string;
      /** @description The same in a sentence, in the language of `Accept-Language`. */
      detail: string;
    };
    Blocking: {
      code: components['schemas']['FieldCode'];
      /** @description Where in the creation it is; empty: in no one field. */
      pointer: string;
      /** @description The same in a sentence, in the language of `Accept-Language`. */
      detail: string;
    };
    Decision: {
      outcome: components['schemas']['Outcome'];
      /** @description Null when time has decided. */
      by: components['schemas']['Actor'] | null;
      /** Format: date-time */
      at: string;
      reason: string | null;
      /** @description The validators who were away, and in whose place it was decided. */
      for: components['schemas']['Actor'][];
      /** @description Null where that was not kept yet. */
      via: components['schemas']['Via'] | null;
    };
    GatewayMessage: {
      message: string;
    };
    PersonExport: {
      /** @description Whose data they are. */
      person: {
        kind: string;
        id: string;
      };
      /** @description As it is now, with what it opens; null of staff. */
      access: components['schemas']['Access'] | null;
      /** @description As they are now; null of a client. */
      collaborator: components['schemas']['Collaborator'] | null;
      /** @description Who the person was said to be, version by version. */
      cards: {
        n: number;
        lastName: string;
        firstName: string;
        email: string;
        phone: string;
      }[];
      /** @description About the person, and those that they made. */
      requests: {
        requestId: string;
        accessId: string;
        kind: components['schemas']['RequestKind'];
        status: components['schemas']['RequestStatus'];
        /** Format: date-time */
        createdAt: string;
        /** @description What was asked for the person; none of what was for another. */
        dossiers: {
          dossierId: string;
          level: components['schemas']['Level'];
          options: components['schemas']['Option'][];
        }[];
        decidedAt: string | null;
      }[];
      /** @description What was done to the person, and what they did; of what they did to others, no changes. */
      entries: {
        auditId: string;
        /** Format: date-time */
        at: string;
        by: {
          kind: string;
          id: string;
          /** @description Of staff; null: somebody at a client, or no longer kept. */
          name: string | null;
        } | null;
        via: string;
        subject: {
          kind: string;
          id: string;
        };
        version: number;
        action: string;
        changes: {
          field: string;
          /** @default null */
          from: unknown;
          /** @default null */
          to: unknown;
        }[];
        /** @description What was said of the person with it. */
        reason: string | null;
        requestId: string | null;
      }[];
      /** @description Which mail was sent, when, and what became of it. */
      mails: {
        mail: string;
        /** Format: date-time */
        at: string;
        state: string;
      }[];
      /** @description There is more. */
      nextCursor?: string;
    };
    Access: {
      accessId: string;
      status: components['schemas']['AccessStatus'];
      /** @description Null unless it is suspended. */
      suspendedBecause: components['schemas']['SuspendedBecause'] | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the latest entry of its history was made, or it was created.
       */
      updatedAt: string;
      createdBy: components['schemas']['Actor'];
      /** @description Null once nothing is kept of the person any more: erased, or ended long ago. */
      identity: {
        lastName: string;
        firstName: string;
        email: string;
        phone: string;
        clientType: components['schemas']['ClientType'];
        companyId: string;
      } | null;
      /** @description The person’s company. */
      company: components['schemas']['CompanyName'];
      dossiers: components['schemas']['NamedGrant'][];
      modules: string[];
      /** @description The modules with their names, in the same order. */
      moduleNames: components['schemas']['ModuleName'][];
      endsAt: string | null;
      /** @description How far the invitation has come, and since when; null as of an instant. */
      invitation: components['schemas']['Invitation'] | null;
      /** @description Whether a mail to the person came back for good, or was called spam; null when none did since the address was last written to anew, and as of an instant. */
      delivery: 'bounced' | null;
      /** @description The day of the last sign-in, in Paris; null when there was none, and as of an instant. */
      lastSignInOn: string | null;
      /** @description The latest request about this access; null as of an instant: requests are told as they are. */
      request: components['schemas']['Request'] | null;
    };
    Invitation: {
      state: components['schemas']['InvitationState'];
      /** @description Null of `none`. */
      at: string | null;
    };
    Request: {
      requestId: string;
      accessId: string;
      kind: components['schemas']['RequestKind'];
      status: components['schemas']['RequestStatus'];
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: components['schemas']['Actor'];
      /** @description Whose access it is about. */
      person: components['schemas']['PersonName'];
      /** @description The person’s company. */
      company: components['schemas']['CompanyName'];
      /** @description The dossiers asked for, with what is asked for on each. */
      dossiers: components['schemas']['AskedGrant'][];
      /** @description The modules with their names, in the same order. */
      moduleNames: components['schemas']['ModuleName'][];
      /** @description The validators who are asked, or were. */
      askedOf: components['schemas']['Actor'][];
      /** @description How many may decide, those who are not asked included; null when they are more than 100. */
      validatorsInAll: number | null;
      /** Format: date-time */
      expiresAt: string;
      /** @description Which submission of it this is: 1 at first. */
      submission: number;
      /** @description How many reminders this submission has had. */
      remindersSent: number;
      /** @description Whether a step keeps failing. It can be decided and cancelled, and expires, all the same. */
      stuck: boolean;
      /** @description What happened, oldest first. `what` says of `reminded` which reminder it was; of `escalated` whether administrators were `asked`, or told alone (`notice-only`); of `decided` how; of `mailed` and `bounced` which mail; of `stuck` which step. */
      course: {
        event: components['schemas']['CourseEventName'];
        /** Format: date-time */
        at: string;
        what: string | null;
      }[];
      /** @description Of `more_rights`: what is asked for on one dossier; `from` null when it is to be added. */
      change: {
        dossierId: string;
        from: components['schemas']['Rights'] | null;
        to: components['schemas']['Rights'];
      } | null;
      decision: components['schemas']['Decision'] | null;
      /** @description Until when whoever approved can undo it; null: not at all, or it is undone. */
      undoableUntil: string | null;
      /** @description When its approval was undone; null: it was not. */
      undoneAt: string | null;
    };
    /** @description A person at a client, by their access. */
    PersonName: {
      accessId: string;
      name: string;
      /** @description Null for an erased person, whose name is a word that says so. */
      email: string | null;
    };
    AskedGrant: {
      dossierId: string;
      /** @description Null, like the company, for a dossier that lies out of reach. */
      name: string | null;
      company: components['schemas']['CompanyName'] | null;
      /** @description Null while it has not been chosen. */
      level: components['schemas']['Level'] | null;
      options: components['schemas']['Option'][];
    };
    Rights: {
      level: components['schemas']['Level'];
      options: components['schemas']['Option'][];
    };
    Collaborator: {
      collaboratorId: string;
      name: string;
      email: string;
      rights: {
        validate: boolean;
        administerFirm: boolean;
      };
      portfolio: 'all' | string[];
      absence: components['schemas']['Absence'] | null;
      /** @description Whether mails to them come back: others are asked instead. */
      mailBounced: boolean;
      /** @description `invited` while the sign-in is being opened. */
      status: components['schemas']['CollaboratorStatus'];
    };
    Labels: {
      language: components['schemas']['Language'];
      levels: {
        code: components['schemas']['Level'];
        name: string;
        meaning: string;
        /** @description Whom the level suits. */
        advice: string;
      }[];
      options: {
        code: components['schemas']['Option'];
        name: string;
        meaning: string;
      }[];
      clientTypes: {
        code: components['schemas']['ClientType'];
        name: string;
        meaning: string;
      }[];
      sections: {
        code: components['schemas']['Section'];
        name: string;
        meaning: string;
      }[];
      permissions: {
        code: components['schemas']['Permission'];
        name: string;
        meaning: string;
        section: components['schemas']['Section'];
      }[];
      scopes: {
        code: components['schemas']['Scope'];
        name: string;
        meaning: string;
      }[];
      /** @description What decided a check. */
      reasons: {
        code: components['schemas']['Reason'];
        name: string;
        meaning: string;
      }[];
      /** @description One code may be a status of several things: `of` tells them apart. */
      statuses: (
        | {
            /** @constant */
            of: 'access';
            code: components['schemas']['AccessStatus'];
            name: string;
            meaning: string;
          }
        | {
            /** @constant */
            of: 'request';
            code: components['schemas']['RequestStatus'];
            name: string;
            meaning: string;
          }
        | {
            /** @constant */
            of: 'collaborator';
            code: components['schemas']['CollaboratorStatus'];
            name: string;
            meaning: string;
          }
      )[];
      /** @description By whom, or by what, an access was suspended. */
      suspendedBecause: {
        code: components['schemas']['SuspendedBecause'];
        name: string;
        meaning: string;
      }[];
      /** @description How far the invitation of an access has come. */
      invitations: {
        code: components['schemas']['InvitationState'];
        name: string;
        meaning: string;
      }[];
      /** @description Of requests. */
      kinds: {
        code: components['schemas']['RequestKind'];
        name: string;
        meaning: string;
      }[];
      /** @description How requests end. */
      outcomes: {
        code: components['schemas']['Outcome'];
        name: string;
        meaning: string;
      }[];
      /** @description What a validator may answer; what it means depends on the kind of the request. */
      verdicts: {
        of: components['schemas']['RequestKind'];
        code: components['schemas']['Verdict'];
        name: string;
        meaning: string;
      }[];
      /** @description What happens to a request. */
      courseEvents: {
        code: components['schemas']['CourseEventName'];
        name: string;
        meaning: string;
      }[];
      /** @description Whose public holidays are no working days. */
      holidays: {
        code: components['schemas']['Holidays'];
        name: string;
        meaning: string;
      }[];
      warnings: {
        code: components['schemas']['WarningCode'];
        name: string;
        meaning: string;
      }[];
      notices: {
        code: components['schemas']['NoticeCode'];
        name: string;
        meaning: string;
      }[];
      /** @description What people attempted, by what they were refused. */
      refused: {
        code: components['schemas']['RefusedCode'];
        name: string;
        meaning: string;
      }[];
    };
    Permissions: {
      dossierId: string;
      permissions: {
        permission: components['schemas']['Permission'];
        /** @description How far it goes: nowhere, to the own documents, to everything on the dossier. */
        scope: components['schemas']['Scope'];
        /** @description What decided it. */
        reason: components['schemas']['Reason'];
        /** @description The reason in words, with `explain=true`. */
        explanation?: string;
      }[];
    };
    PermissionAnswers: {
      /** @description One for each check, in their order. */
      results: {
        allowed: boolean;
        /** @description How far it goes: nowhere, to the own documents, to everything on the dossier. */
        scope: components['schemas']['Scope'];
        /** @description What decided it. */
        reason: components['schemas']['Reason'];
        /** @description The reason in words, with `explain=true`. */
        explanation?: string;
      }[];
    };
    ModulePage: {
      items: components['schemas']['Module'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    Module: {
      moduleId: string;
      name: string;
      sections: components['schemas']['Section'][];
    };
    CompanyPage: {
      items: components['schemas']['Company'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    Company: {
      companyId: string;
      name: string;
      registrationNumber: string | null;
      dossiers: {
        dossierId: string;
        name: string;
      }[];
    };
    Dossier: {
      dossierId: string;
      companyId: string;
      name: string;
      reference: string | null;
      company: components['schemas']['CompanyName'];
      /** @description When it left the firm, and who took it away. */
      detached: {
        /** Format: date-time */
        at: string;
        by: components['schemas']['Actor'];
      } | null;
    };
    ImportResult: {
      /** @description Null for a dry run, which keeps nothing. */
      importId: string | null;
      dryRun: boolean;
      /** @description One a line, in the order of the call. */
      results: components['schemas']['ImportLineResult'][];
      /** @description Of this call. */
      totals: components['schemas']['ImportTotals'];
    };
    ImportLineResult: {
      line: number;
      /** @description `updated` also when only the company changed. */
      outcome: components['schemas']['LineOutcome'];
      /** @description Unless refused: the company of the line; one that this call makes, or would make, has no id here. */
      company: {
        companyId: string | null;
        name: string;
        /** @description Of one that the line renames, or would rename. */
        formerName: string | null;
      } | null;
      /** @description What it does, or in a dry run would do, beside making its dossier; of a refused line, nothing. */
      effects: components['schemas']['LineEffect'][];
      /** @description Of a refused line: what is wrong with it. Nothing of it is kept. */
      errors: {
        column: components['schemas']['ImportColumn'];
        code: components['schemas']['FieldCode'];
        detail: string;
        /** @description Which companies it is about, a few of them. */
        companies: {
          companyId: string | null;
          name: string;
          registrationNumber: string | null;
        }[];
        /** @description The line before it that it repeats. */
        otherLine: number | null;
      }[];
    };
    ImportTotals: {
      created: number;
      updated: number;
      unchanged: number;
      refused: number;
    };
    Import: {
      importId: string;
      /** Format: date-time */
      startedAt: string;
      startedBy: components['schemas']['Actor'];
      /** Format: date-time */
      updatedAt: string;
      /** @description The highest line that has been through: where to go on after. */
      lastLine: number;
      /** @description Of all calls so far; a line sent again counts once. */
      totals: components['schemas']['ImportTotals'];
      refused: components['schemas']['ImportLineResult'][];
      /** @description Not all refused lines are listed. */
      moreRefused: boolean;
    };
    UserPage: {
      items: components['schemas']['User'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    User: {
      accessId: string;
      name: string;
      email: string;
      level: components['schemas']['Level'];
      options: components['schemas']['Option'][];
      status: components['schemas']['AccessStatus'];
      /**
       * Format: date-time
       * @description When these rights were last changed.
       */
      changedAt: string;
    };
    UserThenPage: {
      items: components['schemas']['UserThen'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    /** @description Level and options at the instant that was asked for, and from when to when they held. */
    UserThen: {
      accessId: string;
      name: string;
      /** @description Null once nothing is kept of the person any more. */
      email: string | null;
      level: components['schemas']['Level'];
      options: components['schemas']['Option'][];
      status: components['schemas']['AccessStatus'];
      /**
       * Format: date-time
       * @description When these rights were last changed.
       */
      changedAt: string;
      /**
       * Format: date-time
       * @description From when on it was so; that instant counts.
       */
      since: string;
      /** @description When it ended; that instant does not count. Null: it is so still. */
      until: string | null;
    };
    StaffThenPage: {
      items: components['schemas']['StaffThen'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    /** @description Somebody of the staff who had the dossier, and from when to when. */
    StaffThen: {
      collaboratorId: string;
      name: string;
      /**
       * Format: date-time
       * @description From when on it was so; that instant counts.
       */
      since: string;
      /** @description When it ended; that instant does not count. Null: it is so still. */
      until: string | null;
    };
    AccessPage: {
      items: components['schemas']['Access'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    Summary: {
      /** @description Nothing blocks; warnings may still have to be acknowledged. */
      complete: boolean;
      /** @description What would be refused if it were submitted now. */
      blocking: components['schemas']['Blocking'][];
      /** @description What must be acknowledged by its code. */
      warnings: components['schemas']['Warning'][];
      /** @description What is worth knowing; nothing has to be done. */
      notices: components['schemas']['Notice'][];
      /** @description Who will be asked to validate. */
      validators: components['schemas']['Asked'][];
      /** @description How many may decide, those who are not asked included; null when they are more than 100. */
      validatorsInAll: number | null;
      effectivePermissions: components['schemas']['DossierPermissionsSoFar'][];
    };
    Notice: {
      code: components['schemas']['NoticeCode'];
      /** @description Where in the creation it is; empty: in no one field. */
      pointer: string;
      /** @description The same in a sentence, in the language of `Accept-Language`. */
      detail: string;
    };
    /** @description A validator who will be asked. */
    Asked: {
      id: string;
      name: string;
      /** @description Until when they are away; null where they are there. Who is away is asked only where nobody else can be. */
      awayUntil: string | null;
    };
    /** @description What each permission would be; null where a module has to open its section, as long as no modules have been chosen. */
    DossierPermissionsSoFar: {
      dossierId: string;
      permissions: {
        'team.manage_members': components['schemas']['Scope'] | null;
        'team.manage_admins': components['schemas']['Scope'] | null;
        'connections.integrations': components['schemas']['Scope'] | null;
        'connections.bank_feeds': components['schemas']['Scope'] | null;
        'connections.commerce': components['schemas']['Scope'] | null;
        'bank.upload_statements': components['schemas']['Scope'] | null;
        'account.system_settings': components['schemas']['Scope'] | null;
        'account.chart_of_accounts': components['schemas']['Scope'] | null;
        'account.automation_rules': components['schemas']['Scope'] | null;
        'account.submission_history': components['schemas']['Scope'] | null;
        'invoices.process': components['schemas']['Scope'] | null;
        'invoices.publish_by_api': components['schemas']['Scope'] | null;
        'expenses.create': components['schemas']['Scope'] | null;
        'expenses.manage': components['schemas']['Scope'] | null;
      };
    };
    Accepted: Record<string, never>;
    Draft: {
      draftId: string;
      version: number;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it will be gone unless it is changed before.
       */
      expiresAt: string;
      /** @description As it was typed so far: a field that has not been filled in is not there. */
      identity: {
        lastName?: string;
        firstName?: string;
        email?: string;
        phone?: string;
        clientType?: components['schemas']['ClientType'] | '';
        companyId?: string;
      } | null;
      /** @description The company of the identity, where it lies within reach. */
      company: components['schemas']['CompanyName'] | null;
      dossiers: components['schemas']['AskedGrant'][] | null;
      modules: string[] | null;
      moduleNames: components['schemas']['ModuleName'][] | null;
      endsAt: string | null;
      summary: components['schemas']['Summary'];
    };
    DraftPage: {
      items: components['schemas']['DraftItem'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    DraftItem: {
      draftId: string;
      version: number;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it will be gone unless it is changed before.
       */
      expiresAt: string;
      /** @description As it was typed so far: a field that has not been filled in is not there. */
      identity: {
        lastName?: string;
        firstName?: string;
        email?: string;
        phone?: string;
        clientType?: components['schemas']['ClientType'] | '';
        companyId?: string;
      } | null;
      /** @description The company of the identity, where it lies within reach. */
      company: components['schemas']['CompanyName'] | null;
      dossiers: components['schemas']['AskedGrant'][] | null;
      modules: string[] | null;
      moduleNames: components['schemas']['ModuleName'][] | null;
      endsAt: string | null;
    };
    RequestPage: {
      items: components['schemas']['Request'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    RequestCount: {
      /** @description Counted in at most 400 requests. */
      count: number;
      /** @description There are more, or may be: “99+”. */
      more: boolean;
    };
    RequestInFull: {
      requestId: string;
      accessId: string;
      kind: components['schemas']['RequestKind'];
      status: components['schemas']['RequestStatus'];
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: components['schemas']['Actor'];
      /** @description Whose access it is about. */
      person: components['schemas']['PersonName'];
      /** @description The person’s company. */
      company: components['schemas']['CompanyName'];
      /** @description The dossiers asked for, with what is asked for on each. */
      dossiers: components['schemas']['AskedGrant'][];
      /** @description The modules with their names, in the same order. */
      moduleNames: components['schemas']['ModuleName'][];
      /** @description The validators who are asked, or were. */
      askedOf: components['schemas']['Actor'][];
      /** @description How many may decide, those who are not asked included; null when they are more than 100. */
      validatorsInAll: number | null;
      /** Format: date-time */
      expiresAt: string;
      /** @description Which submission of it this is: 1 at first. */
      submission: number;
      /** @description How many reminders this submission has had. */
      remindersSent: number;
      /** @description Whether a step keeps failing. It can be decided and cancelled, and expires, all the same. */
      stuck: boolean;
      /** @description What happened, oldest first. `what` says of `reminded` which reminder it was; of `escalated` whether administrators were `asked`, or told alone (`notice-only`); of `decided` how; of `mailed` and `bounced` which mail; of `stuck` which step. */
      course: {
        event: components['schemas']['CourseEventName'];
        /** Format: date-time */
        at: string;
        what: string | null;
      }[];
      /** @description Of `more_rights`: what is asked for on one dossier; `from` null when it is to be added. */
      change: {
        dossierId: string;
        from: components['schemas']['Rights'] | null;
        to: components['schemas']['Rights'];
      } | null;
      decision: components['schemas']['Decision'] | null;
      /** @description Until when whoever approved can undo it; null: not at all, or it is undone. */
      undoableUntil: string | null;
      /** @description When its approval was undone; null: it was not. */
      undoneAt: string | null;
      /** @description What is asked for. Of `more_rights`, and once the request has ended: the access as it is. */
      creation: {
        /** @description Null once nothing is kept of the person any more. */
        identity: {
          lastName: string;
          firstName: string;
          email: string;
          phone: string;
          clientType: components['schemas']['ClientType'];
          companyId: string;
        } | null;
        dossiers: components['schemas']['NamedGrant'][];
        modules: string[];
        endsAt: string | null;
      };
      /** @description Where the access is in its life as it is looked at. */
      accessStatus: components['schemas']['AccessStatus'];
      /** @description What was warned of, and who acknowledged it; pointers are to `creation`. */
      warnings: {
        code: components['schemas']['WarningCode'];
        /** @description Where in the creation it is; empty: in no one field. */
        pointer: string;
        /** @description The same in a sentence, in the language of `Accept-Language`. */
        detail: string;
        acknowledgedBy: components['schemas']['Actor'];
      }[];
      /** @description What is worth knowing; the pointer is to `creation`, null for the dossier of `changes`. */
      notices: {
        code: components['schemas']['NoticeCode'];
        pointer: string | null;
        /** @description The same in a sentence, in the language of `Accept-Language`. */
        detail: string;
      }[];
      /** @description What would change. Of `more_rights`: the rights on one dossier, `from` null when it is to be added. Of `change`: each field, from what it is today; once the request has ended, what was proposed of the person is null. Of `creation`: what `corrections` says. */
      changes: (components['schemas']['RightsChanged'] | components['schemas']['ValueChanged'])[];
      /** @description What was corrected since the last submission, field by field; empty before it was ever sent back. Null: not asked for; of a `change` that has ended, what was proposed of the person. */
      corrections: (components['schemas']['RightsChanged'] | components['schemas']['ValueChanged'])[];
      /** @description By whom, when and why the submission before was sent back: what had been asked for. Null of a first one, and once nothing is kept of why. */
      sentBack: {
        by: components['schemas']['Actor'];
        /** @description The validators who were away, and in whose place it was decided. */
        for: components['schemas']['Actor'][];
        /** Format: date-time */
        at: string;
        reason: string;
      } | null;
      /** @description What the person could do, dossier by dossier, with all that is asked for. */
      effectivePermissions: components['schemas']['DossierPermissions'][];
      /** @description The accesses that the company has beside this one, newest first, as far as within reach. */
      companyAccesses: {
        items: components['schemas']['CompanyAccess'][];
        /** @description How many more there are; 80 stands for more, too. */
        more: number;
      };
    };
    RightsChanged: {
      field: string;
      dossier: {
        dossierId: string;
        /** @description Null, like the company, for a dossier that lies out of reach. */
        name: string | null;
        company: components['schemas']['CompanyName'] | null;
      };
      from: components['schemas']['Rights'] | null;
      to: components['schemas']['Rights'] | null;
    };
    ValueChanged: {
      field: components['schemas']['ChangedField'];
      from: (string | string[]) | null;
      to: (string | string[]) | null;
      /** @description Of the companies and modules that the values name by their ids. */
      names: {
        id: string;
        name: string;
      }[];
    };
    DossierPermissions: {
      dossierId: string;
      permissions: {
        'team.manage_members': components['schemas']['Scope'];
        'team.manage_admins': components['schemas']['Scope'];
        'connections.integrations': components['schemas']['Scope'];
        'connections.bank_feeds': components['schemas']['Scope'];
        'connections.commerce': components['schemas']['Scope'];
        'bank.upload_statements': components['schemas']['Scope'];
        'account.system_settings': components['schemas']['Scope'];
        'account.chart_of_accounts': components['schemas']['Scope'];
        'account.automation_rules': components['schemas']['Scope'];
        'account.submission_history': components['schemas']['Scope'];
        'invoices.process': components['schemas']['Scope'];
        'invoices.publish_by_api': components['schemas']['Scope'];
        'expenses.create': components['schemas']['Scope'];
        'expenses.manage': components['schemas']['Scope'];
      };
    };
    CompanyAccess: {
      accessId: string;
      name: string;
      email: string;
      clientType: components['schemas']['ClientType'];
      status: components['schemas']['AccessStatus'];
    };
    Decisions: {
      /** @description One for each decision, in the order sent. */
      results: components['schemas']['DecisionResult'][];
    };
    DecisionResult: {
      requestId: string;
      /** @description As `POST /v1/requests/{requestId}/decision` answers. */
      httpStatus: number;
      /** @description As it is now; null unless `httpStatus` is 200, and of the last ones where all would be too long for one reply: they are read by their ids. */
      request: components['schemas']['Request'] | null;
      /** @description Why it was not decided; null where it was. */
      problem: components['schemas']['Problem'] | null;
    };
    Firm: {
      firmId: string;
      name: string;
      language: components['schemas']['Language'];
      ownDomains: string[];
      genericNames: string[];
      fourEyes: boolean;
      businessTime: boolean;
      /** @default FR */
      holidays: components['schemas']['Holidays'];
      reminderAfter: string;
      remindersBeforeEscalation: number;
      /** @default PT4H */
      digestEvery: string;
      expireAfter: string;
      askAtMost: number;
      draftLife: string;
      /** @default P5Y */
      cardRetention: string;
      /** @default P180D */
      dormantAfter: string;
      /** @default P14D */
      endNotice: string;
      senderName: string;
      /** @description Where the firm’s people sign in, shown on pages and in mails; the stage’s, where the firm has set none; null: nobody has said. */
      portalUrl: string | null;
      /** @description Whom to ask at the firm, in mails and on pages; answers to its mails go there. */
      contact: components['schemas']['Contact'] | null;
    };
    Contact: {
      email: string;
      phone: string;
    };
    CollaboratorPage: {
      items: components['schemas']['Collaborator'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    AuditPage: {
      items: components['schemas']['AuditEntry'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    AuditEntry: {
      auditId: string;
      /** Format: date-time */
      at: string;
      /** @description Null: the system itself. */
      by: {
        kind: components['schemas']['DoerKind'];
        id: string;
        /** @description Put in when it is read; “erased person” where nothing is kept any more. */
        name: string;
      } | null;
      via: components['schemas']['Via'];
      subject: {
        kind: components['schemas']['SubjectKind'];
        id: string;
      };
      /** @description The subject’s after it. */
      version: number;
      action: components['schemas']['AuditAction'];
      /** @description What changed, by ids, codes and values; null where there was, or is, no value. */
      changes: {
        field: string;
        /** @default null */
        from: unknown;
        /** @default null */
        to: unknown;
      }[];
      reason: string | null;
      /** @description For whom it was done. */
      for: {
        id: string;
        /** @description Put in when it is read; “erased person” where nothing is kept any more. */
        name: string;
      }[];
      /** @description The request of which it is a step. */
      requestId: string | null;
    };
    RefusedPage: {
      items: components['schemas']['RefusedAttempts'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    RefusedAttempts: {
      /**
       * Format: date-time
       * @description When the hour of the clock (UTC) began that it happened in.
       */
      hour: string;
      by: {
        kind: components['schemas']['DoerKind'];
        id: string;
        /** @description Put in when it is read; “erased person” where nothing is kept any more. */
        name: string;
      };
      /** @description What they were refused by. */
      code: components['schemas']['RefusedCode'];
      /** @description How often; of one person, up to 100 attempts an hour are counted. */
      count: number;
      /** @description The first 20 ids that they named, whether or not there is such a thing. */
      ids: string[];
    };
    SealPage: {
      items: components['schemas']['Seal'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    Seal: {
      /** @description Its number: 1 and up, without gaps. */
      n: number;
      /**
       * Format: date-time
       * @description When it was sealed.
       */
      at: string;
      /** @description How many entries it seals. */
      entries: number;
      /** @description SHA-256 of all that it says, in hexadecimal. */
      hash: string;
      /** @description The hash of the block before; null of the first. */
      prev: string | null;
    };
    OpenApi: {
      openapi: string;
    } & {
      [key: string]: unknown;
    };
    EventSchema: {
      $schema: string;
      $id: string;
      title: string;
    } & {
      [key: string]: unknown;
    };
    Health: {
      /** @constant */
      status: 'ok';
    };
    /**
     * @description How far a permission goes: nowhere, to the own documents, to everything on the dossier.
     * @enum {string}
     */
    Scope: 'no' | 'own' | 'all';
    /**
     * @description What decided a check.
     * @enum {string}
     */
    Reason: 'level' | 'option' | 'module' | 'status' | 'portfolio' | 'not-the-owner' | 'out-of-reach';
    /**
     * @description By whom, or by what, an access was suspended.
     * @enum {string}
     */
    SuspendedBecause: 'staff' | 'client' | 'ended' | 'review' | 'undone';
    /**
     * @description What of an access a request asks to change.
     * @enum {string}
     */
    ChangedField:
      | 'identity.lastName'
      | 'identity.firstName'
      | 'identity.email'
      | 'identity.phone'
      | 'identity.clientType'
      | 'identity.companyId'
      | 'modules'
      | 'endsAt';
    /**
     * @description A request is `open` or `to_correct` until it ends, in one of the other ways.
     * @enum {string}
     */
    RequestStatus: 'open' | 'to_correct' | 'approved' | 'rejected' | 'cancelled' | 'expired';
    /**
     * @description How a request ended, or that it was sent back.
     * @enum {string}
     */
    Outcome: 'to_correct' | 'approved' | 'rejected' | 'cancelled' | 'expired';
    /**
     * @description What happened to a request.
     * @enum {string}
     */
    CourseEventName:
      | 'asked'
      | 'reminded'
      | 'escalated'
      | 'nobody-to-ask'
      | 'sent-back'
      | 'resubmitted'
      | 'decided'
      | 'opened'
      | 'mailed'
      | 'bounced'
      | 'stuck'
      | 'redriven';
    /**
     * @description `invited` while the sign-in is being opened; `removed` for who left.
     * @enum {string}
     */
    CollaboratorStatus: 'invited' | 'active' | 'removed';
    /**
     * @description What is worth knowing of a creation; nothing has to be done about it.
     * @enum {string}
     */
    NoticeCode: 'may-detach' | 'same-name';
    /**
     * @description What is wrong with a field; its `detail` says it in words.
     * @enum {string}
     */
    FieldCode:
      | 'missing'
      | 'unknown-field'
      | 'invalid-value'
      | 'and-more'
      | 'duplicate-field'
      | 'invalid-json'
      | 'invalid-encoding'
      | 'invalid-email'
      | 'invalid-phone'
      | 'invalid-name'
      | 'invalid-cursor'
      | 'invalid-reference'
      | 'invalid-registration-number'
      | 'establishment-number'
      | 'lost-leading-zero'
      | 'scientific-notation'
      | 'spreadsheet-error'
      | 'damaged-text'
      | 'reference-taken'
      | 'reference-of-other-company'
      | 'company-name-differs'
      | 'company-name-resembles'
      | 'ambiguous-company'
      | 'registration-number-taken'
      | 'company-full'
      | 'end-in-the-past'
      | 'duplicate'
      | 'forbidden-email-domain'
      | 'option-not-for-level'
      | 'unknown-company'
      | 'unknown-dossier'
      | 'unknown-module'
      | 'unknown-access'
      | 'unknown-person'
      | 'unknown-delegate'
      | 'ends-before-it-begins'
      | 'absence-too-long'
      | 'email-taken'
      | 'company-needs-client-admin'
      | 'no-dossier'
      | 'no-validator'
      | 'not-allowed'
      | 'above-own-level'
      | 'too-many-dossiers'
      | 'too-many-drafts'
      | 'dossier-detached'
      | 'confirmation-mismatch'
      | 'reason-missing'
      | 'nothing-to-validate'
      | 'invalid-domain'
      | 'invalid-local-part'
      | 'invalid-duration'
      | 'duration-out-of-bounds'
      | 'invalid-portal-url'
      | 'invalid-module-id'
      | 'portfolio-too-large'
      | 'portfolio-of-administrator';
    /**
     * @description The stable code of a problem, behind `/problems/`; `title` and `detail` say it in words.
     * @enum {string}
     */
    ProblemType:
      | '/problems/invalid-input'
      | '/problems/unauthenticated'
      | '/problems/forbidden'
      | '/problems/own-request'
      | '/problems/not-a-validator'
      | '/problems/above-own-level'
      | '/problems/not-found'
      | '/problems/email-taken'
      | '/problems/company-needs-client-admin'
      | '/problems/last-client-admin'
      | '/problems/last-firm-administrator'
      | '/problems/warnings-not-acknowledged'
      | '/problems/no-validator'
      | '/problems/draft-incomplete'
      | '/problems/wrong-status'
      | '/problems/already-decided'
      | '/problems/request-open'
      | '/problems/confirmation-mismatch'
      | '/problems/dossier-detached'
      | '/problems/end-in-the-past'
      | '/problems/registration-number-taken'
      | '/problems/request-in-progress'
      | '/problems/stale-write'
      | '/problems/payload-too-large'
      | '/problems/unsupported-media-type'
      | '/problems/forbidden-email-domain'
      | '/problems/option-not-for-level'
      | '/problems/idempotency-key-reused'
      | '/problems/unknown-company'
      | '/problems/unknown-dossier'
      | '/problems/unknown-module'
      | '/problems/unknown-access'
      | '/problems/unknown-person'
      | '/problems/unknown-delegate'
      | '/problems/too-many-requests'
      | '/problems/internal-error'
      | '/problems/unavailable';
    /**
     * @description Through what something was done.
     * @enum {string}
     */
    Via: 'api' | 'link' | 'queue' | 'job' | 'review' | 'workflow' | 'timer' | 'command';
    /**
     * @description Who can do something: staff, or a person at a client by their access.
     * @enum {string}
     */
    DoerKind: 'collaborator' | 'access';
    /**
     * @description What has a record.
     * @enum {string}
     */
    SubjectKind: 'access' | 'collaborator' | 'company' | 'dossier' | 'firm' | 'catalogue';
    /**
     * @description By what an attempt was refused that is counted: the code of the problem, or of a field.
     * @enum {string}
     */
    RefusedCode:
      | 'own-request'
      | 'above-own-level'
      | 'not-a-validator'
      | 'not-found'
      | 'unknown-company'
      | 'unknown-dossier'
      | 'unknown-access'
      | 'unknown-person'
      | 'unknown-delegate';
    /**
     * @description What came of one line of an import.
     * @enum {string}
     */
    LineOutcome: 'created' | 'updated' | 'unchanged' | 'refused';
    /**
     * @description What a line of an import does beside making its dossier.
     * @enum {string}
     */
    LineEffect: 'company-created' | 'company-joined' | 'company-renamed' | 'company-numbered' | 'dossier-renamed';
    /**
     * @description A column of an import.
     * @enum {string}
     */
    ImportColumn: 'company' | 'registrationNumber' | 'dossier' | 'reference';
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getMe: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Me, as a collaborator or as a client. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "kind": "client",
           *       "name": "Inès Moreau",
           *       "email": "ines@boulangerie-moreau.example",
           *       "firm": {
           *         "firmId": "01997c10-5a00-7000-8000-000000000001",
           *         "name": "Cabinet Martin"
           *       },
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "active",
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "team_lead",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices"
           *       ],
           *       "clientType": "client_admin",
           *       "mayCreate": [
           *         "client_user"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  setMyAbsence: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description From when to when, and who stands in. It takes the place of the absence there is. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "from": "2026-12-21T07:00:00.000Z",
         *       "to": "2027-01-04T07:00:00.000Z",
         *       "delegateId": "01997c10-5a00-7000-8000-000000000004"
         *     }
         */
        'application/json': components['schemas']['SetAbsence'];
      };
    };
    responses: {
      /** @description The absence. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "from": "2026-12-21T07:00:00.000Z",
           *       "to": "2027-01-04T07:00:00.000Z",
           *       "delegate": {
           *         "id": "01997c10-5a00-7000-8000-000000000004",
           *         "name": "Victor Valois"
           *       }
           *     }
           */
          'application/json': components['schemas']['Absence'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-delegate`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  endMyAbsence: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to show. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  exportMe: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "person": {
           *         "kind": "access",
           *         "id": "01997c10-5a00-7000-8000-000000000007"
           *       },
           *       "access": {
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "status": "pending_validation",
           *         "suspendedBecause": null,
           *         "version": 1,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "updatedAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "identity": {
           *           "lastName": "Moreau",
           *           "firstName": "Inès",
           *           "email": "ines@boulangerie-moreau.example",
           *           "phone": "+33612345678",
           *           "clientType": "client_admin",
           *           "companyId": "01997c10-5a00-7000-8000-000000000005"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "modules": [
           *           "invoices",
           *           "expenses"
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "endsAt": "2027-06-30T21:59:59.000Z",
           *         "invitation": {
           *           "state": "none",
           *           "at": null
           *         },
           *         "delivery": null,
           *         "lastSignInOn": null,
           *         "request": {
           *           "requestId": "01997c10-5a00-7000-8000-000000000008",
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "kind": "creation",
           *           "status": "open",
           *           "version": 1,
           *           "createdAt": "2026-10-01T08:00:00.000Z",
           *           "createdBy": {
           *             "id": "01997c10-5a00-7000-8000-000000000003",
           *             "name": "Paul Petit"
           *           },
           *           "person": {
           *             "accessId": "01997c10-5a00-7000-8000-000000000007",
           *             "name": "Inès Moreau",
           *             "email": "ines@boulangerie-moreau.example"
           *           },
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "dossiers": [
           *             {
           *               "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *               "name": "Boulangerie Moreau 2026",
           *               "company": {
           *                 "companyId": "01997c10-5a00-7000-8000-000000000005",
           *                 "name": "Boulangerie Moreau"
           *               },
           *               "level": "principal_admin",
           *               "options": []
           *             }
           *           ],
           *           "moduleNames": [
           *             {
           *               "moduleId": "invoices",
           *               "name": "Factures"
           *             },
           *             {
           *               "moduleId": "expenses",
           *               "name": "Notes de frais"
           *             }
           *           ],
           *           "askedOf": [
           *             {
           *               "id": "01997c10-5a00-7000-8000-000000000004",
           *               "name": "Victor Valois"
           *             }
           *           ],
           *           "validatorsInAll": 2,
           *           "expiresAt": "2026-10-15T08:00:00.000Z",
           *           "submission": 1,
           *           "remindersSent": 0,
           *           "stuck": false,
           *           "course": [
           *             {
           *               "event": "asked",
           *               "at": "2026-10-01T08:00:02.000Z",
           *               "what": null
           *             }
           *           ],
           *           "change": null,
           *           "decision": null,
           *           "undoableUntil": null,
           *           "undoneAt": null
           *         }
           *       },
           *       "collaborator": null,
           *       "cards": [
           *         {
           *           "n": 1,
           *           "lastName": "Moreau",
           *           "firstName": "Inès",
           *           "email": "ines@boulangerie-moreau.example",
           *           "phone": "+33612345678"
           *         }
           *       ],
           *       "requests": [
           *         {
           *           "requestId": "01997c10-5a00-7000-8000-000000000008",
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "kind": "creation",
           *           "status": "approved",
           *           "createdAt": "2026-10-01T08:00:00.000Z",
           *           "dossiers": [
           *             {
           *               "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *               "level": "team_lead",
           *               "options": []
           *             }
           *           ],
           *           "decidedAt": "2026-10-01T08:00:00.000Z"
           *         }
           *       ],
           *       "entries": [
           *         {
           *           "auditId": "01997c10-5a00-7000-8000-000000000008",
           *           "at": "2026-10-01T08:00:00.000Z",
           *           "by": {
           *             "kind": "collaborator",
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           },
           *           "via": "link",
           *           "subject": {
           *             "kind": "access",
           *             "id": "01997c10-5a00-7000-8000-000000000007"
           *           },
           *           "version": 2,
           *           "action": "request-approved",
           *           "changes": [
           *             {
           *               "field": "status",
           *               "from": "pending_validation",
           *               "to": "approved"
           *             }
           *           ],
           *           "reason": null,
           *           "requestId": "01997c10-5a00-7000-8000-000000000008"
           *         }
           *       ],
           *       "mails": [
           *         {
           *           "mail": "invitation",
           *           "at": "2026-10-01T08:00:00.000Z",
           *           "state": "sent"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['PersonExport'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getLabels: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what one has; it is then 304. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A list for each kind of code, in the order in which people see them. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "language": "en",
           *       "levels": [
           *         {
           *           "code": "principal_admin",
           *           "name": "Principal administrator",
           *           "meaning": "Full powers over the dossier, including appointing other administrators.",
           *           "advice": "For those who must have full powers over their dossier: they can do as much there as the firm, and detach it from the firm."
           *         },
           *         {
           *           "code": "team_lead",
           *           "name": "Team lead",
           *           "meaning": "View all documents, manage users and approve expense reports.",
           *           "advice": "Suits the head of the company, who consults all the documents of the account and handles the approval of expense reports."
           *         },
           *         {
           *           "code": "standard_user",
           *           "name": "Standard user",
           *           "meaning": "Submit documents and view only one’s own, unless an option says otherwise.",
           *           "advice": "Advised for an employee who only submits documents, for expense reports say: they see only the invoices that they submitted themselves."
           *         }
           *       ],
           *       "options": [
           *         {
           *           "code": "all_documents",
           *           "name": "All documents",
           *           "meaning": "Also view the documents of other users."
           *         },
           *         {
           *           "code": "create_expense_reports",
           *           "name": "Expense reports",
           *           "meaning": "Create expense reports."
           *         },
           *         {
           *           "code": "publish_by_api",
           *           "name": "Publishing by API",
           *           "meaning": "Publish entries by API."
           *         }
           *       ],
           *       "clientTypes": [
           *         {
           *           "code": "client_admin",
           *           "name": "Client administrator",
           *           "meaning": "May request accesses for their company."
           *         },
           *         {
           *           "code": "client_user",
           *           "name": "Client user",
           *           "meaning": "Uses the portal, and requests accesses only on dossiers whose users they manage."
           *         }
           *       ],
           *       "sections": [
           *         {
           *           "code": "team",
           *           "name": "Team",
           *           "meaning": "The users of the dossier; open without any module."
           *         },
           *         {
           *           "code": "connections",
           *           "name": "Connections",
           *           "meaning": "The links to banks, merchants and other software."
           *         },
           *         {
           *           "code": "bank",
           *           "name": "Bank",
           *           "meaning": "The bank statements."
           *         },
           *         {
           *           "code": "account",
           *           "name": "Account",
           *           "meaning": "The settings of the account, its chart of accounts and its rules."
           *         },
           *         {
           *           "code": "invoices",
           *           "name": "Invoices",
           *           "meaning": "The invoices, from their submission to their publication."
           *         },
           *         {
           *           "code": "expenses",
           *           "name": "Expense reports",
           *           "meaning": "The expense reports, from their creation to their approval."
           *         }
           *       ],
           *       "permissions": [
           *         {
           *           "code": "team.manage_members",
           *           "name": "Manage users",
           *           "meaning": "Add and manage standard users and team leads.",
           *           "section": "team"
           *         },
           *         {
           *           "code": "team.manage_admins",
           *           "name": "Manage administrators",
           *           "meaning": "Add and manage principal administrators.",
           *           "section": "team"
           *         },
           *         {
           *           "code": "connections.integrations",
           *           "name": "Integrations",
           *           "meaning": "Connect the dossier to other software.",
           *           "section": "connections"
           *         },
           *         {
           *           "code": "connections.bank_feeds",
           *           "name": "Bank feeds",
           *           "meaning": "Connect the dossier to banks, to fetch the transactions from them.",
           *           "section": "connections"
           *         },
           *         {
           *           "code": "connections.commerce",
           *           "name": "Merchant connectors",
           *           "meaning": "Connect the dossier to suppliers and merchants’ sites.",
           *           "section": "connections"
           *         },
           *         {
           *           "code": "bank.upload_statements",
           *           "name": "Bank statements",
           *           "meaning": "Submit bank statements.",
           *           "section": "bank"
           *         },
           *         {
           *           "code": "account.system_settings",
           *           "name": "System settings",
           *           "meaning": "Change the settings of the account.",
           *           "section": "account"
           *         },
           *         {
           *           "code": "account.chart_of_accounts",
           *           "name": "Chart of accounts",
           *           "meaning": "Manage the chart of accounts.",
           *           "section": "account"
           *         },
           *         {
           *           "code": "account.automation_rules",
           *           "name": "Automation rules",
           *           "meaning": "Manage the rules that process documents automatically.",
           *           "section": "account"
           *         },
           *         {
           *           "code": "account.submission_history",
           *           "name": "Submission history",
           *           "meaning": "See the documents that were submitted.",
           *           "section": "account"
           *         },
           *         {
           *           "code": "invoices.process",
           *           "name": "Process invoices",
           *           "meaning": "Add and process invoices.",
           *           "section": "invoices"
           *         },
           *         {
           *           "code": "invoices.publish_by_api",
           *           "name": "Publish by API",
           *           "meaning": "Publish the entries of invoices by API.",
           *           "section": "invoices"
           *         },
           *         {
           *           "code": "expenses.create",
           *           "name": "Create expense reports",
           *           "meaning": "Create expense reports.",
           *           "section": "expenses"
           *         },
           *         {
           *           "code": "expenses.manage",
           *           "name": "Manage expense reports",
           *           "meaning": "Manage and approve expense reports.",
           *           "section": "expenses"
           *         }
           *       ],
           *       "scopes": [
           *         {
           *           "code": "no",
           *           "name": "No",
           *           "meaning": "The permission is not given."
           *         },
           *         {
           *           "code": "own",
           *           "name": "Own documents",
           *           "meaning": "The permission covers the person’s own documents."
           *         },
           *         {
           *           "code": "all",
           *           "name": "Whole dossier",
           *           "meaning": "The permission covers the whole dossier."
           *         }
           *       ],
           *       "reasons": [
           *         {
           *           "code": "level",
           *           "name": "Level",
           *           "meaning": "The person’s level on this dossier decides this right."
           *         },
           *         {
           *           "code": "option",
           *           "name": "Ticked option",
           *           "meaning": "An option ticked on this dossier gives this right."
           *         },
           *         {
           *           "code": "module",
           *           "name": "Module missing",
           *           "meaning": "No module ticked for this person opens this part of the portal."
           *         },
           *         {
           *           "code": "status",
           *           "name": "Access not active",
           *           "meaning": "The person’s access is not active."
           *         },
           *         {
           *           "code": "portfolio",
           *           "name": "Portfolio",
           *           "meaning": "The dossier is in the collaborator’s portfolio."
           *         },
           *         {
           *           "code": "not-the-owner",
           *           "name": "Somebody else’s document",
           *           "meaning": "The document belongs to somebody else, and the right covers the person’s own documents only."
           *         },
           *         {
           *           "code": "out-of-reach",
           *           "name": "Out of reach",
           *           "meaning": "The dossier does not exist, or is not within the person’s reach."
           *         }
           *       ],
           *       "statuses": [
           *         {
           *           "of": "access",
           *           "code": "pending_validation",
           *           "name": "Awaiting validation",
           *           "meaning": "The access opens nothing until a validator has approved it."
           *         },
           *         {
           *           "of": "access",
           *           "code": "approved",
           *           "name": "Approved, being opened",
           *           "meaning": "The access is approved; the person’s sign-in is being opened."
           *         },
           *         {
           *           "of": "access",
           *           "code": "active",
           *           "name": "Active",
           *           "meaning": "The person can sign in and use what the access opens."
           *         },
           *         {
           *           "of": "access",
           *           "code": "suspended",
           *           "name": "Suspended",
           *           "meaning": "The access is closed for now; it can be opened again."
           *         },
           *         {
           *           "of": "access",
           *           "code": "revoked",
           *           "name": "Revoked",
           *           "meaning": "The access is closed for good."
           *         },
           *         {
           *           "of": "access",
           *           "code": "rejected",
           *           "name": "Rejected",
           *           "meaning": "A validator rejected the access; nothing was opened."
           *         },
           *         {
           *           "of": "access",
           *           "code": "expired",
           *           "name": "Expired",
           *           "meaning": "Nobody decided in time; nothing was opened."
           *         },
           *         {
           *           "of": "access",
           *           "code": "cancelled",
           *           "name": "Cancelled",
           *           "meaning": "The request for the access was taken back; nothing was opened."
           *         },
           *         {
           *           "of": "access",
           *           "code": "to_correct",
           *           "name": "To be corrected",
           *           "meaning": "A validator sent the request back to the requester to be corrected."
           *         },
           *         {
           *           "of": "request",
           *           "code": "open",
           *           "name": "Awaiting a decision",
           *           "meaning": "The request awaits the decision of a validator."
           *         },
           *         {
           *           "of": "request",
           *           "code": "to_correct",
           *           "name": "To be corrected",
           *           "meaning": "A validator sent the request back, with a comment; the requester can correct it."
           *         },
           *         {
           *           "of": "request",
           *           "code": "approved",
           *           "name": "Approved",
           *           "meaning": "A validator approved the request."
           *         },
           *         {
           *           "of": "request",
           *           "code": "rejected",
           *           "name": "Rejected",
           *           "meaning": "A validator rejected the request, with a reason."
           *         },
           *         {
           *           "of": "request",
           *           "code": "cancelled",
           *           "name": "Cancelled",
           *           "meaning": "The request was taken back by the requester or by an administrator of the firm, or has become void."
           *         },
           *         {
           *           "of": "request",
           *           "code": "expired",
           *           "name": "Expired",
           *           "meaning": "The request was not decided, or corrected, in time."
           *         },
           *         {
           *           "of": "collaborator",
           *           "code": "invited",
           *           "name": "Invited",
           *           "meaning": "The collaborator’s sign-in is being opened."
           *         },
           *         {
           *           "of": "collaborator",
           *           "code": "active",
           *           "name": "Active",
           *           "meaning": "The collaborator can sign in."
           *         },
           *         {
           *           "of": "collaborator",
           *           "code": "removed",
           *           "name": "Left",
           *           "meaning": "The collaborator has left the firm and can no longer sign in."
           *         }
           *       ],
           *       "suspendedBecause": [
           *         {
           *           "code": "staff",
           *           "name": "By the firm",
           *           "meaning": "A collaborator of the firm suspended the access."
           *         },
           *         {
           *           "code": "client",
           *           "name": "By the company",
           *           "meaning": "A client administrator of the company suspended the access."
           *         },
           *         {
           *           "code": "ended",
           *           "name": "End date",
           *           "meaning": "The end date of the access has passed."
           *         },
           *         {
           *           "code": "review",
           *           "name": "Review of accesses",
           *           "meaning": "The access was not confirmed in a review."
           *         },
           *         {
           *           "code": "undone",
           *           "name": "Approval undone",
           *           "meaning": "The validator took their approval back."
           *         }
           *       ],
           *       "invitations": [
           *         {
           *           "code": "none",
           *           "name": "Not sent yet",
           *           "meaning": "No invitation has gone."
           *         },
           *         {
           *           "code": "sent",
           *           "name": "Sent",
           *           "meaning": "The person has not chosen a password yet."
           *         },
           *         {
           *           "code": "accepted",
           *           "name": "Accepted",
           *           "meaning": "The person has chosen a password."
           *         },
           *         {
           *           "code": "lapsed",
           *           "name": "Lapsed",
           *           "meaning": "The link was not used within 7 days; the invitation can be sent again."
           *         },
           *         {
           *           "code": "bounced",
           *           "name": "Not delivered",
           *           "meaning": "The person’s mail service rejected the invitation; the address is to be checked."
           *         }
           *       ],
           *       "kinds": [
           *         {
           *           "code": "creation",
           *           "name": "New access",
           *           "meaning": "Opens a new access for a person."
           *         },
           *         {
           *           "code": "more_rights",
           *           "name": "More rights",
           *           "meaning": "Gives an access more rights on a dossier."
           *         },
           *         {
           *           "code": "change",
           *           "name": "Change of an access",
           *           "meaning": "Changes the person, the company, the modules or the end of an access."
           *         }
           *       ],
           *       "outcomes": [
           *         {
           *           "code": "to_correct",
           *           "name": "To be corrected",
           *           "meaning": "A validator sent the request back, with a comment; the requester can correct it."
           *         },
           *         {
           *           "code": "approved",
           *           "name": "Approved",
           *           "meaning": "A validator approved the request."
           *         },
           *         {
           *           "code": "rejected",
           *           "name": "Rejected",
           *           "meaning": "A validator rejected the request, with a reason."
           *         },
           *         {
           *           "code": "cancelled",
           *           "name": "Cancelled",
           *           "meaning": "The request was taken back by the requester or by an administrator of the firm, or has become void."
           *         },
           *         {
           *           "code": "expired",
           *           "name": "Expired",
           *           "meaning": "The request was not decided, or corrected, in time."
           *         }
           *       ],
           *       "verdicts": [
           *         {
           *           "of": "creation",
           *           "code": "approve",
           *           "name": "Approve",
           *           "meaning": "Sign-in is opened and the person is invited by email to choose a password."
           *         },
           *         {
           *           "of": "creation",
           *           "code": "reject",
           *           "name": "Reject",
           *           "meaning": "Nothing is opened. The requester receives your reason."
           *         },
           *         {
           *           "of": "creation",
           *           "code": "send_back",
           *           "name": "Send back to be corrected",
           *           "meaning": "Nothing is opened for now. The requester receives your comment and can correct the request, which then awaits validation again."
           *         },
           *         {
           *           "of": "more_rights",
           *           "code": "approve",
           *           "name": "Approve",
           *           "meaning": "The rights asked for are granted and the person is told by email."
           *         },
           *         {
           *           "of": "more_rights",
           *           "code": "reject",
           *           "name": "Reject",
           *           "meaning": "The access keeps the rights it has. The requester receives your reason."
           *         },
           *         {
           *           "of": "more_rights",
           *           "code": "send_back",
           *           "name": "Send back to be corrected",
           *           "meaning": "The access keeps the rights it has for now. The requester receives your comment and can correct the request, which then awaits validation again."
           *         },
           *         {
           *           "of": "change",
           *           "code": "approve",
           *           "name": "Approve",
           *           "meaning": "The access is changed and the person is told by email."
           *         },
           *         {
           *           "of": "change",
           *           "code": "reject",
           *           "name": "Reject",
           *           "meaning": "The access stays as it is. The requester receives your reason."
           *         },
           *         {
           *           "of": "change",
           *           "code": "send_back",
           *           "name": "Send back to be corrected",
           *           "meaning": "The access stays as it is for now. The requester receives your comment and can correct the request, which then awaits validation again."
           *         }
           *       ],
           *       "courseEvents": [
           *         {
           *           "code": "asked",
           *           "name": "Validation asked for",
           *           "meaning": "The validators were asked by email."
           *         },
           *         {
           *           "code": "reminded",
           *           "name": "Reminded",
           *           "meaning": "The validators were reminded by email."
           *         },
           *         {
           *           "code": "escalated",
           *           "name": "Brought to administrators",
           *           "meaning": "As nobody had decided, the firm’s administrators were asked, or told."
           *         },
           *         {
           *           "code": "nobody-to-ask",
           *           "name": "Nobody to ask",
           *           "meaning": "Nobody may decide any more: the firm’s administrators were told so."
           *         },
           *         {
           *           "code": "sent-back",
           *           "name": "Sent back",
           *           "meaning": "A validator sent the request back to be corrected."
           *         },
           *         {
           *           "code": "resubmitted",
           *           "name": "Corrected",
           *           "meaning": "The request was corrected and submitted for validation again."
           *         },
           *         {
           *           "code": "decided",
           *           "name": "Ended",
           *           "meaning": "The request was decided, taken back, or ran out of time."
           *         },
           *         {
           *           "code": "opened",
           *           "name": "Sign-in opened",
           *           "meaning": "The person’s sign-in was opened."
           *         },
           *         {
           *           "code": "mailed",
           *           "name": "Email sent",
           *           "meaning": "An email about the request was sent."
           *         },
           *         {
           *           "code": "bounced",
           *           "name": "Email not delivered",
           *           "meaning": "An email was refused for good, or rejected by its recipient."
           *         },
           *         {
           *           "code": "stuck",
           *           "name": "Stuck",
           *           "meaning": "A step keeps failing: the operator of the service has to intervene."
           *         },
           *         {
           *           "code": "redriven",
           *           "name": "Resumed",
           *           "meaning": "The request has resumed where it had stopped."
           *         }
           *       ],
           *       "holidays": [
           *         {
           *           "code": "FR",
           *           "name": "France",
           *           "meaning": "The eleven public holidays are no working days."
           *         },
           *         {
           *           "code": "FR-ALSACE-MOSELLE",
           *           "name": "Alsace-Moselle",
           *           "meaning": "Good Friday and 26 December are no working days either."
           *         }
           *       ],
           *       "warnings": [
           *         {
           *           "code": "generic-email",
           *           "name": "Generic email address",
           *           "meaning": "This address looks shared, yet it becomes the personal user name of its holder."
           *         },
           *         {
           *           "code": "company-dossier-not-selected",
           *           "name": "No dossier of the company",
           *           "meaning": "The chosen company has dossiers, but this access opens none of them."
           *         },
           *         {
           *           "code": "no-module",
           *           "name": "No module",
           *           "meaning": "Without a module, the portal opens team management alone."
           *         }
           *       ],
           *       "notices": [
           *         {
           *           "code": "may-detach",
           *           "name": "May detach",
           *           "meaning": "This person will be a principal administrator: they will be able to detach this dossier from the firm."
           *         },
           *         {
           *           "code": "same-name",
           *           "name": "Perhaps the same person",
           *           "meaning": "Somebody of the same name, or with the same phone number, already has an access in this company."
           *         }
           *       ],
           *       "refused": [
           *         {
           *           "code": "own-request",
           *           "name": "Own request",
           *           "meaning": "They wanted to decide on a request that they had made."
           *         },
           *         {
           *           "code": "above-own-level",
           *           "name": "Above own level",
           *           "meaning": "They wanted to give or change a level above their own."
           *         },
           *         {
           *           "code": "not-a-validator",
           *           "name": "Not a validator",
           *           "meaning": "They wanted to decide on a request that is not theirs to validate."
           *         },
           *         {
           *           "code": "not-found",
           *           "name": "Not found or out of reach",
           *           "meaning": "They wanted to act on what is not there, or out of their reach."
           *         },
           *         {
           *           "code": "unknown-company",
           *           "name": "Company out of reach",
           *           "meaning": "They named a company that is not there, or out of their reach."
           *         },
           *         {
           *           "code": "unknown-dossier",
           *           "name": "Dossier out of reach",
           *           "meaning": "They named a dossier that is not there, or out of their reach."
           *         },
           *         {
           *           "code": "unknown-access",
           *           "name": "Access out of reach",
           *           "meaning": "They named an access that is not there, or out of their reach."
           *         },
           *         {
           *           "code": "unknown-person",
           *           "name": "Person out of reach",
           *           "meaning": "They named somebody who is not there, or out of their reach."
           *         },
           *         {
           *           "code": "unknown-delegate",
           *           "name": "Unknown delegate",
           *           "meaning": "They wanted somebody to stand in for them, or for another, who cannot."
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Labels'];
        };
      };
      /** @description Not modified since. */
      304: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listMyPermissions: {
    parameters: {
      query: {
        dossierId: string;
        /** @description Whether the reasons come in words as well, in the language of `Accept-Language`. */
        explain?: 'true' | 'false';
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A row for each permission, in the order of the matrix. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *       "permissions": [
           *         {
           *           "permission": "team.manage_members",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "team.manage_admins",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "connections.integrations",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "connections.bank_feeds",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "connections.commerce",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "bank.upload_statements",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "account.system_settings",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "account.chart_of_accounts",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "account.automation_rules",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "account.submission_history",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "invoices.process",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "invoices.publish_by_api",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "expenses.create",
           *           "scope": "all",
           *           "reason": "level"
           *         },
           *         {
           *           "permission": "expenses.manage",
           *           "scope": "all",
           *           "reason": "level"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Permissions'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  checkPermissions: {
    parameters: {
      query?: {
        /** @description Whether the reasons come in words as well, in the language of `Accept-Language`. */
        explain?: 'true' | 'false';
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description Up to 100 questions. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "checks": [
         *         {
         *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
         *           "permission": "invoices.process",
         *           "documentOwnerId": "01997c10-5a00-7000-8000-000000000007"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['PermissionQuestions'];
      };
    };
    responses: {
      /** @description An answer to each question, in their order. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "results": [
           *         {
           *           "allowed": false,
           *           "scope": "own",
           *           "reason": "not-the-owner"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['PermissionAnswers'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listModules: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole catalogue. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures",
           *           "sections": [
           *             "invoices"
           *           ]
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais",
           *           "sections": [
           *             "expenses"
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ModulePage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listCompanies: {
    parameters: {
      query?: {
        /** @description The beginning of any word of the name; several must all match. */
        name?: string;
        /** @description This company comes first. */
        companyId?: string;
        /** @description The company that this dossier belongs to, alone. */
        dossierId?: string;
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of companies, each with its dossiers within reach. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau",
           *           "registrationNumber": "732829320",
           *           "dossiers": [
           *             {
           *               "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *               "name": "Boulangerie Moreau 2026"
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['CompanyPage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-company`, `unknown-dossier`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  createCompany: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description Safe retries; kept 24 h. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The company. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Boulangerie Moreau",
         *       "registrationNumber": "732 829 320"
         *     }
         */
        'application/json': components['schemas']['CompanyBody'];
      };
    };
    responses: {
      /** @description The company, still without dossiers. */
      201: {
        headers: {
          /** @description Where what has been created is from now on: `/v1/…`. */
          Location: string;
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "companyId": "01997c10-5a00-7000-8000-000000000005",
           *       "name": "Boulangerie Moreau",
           *       "registrationNumber": "732829320",
           *       "dossiers": []
           *     }
           */
          'application/json': components['schemas']['Company'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`, `registration-number-taken`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getCompany: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        companyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The company; its version is the ETag. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "companyId": "01997c10-5a00-7000-8000-000000000005",
           *       "name": "Boulangerie Moreau",
           *       "registrationNumber": "732829320",
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Company'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  updateCompany: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        companyId: string;
      };
      cookie?: never;
    };
    /** @description What is to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Boulangerie Moreau et fils"
         *     }
         */
        'application/json': components['schemas']['CompanyPatch'];
      };
    };
    responses: {
      /** @description The company as it is now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "companyId": "01997c10-5a00-7000-8000-000000000005",
           *       "name": "Boulangerie Moreau et fils",
           *       "registrationNumber": "732829320",
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Company'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `registration-number-taken`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  createDossier: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description Safe retries; kept 24 h. */
        'Idempotency-Key'?: string;
      };
      path: {
        companyId: string;
      };
      cookie?: never;
    };
    /** @description The dossier. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Boulangerie Moreau 2026",
         *       "reference": "BM-2026"
         *     }
         */
        'application/json': components['schemas']['DossierBody'];
      };
    };
    responses: {
      /** @description The dossier, which is in my portfolio now. */
      201: {
        headers: {
          /** @description Where what has been created is from now on: `/v1/…`. */
          Location: string;
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *       "name": "Boulangerie Moreau 2026",
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "companyId": "01997c10-5a00-7000-8000-000000000005",
           *       "reference": "BM-2026",
           *       "detached": null
           *     }
           */
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getDossier: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The dossier with its company. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *       "name": "Boulangerie Moreau 2026",
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "companyId": "01997c10-5a00-7000-8000-000000000005",
           *       "reference": "BM-2026",
           *       "detached": null
           *     }
           */
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  updateDossier: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    /** @description What is to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "reference": null
         *     }
         */
        'application/json': components['schemas']['DossierPatch'];
      };
    };
    responses: {
      /** @description The dossier as it is now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *       "name": "Boulangerie Moreau 2026",
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "companyId": "01997c10-5a00-7000-8000-000000000005",
           *       "reference": null,
           *       "detached": null
           *     }
           */
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  importCompanies: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The lines. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "dryRun": false,
         *       "lines": [
         *         {
         *           "line": 2,
         *           "company": "Boulangerie Roux",
         *           "registrationNumber": "732829320",
         *           "dossier": "Comptabilité",
         *           "reference": "ROUX-1"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ImportBody'];
      };
    };
    responses: {
      /** @description What came of each line. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "importId": "01997c10-5a00-7000-8000-000000000010",
           *       "dryRun": false,
           *       "results": [
           *         {
           *           "line": 2,
           *           "outcome": "created",
           *           "company": {
           *             "companyId": null,
           *             "name": "Boulangerie Roux",
           *             "formerName": null
           *           },
           *           "effects": [
           *             "company-created"
           *           ],
           *           "errors": []
           *         }
           *       ],
           *       "totals": {
           *         "created": 1,
           *         "updated": 0,
           *         "unchanged": 0,
           *         "refused": 0
           *       }
           *     }
           */
          'application/json': components['schemas']['ImportResult'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getImport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        importId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The import so far. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "importId": "01997c10-5a00-7000-8000-000000000010",
           *       "startedAt": "2026-10-01T08:00:00.000Z",
           *       "startedBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000002",
           *         "name": "Anne Martin"
           *       },
           *       "updatedAt": "2026-10-01T08:00:09.000Z",
           *       "lastLine": 3,
           *       "totals": {
           *         "created": 1,
           *         "updated": 0,
           *         "unchanged": 0,
           *         "refused": 1
           *       },
           *       "refused": [
           *         {
           *           "line": 3,
           *           "outcome": "refused",
           *           "company": null,
           *           "effects": [],
           *           "errors": [
           *             {
           *               "column": "reference",
           *               "code": "missing",
           *               "detail": "This field is required.",
           *               "companies": [],
           *               "otherLine": null
           *             }
           *           ]
           *         }
           *       ],
           *       "moreRefused": false
           *     }
           */
          'application/json': components['schemas']['Import'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listDossierUsers: {
    parameters: {
      query?: {
        /** @description As it was at this instant, which counts: `2026-11-26T12:00:00Z`. What lies between two milliseconds is told by the former; of an instant ahead, all is told as it is now, but for accesses that end before it. */
        at?: string;
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of users, one row an access. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau",
           *           "email": "ines@boulangerie-moreau.example",
           *           "level": "standard_user",
           *           "options": [
           *             "all_documents"
           *           ],
           *           "status": "active",
           *           "changedAt": "2026-10-01T08:00:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['UserPage'] | components['schemas']['UserThenPage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listDossierStaff: {
    parameters: {
      query?: {
        /** @description As it was at this instant, which counts: `2026-11-26T12:00:00Z`. What lies between two milliseconds is told by the former; of an instant ahead, all is told as it is now, but for accesses that end before it. */
        at?: string;
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of staff, one row a collaborator. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "collaboratorId": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois",
           *           "since": "2026-10-01T08:00:00.000Z",
           *           "until": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['StaffThenPage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  setDossierUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        dossierId: string;
        accessId: string;
      };
      cookie?: never;
    };
    /** @description The level, with the options that are to be ticked. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "level": "standard_user",
         *       "options": [
         *         "all_documents"
         *       ]
         *     }
         */
        'application/json': components['schemas']['RightsBody'];
      };
    };
    responses: {
      /** @description The user’s row: the rights count already. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "name": "Inès Moreau",
           *       "email": "ines@boulangerie-moreau.example",
           *       "level": "standard_user",
           *       "options": [
           *         "all_documents"
           *       ],
           *       "status": "active",
           *       "changedAt": "2026-10-01T08:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['User'];
        };
      };
      /** @description The request that must be validated first. */
      202: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "requestId": "01997c10-5a00-7000-8000-000000000008",
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "kind": "more_rights",
           *       "status": "open",
           *       "version": 1,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "person": {
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "name": "Inès Moreau",
           *         "email": "ines@boulangerie-moreau.example"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "askedOf": [
           *         {
           *           "id": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois"
           *         }
           *       ],
           *       "validatorsInAll": 2,
           *       "expiresAt": "2026-10-15T08:00:00.000Z",
           *       "submission": 1,
           *       "remindersSent": 0,
           *       "stuck": false,
           *       "course": [
           *         {
           *           "event": "asked",
           *           "at": "2026-10-01T08:00:02.000Z",
           *           "what": null
           *         }
           *       ],
           *       "change": {
           *         "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *         "from": {
           *           "level": "standard_user",
           *           "options": [
           *             "all_documents"
           *           ]
           *         },
           *         "to": {
           *           "level": "team_lead",
           *           "options": []
           *         }
           *       },
           *       "decision": null,
           *       "undoableUntil": null,
           *       "undoneAt": null
           *     }
           */
          'application/json': components['schemas']['Request'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `above-own-level`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `request-open`, `no-validator`, `dossier-detached`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `option-not-for-level`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  removeDossierUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        dossierId: string;
        accessId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to show. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `above-own-level`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  detachDossier: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    /** @description The dossier’s name, typed as a confirmation. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "confirm": "Boulangerie Moreau 2026"
         *     }
         */
        'application/json': components['schemas']['DetachBody'];
      };
    };
    responses: {
      /** @description The dossier, with when and by whom it was taken away. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *       "name": "Boulangerie Moreau 2026",
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "companyId": "01997c10-5a00-7000-8000-000000000005",
           *       "reference": "BM-2026",
           *       "detached": {
           *         "at": "2026-10-01T08:00:00.000Z",
           *         "by": {
           *           "id": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau"
           *         }
           *       }
           *     }
           */
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `confirmation-mismatch`, `dossier-detached`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  attachDossier: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    /** @description Nothing. */
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['AttachBody'];
      };
    };
    responses: {
      /** @description The dossier, of the firm again. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *       "name": "Boulangerie Moreau 2026",
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "companyId": "01997c10-5a00-7000-8000-000000000005",
           *       "reference": "BM-2026",
           *       "detached": null
           *     }
           */
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listAccesses: {
    parameters: {
      query?: {
        status?: components['schemas']['AccessStatus'];
        companyId?: string;
        dossierId?: string;
        /** @description Beginnings of words of the names, or of the address; all must match. */
        search?: string;
        invitation?: components['schemas']['InvitationState'];
        /** @description By which nobody has signed in from this day on, in Paris; those of who never did, if they were asked for before. Dormant ones: the day `dormantAfter` ago. */
        unusedSince?: string;
        /** @description Active for 14 days without a password, so that nobody has ever signed in. */
        neverActivated?: 'true';
        /** @description Those with an end before this instant, or before this day in Paris. */
        endsBefore?: string;
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of accesses, each with its latest request. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "status": "pending_validation",
           *           "suspendedBecause": null,
           *           "version": 1,
           *           "createdAt": "2026-10-01T08:00:00.000Z",
           *           "updatedAt": "2026-10-01T08:00:00.000Z",
           *           "createdBy": {
           *             "id": "01997c10-5a00-7000-8000-000000000003",
           *             "name": "Paul Petit"
           *           },
           *           "identity": {
           *             "lastName": "Moreau",
           *             "firstName": "Inès",
           *             "email": "ines@boulangerie-moreau.example",
           *             "phone": "+33612345678",
           *             "clientType": "client_admin",
           *             "companyId": "01997c10-5a00-7000-8000-000000000005"
           *           },
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "dossiers": [
           *             {
           *               "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *               "name": "Boulangerie Moreau 2026",
           *               "company": {
           *                 "companyId": "01997c10-5a00-7000-8000-000000000005",
           *                 "name": "Boulangerie Moreau"
           *               },
           *               "level": "principal_admin",
           *               "options": []
           *             }
           *           ],
           *           "modules": [
           *             "invoices",
           *             "expenses"
           *           ],
           *           "moduleNames": [
           *             {
           *               "moduleId": "invoices",
           *               "name": "Factures"
           *             },
           *             {
           *               "moduleId": "expenses",
           *               "name": "Notes de frais"
           *             }
           *           ],
           *           "endsAt": "2027-06-30T21:59:59.000Z",
           *           "invitation": {
           *             "state": "none",
           *             "at": null
           *           },
           *           "delivery": null,
           *           "lastSignInOn": null,
           *           "request": {
           *             "requestId": "01997c10-5a00-7000-8000-000000000008",
           *             "accessId": "01997c10-5a00-7000-8000-000000000007",
           *             "kind": "creation",
           *             "status": "open",
           *             "version": 1,
           *             "createdAt": "2026-10-01T08:00:00.000Z",
           *             "createdBy": {
           *               "id": "01997c10-5a00-7000-8000-000000000003",
           *               "name": "Paul Petit"
           *             },
           *             "person": {
           *               "accessId": "01997c10-5a00-7000-8000-000000000007",
           *               "name": "Inès Moreau",
           *               "email": "ines@boulangerie-moreau.example"
           *             },
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "dossiers": [
           *               {
           *                 "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *                 "name": "Boulangerie Moreau 2026",
           *                 "company": {
           *                   "companyId": "01997c10-5a00-7000-8000-000000000005",
           *                   "name": "Boulangerie Moreau"
           *                 },
           *                 "level": "principal_admin",
           *                 "options": []
           *               }
           *             ],
           *             "moduleNames": [
           *               {
           *                 "moduleId": "invoices",
           *                 "name": "Factures"
           *               },
           *               {
           *                 "moduleId": "expenses",
           *                 "name": "Notes de frais"
           *               }
           *             ],
           *             "askedOf": [
           *               {
           *                 "id": "01997c10-5a00-7000-8000-000000000004",
           *                 "name": "Victor Valois"
           *               }
           *             ],
           *             "validatorsInAll": 2,
           *             "expiresAt": "2026-10-15T08:00:00.000Z",
           *             "submission": 1,
           *             "remindersSent": 0,
           *             "stuck": false,
           *             "course": [
           *               {
           *                 "event": "asked",
           *                 "at": "2026-10-01T08:00:02.000Z",
           *                 "what": null
           *               }
           *             ],
           *             "change": null,
           *             "decision": null,
           *             "undoableUntil": null,
           *             "undoneAt": null
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['AccessPage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-company`, `unknown-dossier`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  createAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description Safe retries; kept 24 h. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The three sections of the wizard at once. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "identity": {
         *         "lastName": "Moreau",
         *         "firstName": "Inès",
         *         "email": "ines@boulangerie-moreau.example",
         *         "phone": "06 12 34 56 78",
         *         "clientType": "client_admin",
         *         "companyId": "01997c10-5a00-7000-8000-000000000005"
         *       },
         *       "dossiers": [
         *         {
         *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
         *           "level": "principal_admin",
         *           "options": []
         *         }
         *       ],
         *       "modules": [
         *         "invoices",
         *         "expenses"
         *       ],
         *       "endsAt": "2027-06-30T21:59:59Z"
         *     }
         */
        'application/json': components['schemas']['CreateAccessBody'];
      };
    };
    responses: {
      /** @description The access, with the request that awaits a decision. */
      202: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "pending_validation",
           *       "suspendedBecause": null,
           *       "version": 1,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "updatedAt": "2026-10-01T08:00:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "+33612345678",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": "2027-06-30T21:59:59.000Z",
           *       "invitation": {
           *         "state": "none",
           *         "at": null
           *       },
           *       "delivery": null,
           *       "lastSignInOn": null,
           *       "request": {
           *         "requestId": "01997c10-5a00-7000-8000-000000000008",
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "kind": "creation",
           *         "status": "open",
           *         "version": 1,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "person": {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau",
           *           "email": "ines@boulangerie-moreau.example"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "askedOf": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "expiresAt": "2026-10-15T08:00:00.000Z",
           *         "submission": 1,
           *         "remindersSent": 0,
           *         "stuck": false,
           *         "course": [
           *           {
           *             "event": "asked",
           *             "at": "2026-10-01T08:00:02.000Z",
           *             "what": null
           *           }
           *         ],
           *         "change": null,
           *         "decision": null,
           *         "undoableUntil": null,
           *         "undoneAt": null
           *       }
           *     }
           */
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `above-own-level`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`, `email-taken`, `company-needs-client-admin`, `warnings-not-acknowledged`, `no-validator`, `dossier-detached`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`, `forbidden-email-domain`, `option-not-for-level`, `unknown-company`, `unknown-dossier`, `unknown-module`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  previewAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The body of a creation, or parts of it. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "identity": {
         *         "lastName": "Moreau",
         *         "firstName": "Inès",
         *         "email": "ines@boulangerie-moreau.example",
         *         "phone": "06 12 34 56 78",
         *         "clientType": "client_admin",
         *         "companyId": "01997c10-5a00-7000-8000-000000000005"
         *       },
         *       "dossiers": [
         *         {
         *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
         *           "level": "principal_admin",
         *           "options": []
         *         }
         *       ],
         *       "modules": [
         *         "invoices",
         *         "expenses"
         *       ]
         *     }
         */
        'application/json': components['schemas']['PreviewBody'];
      };
    };
    responses: {
      /** @description The summary. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "complete": true,
           *       "blocking": [],
           *       "warnings": [],
           *       "notices": [
           *         {
           *           "code": "may-detach",
           *           "pointer": "/dossiers/0",
           *           "detail": "This person will be a principal administrator: they will be able to detach this dossier from the firm."
           *         }
           *       ],
           *       "validators": [
           *         {
           *           "id": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois",
           *           "awayUntil": null
           *         }
           *       ],
           *       "validatorsInAll": 2,
           *       "effectivePermissions": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "permissions": {
           *             "team.manage_members": "all",
           *             "team.manage_admins": "all",
           *             "connections.integrations": "no",
           *             "connections.bank_feeds": "no",
           *             "connections.commerce": "no",
           *             "bank.upload_statements": "no",
           *             "account.system_settings": "no",
           *             "account.chart_of_accounts": "no",
           *             "account.automation_rules": "no",
           *             "account.submission_history": "no",
           *             "invoices.process": "all",
           *             "invoices.publish_by_api": "all",
           *             "expenses.create": "all",
           *             "expenses.manage": "all"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Summary'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getAccess: {
    parameters: {
      query?: {
        /** @description As it was at this instant, which counts: `2026-11-26T12:00:00Z`. What lies between two milliseconds is told by the former; of an instant ahead, all is told as it is now, but for accesses that end before it. */
        at?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The access. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "pending_validation",
           *       "suspendedBecause": null,
           *       "version": 1,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "updatedAt": "2026-10-01T08:00:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "+33612345678",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": "2027-06-30T21:59:59.000Z",
           *       "invitation": {
           *         "state": "none",
           *         "at": null
           *       },
           *       "delivery": null,
           *       "lastSignInOn": null,
           *       "request": {
           *         "requestId": "01997c10-5a00-7000-8000-000000000008",
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "kind": "creation",
           *         "status": "open",
           *         "version": 1,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "person": {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau",
           *           "email": "ines@boulangerie-moreau.example"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "askedOf": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "expiresAt": "2026-10-15T08:00:00.000Z",
           *         "submission": 1,
           *         "remindersSent": 0,
           *         "stuck": false,
           *         "course": [
           *           {
           *             "event": "asked",
           *             "at": "2026-10-01T08:00:02.000Z",
           *             "what": null
           *           }
           *         ],
           *         "change": null,
           *         "decision": null,
           *         "undoableUntil": null,
           *         "undoneAt": null
           *       }
           *     }
           */
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  changeAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    /** @description What is to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "identity": {
         *         "phone": "06 98 76 54 32"
         *       },
         *       "modules": [
         *         "invoices"
         *       ],
         *       "endsAt": "2027-06-30"
         *     }
         */
        'application/json': components['schemas']['ChangeAccessBody'];
      };
    };
    responses: {
      /** @description The access: all of it counts. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "active",
           *       "suspendedBecause": null,
           *       "version": 5,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "updatedAt": "2026-10-01T10:30:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "+33698765432",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         }
           *       ],
           *       "endsAt": "2027-06-30T22:00:00.000Z",
           *       "invitation": {
           *         "state": "none",
           *         "at": null
           *       },
           *       "delivery": null,
           *       "lastSignInOn": null,
           *       "request": {
           *         "requestId": "01997c10-5a00-7000-8000-000000000008",
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "kind": "creation",
           *         "status": "approved",
           *         "version": 2,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "person": {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau",
           *           "email": "ines@boulangerie-moreau.example"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "askedOf": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "expiresAt": "2026-10-15T08:00:00.000Z",
           *         "submission": 1,
           *         "remindersSent": 0,
           *         "stuck": false,
           *         "course": [
           *           {
           *             "event": "asked",
           *             "at": "2026-10-01T08:00:02.000Z",
           *             "what": null
           *           },
           *           {
           *             "event": "decided",
           *             "at": "2026-10-01T09:30:00.000Z",
           *             "what": "approved"
           *           }
           *         ],
           *         "change": null,
           *         "decision": {
           *           "outcome": "approved",
           *           "by": {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           },
           *           "for": [],
           *           "at": "2026-10-01T09:30:00.000Z",
           *           "via": "link",
           *           "reason": null
           *         },
           *         "undoableUntil": "2026-10-02T09:30:00.000Z",
           *         "undoneAt": null
           *       }
           *     }
           */
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description The access as it is now, with the request for the rest. */
      202: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "active",
           *       "suspendedBecause": null,
           *       "version": 5,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "updatedAt": "2026-10-01T10:30:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "+33612345678",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": "2027-06-30T21:59:59.000Z",
           *       "invitation": {
           *         "state": "none",
           *         "at": null
           *       },
           *       "delivery": null,
           *       "lastSignInOn": null,
           *       "request": {
           *         "requestId": "01997c10-5a00-7000-8000-000000000008",
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "kind": "change",
           *         "status": "open",
           *         "version": 1,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "person": {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau",
           *           "email": "ines@boulangerie-moreau.example"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "askedOf": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "expiresAt": "2026-10-15T08:00:00.000Z",
           *         "submission": 1,
           *         "remindersSent": 0,
           *         "stuck": false,
           *         "course": [
           *           {
           *             "event": "asked",
           *             "at": "2026-10-01T08:00:02.000Z",
           *             "what": null
           *           }
           *         ],
           *         "change": null,
           *         "decision": null,
           *         "undoableUntil": null,
           *         "undoneAt": null
           *       }
           *     }
           */
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `end-in-the-past`, `warnings-not-acknowledged`, `email-taken`, `request-open`, `no-validator`, `last-client-admin`, `company-needs-client-admin`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-company`, `unknown-module`, `forbidden-email-domain`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  exportAccess: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "person": {
           *         "kind": "access",
           *         "id": "01997c10-5a00-7000-8000-000000000007"
           *       },
           *       "access": {
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "status": "pending_validation",
           *         "suspendedBecause": null,
           *         "version": 1,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "updatedAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "identity": {
           *           "lastName": "Moreau",
           *           "firstName": "Inès",
           *           "email": "ines@boulangerie-moreau.example",
           *           "phone": "+33612345678",
           *           "clientType": "client_admin",
           *           "companyId": "01997c10-5a00-7000-8000-000000000005"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "modules": [
           *           "invoices",
           *           "expenses"
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "endsAt": "2027-06-30T21:59:59.000Z",
           *         "invitation": {
           *           "state": "none",
           *           "at": null
           *         },
           *         "delivery": null,
           *         "lastSignInOn": null,
           *         "request": {
           *           "requestId": "01997c10-5a00-7000-8000-000000000008",
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "kind": "creation",
           *           "status": "open",
           *           "version": 1,
           *           "createdAt": "2026-10-01T08:00:00.000Z",
           *           "createdBy": {
           *             "id": "01997c10-5a00-7000-8000-000000000003",
           *             "name": "Paul Petit"
           *           },
           *           "person": {
           *             "accessId": "01997c10-5a00-7000-8000-000000000007",
           *             "name": "Inès Moreau",
           *             "email": "ines@boulangerie-moreau.example"
           *           },
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "dossiers": [
           *             {
           *               "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *               "name": "Boulangerie Moreau 2026",
           *               "company": {
           *                 "companyId": "01997c10-5a00-7000-8000-000000000005",
           *                 "name": "Boulangerie Moreau"
           *               },
           *               "level": "principal_admin",
           *               "options": []
           *             }
           *           ],
           *           "moduleNames": [
           *             {
           *               "moduleId": "invoices",
           *               "name": "Factures"
           *             },
           *             {
           *               "moduleId": "expenses",
           *               "name": "Notes de frais"
           *             }
           *           ],
           *           "askedOf": [
           *             {
           *               "id": "01997c10-5a00-7000-8000-000000000004",
           *               "name": "Victor Valois"
           *             }
           *           ],
           *           "validatorsInAll": 2,
           *           "expiresAt": "2026-10-15T08:00:00.000Z",
           *           "submission": 1,
           *           "remindersSent": 0,
           *           "stuck": false,
           *           "course": [
           *             {
           *               "event": "asked",
           *               "at": "2026-10-01T08:00:02.000Z",
           *               "what": null
           *             }
           *           ],
           *           "change": null,
           *           "decision": null,
           *           "undoableUntil": null,
           *           "undoneAt": null
           *         }
           *       },
           *       "collaborator": null,
           *       "cards": [
           *         {
           *           "n": 1,
           *           "lastName": "Moreau",
           *           "firstName": "Inès",
           *           "email": "ines@boulangerie-moreau.example",
           *           "phone": "+33612345678"
           *         }
           *       ],
           *       "requests": [
           *         {
           *           "requestId": "01997c10-5a00-7000-8000-000000000008",
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "kind": "creation",
           *           "status": "approved",
           *           "createdAt": "2026-10-01T08:00:00.000Z",
           *           "dossiers": [
           *             {
           *               "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *               "level": "team_lead",
           *               "options": []
           *             }
           *           ],
           *           "decidedAt": "2026-10-01T08:00:00.000Z"
           *         }
           *       ],
           *       "entries": [
           *         {
           *           "auditId": "01997c10-5a00-7000-8000-000000000008",
           *           "at": "2026-10-01T08:00:00.000Z",
           *           "by": {
           *             "kind": "collaborator",
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           },
           *           "via": "link",
           *           "subject": {
           *             "kind": "access",
           *             "id": "01997c10-5a00-7000-8000-000000000007"
           *           },
           *           "version": 2,
           *           "action": "request-approved",
           *           "changes": [
           *             {
           *               "field": "status",
           *               "from": "pending_validation",
           *               "to": "approved"
           *             }
           *           ],
           *           "reason": null,
           *           "requestId": "01997c10-5a00-7000-8000-000000000008"
           *         }
           *       ],
           *       "mails": [
           *         {
           *           "mail": "invitation",
           *           "at": "2026-10-01T08:00:00.000Z",
           *           "state": "sent"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['PersonExport'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  suspendAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    /** @description Why; the record keeps it, and nobody else is told. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "On leave until March."
         *     }
         */
        'application/json': components['schemas']['MoveBody'];
      };
    };
    responses: {
      /** @description The suspended access. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "suspended",
           *       "suspendedBecause": "staff",
           *       "version": 5,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "updatedAt": "2026-10-01T10:30:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "+33612345678",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": "2027-06-30T21:59:59.000Z",
           *       "invitation": {
           *         "state": "none",
           *         "at": null
           *       },
           *       "delivery": null,
           *       "lastSignInOn": null,
           *       "request": {
           *         "requestId": "01997c10-5a00-7000-8000-000000000008",
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "kind": "creation",
           *         "status": "approved",
           *         "version": 2,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "person": {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau",
           *           "email": "ines@boulangerie-moreau.example"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "askedOf": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "expiresAt": "2026-10-15T08:00:00.000Z",
           *         "submission": 1,
           *         "remindersSent": 0,
           *         "stuck": false,
           *         "course": [
           *           {
           *             "event": "asked",
           *             "at": "2026-10-01T08:00:02.000Z",
           *             "what": null
           *           },
           *           {
           *             "event": "decided",
           *             "at": "2026-10-01T09:30:00.000Z",
           *             "what": "approved"
           *           }
           *         ],
           *         "change": null,
           *         "decision": {
           *           "outcome": "approved",
           *           "by": {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           },
           *           "for": [],
           *           "at": "2026-10-01T09:30:00.000Z",
           *           "via": "link",
           *           "reason": null
           *         },
           *         "undoableUntil": "2026-10-02T09:30:00.000Z",
           *         "undoneAt": null
           *       }
           *     }
           */
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `above-own-level`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `last-client-admin`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  reactivateAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    /** @description The end that the access is to have. */
    requestBody?: {
      content: {
        /**
         * @example {
         *       "endsAt": null
         *     }
         */
        'application/json': components['schemas']['ReactivateBody'];
      };
    };
    responses: {
      /** @description The active access. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "active",
           *       "suspendedBecause": null,
           *       "version": 6,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "updatedAt": "2026-10-01T10:30:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "+33612345678",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": null,
           *       "invitation": {
           *         "state": "none",
           *         "at": null
           *       },
           *       "delivery": null,
           *       "lastSignInOn": null,
           *       "request": {
           *         "requestId": "01997c10-5a00-7000-8000-000000000008",
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "kind": "creation",
           *         "status": "approved",
           *         "version": 2,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "person": {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau",
           *           "email": "ines@boulangerie-moreau.example"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "askedOf": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "expiresAt": "2026-10-15T08:00:00.000Z",
           *         "submission": 1,
           *         "remindersSent": 0,
           *         "stuck": false,
           *         "course": [
           *           {
           *             "event": "asked",
           *             "at": "2026-10-01T08:00:02.000Z",
           *             "what": null
           *           },
           *           {
           *             "event": "decided",
           *             "at": "2026-10-01T09:30:00.000Z",
           *             "what": "approved"
           *           }
           *         ],
           *         "change": null,
           *         "decision": {
           *           "outcome": "approved",
           *           "by": {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           },
           *           "for": [],
           *           "at": "2026-10-01T09:30:00.000Z",
           *           "via": "link",
           *           "reason": null
           *         },
           *         "undoableUntil": "2026-10-02T09:30:00.000Z",
           *         "undoneAt": null
           *       }
           *     }
           */
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `not-a-validator`, `above-own-level`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `end-in-the-past`, `company-needs-client-admin`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  revokeAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    /** @description Why; the record keeps it, and nobody else is told. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Has left the company."
         *     }
         */
        'application/json': components['schemas']['MoveBody'];
      };
    };
    responses: {
      /** @description The revoked access. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "revoked",
           *       "suspendedBecause": null,
           *       "version": 7,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "updatedAt": "2026-10-01T10:30:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "+33612345678",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": "2027-06-30T21:59:59.000Z",
           *       "invitation": {
           *         "state": "none",
           *         "at": null
           *       },
           *       "delivery": null,
           *       "lastSignInOn": null,
           *       "request": {
           *         "requestId": "01997c10-5a00-7000-8000-000000000008",
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "kind": "creation",
           *         "status": "approved",
           *         "version": 2,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "person": {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau",
           *           "email": "ines@boulangerie-moreau.example"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "askedOf": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "expiresAt": "2026-10-15T08:00:00.000Z",
           *         "submission": 1,
           *         "remindersSent": 0,
           *         "stuck": false,
           *         "course": [
           *           {
           *             "event": "asked",
           *             "at": "2026-10-01T08:00:02.000Z",
           *             "what": null
           *           },
           *           {
           *             "event": "decided",
           *             "at": "2026-10-01T09:30:00.000Z",
           *             "what": "approved"
           *           }
           *         ],
           *         "change": null,
           *         "decision": {
           *           "outcome": "approved",
           *           "by": {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           },
           *           "for": [],
           *           "at": "2026-10-01T09:30:00.000Z",
           *           "via": "link",
           *           "reason": null
           *         },
           *         "undoableUntil": "2026-10-02T09:30:00.000Z",
           *         "undoneAt": null
           *       }
           *     }
           */
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `last-client-admin`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  eraseAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    /** @description Why, and the id of the access once more. The words go with the person; the record keeps a salted hash of them. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Asked for by the person.",
         *       "confirm": "01997c10-5a00-7000-8000-000000000007"
         *     }
         */
        'application/json': components['schemas']['EraseBody'];
      };
    };
    responses: {
      /** @description The access, without its person. */
      202: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "revoked",
           *       "suspendedBecause": null,
           *       "version": 7,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "updatedAt": "2026-10-01T10:30:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "identity": null,
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": "2027-06-30T21:59:59.000Z",
           *       "invitation": {
           *         "state": "none",
           *         "at": null
           *       },
           *       "delivery": null,
           *       "lastSignInOn": null,
           *       "request": null
           *     }
           */
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `confirmation-mismatch`, `last-client-admin`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  resendAccessInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    /** @description Nothing. */
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['Nothing'];
      };
    };
    responses: {
      /** @description Nothing to show: the mail is sent in a moment. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example {} */
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `above-own-level`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  reopenAccessSignIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    /** @description Nothing. */
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['Nothing'];
      };
    };
    responses: {
      /** @description Nothing to show: the mail is sent in a moment. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example {} */
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listDrafts: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of drafts, without their summaries. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "draftId": "01997c10-5a00-7000-8000-000000000009",
           *           "version": 4,
           *           "createdAt": "2026-10-01T08:00:00.000Z",
           *           "expiresAt": "2026-10-31T08:00:00.000Z",
           *           "identity": {
           *             "lastName": "Moreau",
           *             "firstName": "Inès",
           *             "email": "ines@boulangerie-moreau.example",
           *             "phone": "06 12 34 56 78",
           *             "clientType": "client_admin",
           *             "companyId": "01997c10-5a00-7000-8000-000000000005"
           *           },
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "dossiers": [
           *             {
           *               "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *               "name": "Boulangerie Moreau 2026",
           *               "company": {
           *                 "companyId": "01997c10-5a00-7000-8000-000000000005",
           *                 "name": "Boulangerie Moreau"
           *               },
           *               "level": "principal_admin",
           *               "options": []
           *             }
           *           ],
           *           "modules": [
           *             "invoices",
           *             "expenses"
           *           ],
           *           "moduleNames": [
           *             {
           *               "moduleId": "invoices",
           *               "name": "Factures"
           *             },
           *             {
           *               "moduleId": "expenses",
           *               "name": "Notes de frais"
           *             }
           *           ],
           *           "endsAt": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['DraftPage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  createDraft: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description Safe retries; kept 24 h. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The sections that are known already, if any. */
    requestBody?: {
      content: {
        /**
         * @example {
         *       "identity": {
         *         "lastName": "Moreau",
         *         "firstName": "Inès",
         *         "email": "ines@boulangerie-moreau.example",
         *         "phone": "06 12 34 56 78",
         *         "clientType": "client_admin",
         *         "companyId": "01997c10-5a00-7000-8000-000000000005"
         *       }
         *     }
         */
        'application/json': components['schemas']['StartDraft'];
      };
    };
    responses: {
      /** @description The draft, with its summary as everything stands now. */
      201: {
        headers: {
          /** @description Where what has been created is from now on: `/v1/…`. */
          Location: string;
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "draftId": "01997c10-5a00-7000-8000-000000000009",
           *       "version": 4,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "expiresAt": "2026-10-31T08:00:00.000Z",
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "06 12 34 56 78",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": null,
           *       "summary": {
           *         "complete": true,
           *         "blocking": [],
           *         "warnings": [],
           *         "notices": [
           *           {
           *             "code": "may-detach",
           *             "pointer": "/dossiers/0",
           *             "detail": "This person will be a principal administrator: they will be able to detach this dossier from the firm."
           *           }
           *         ],
           *         "validators": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois",
           *             "awayUntil": null
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "effectivePermissions": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "permissions": {
           *               "team.manage_members": "all",
           *               "team.manage_admins": "all",
           *               "connections.integrations": "no",
           *               "connections.bank_feeds": "no",
           *               "connections.commerce": "no",
           *               "bank.upload_statements": "no",
           *               "account.system_settings": "no",
           *               "account.chart_of_accounts": "no",
           *               "account.automation_rules": "no",
           *               "account.submission_history": "no",
           *               "invoices.process": "all",
           *               "invoices.publish_by_api": "all",
           *               "expenses.create": "all",
           *               "expenses.manage": "all"
           *             }
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getDraft: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The draft, with its summary as everything stands now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "draftId": "01997c10-5a00-7000-8000-000000000009",
           *       "version": 4,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "expiresAt": "2026-10-31T08:00:00.000Z",
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "06 12 34 56 78",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": null,
           *       "summary": {
           *         "complete": true,
           *         "blocking": [],
           *         "warnings": [],
           *         "notices": [
           *           {
           *             "code": "may-detach",
           *             "pointer": "/dossiers/0",
           *             "detail": "This person will be a principal administrator: they will be able to detach this dossier from the firm."
           *           }
           *         ],
           *         "validators": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois",
           *             "awayUntil": null
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "effectivePermissions": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "permissions": {
           *               "team.manage_members": "all",
           *               "team.manage_admins": "all",
           *               "connections.integrations": "no",
           *               "connections.bank_feeds": "no",
           *               "connections.commerce": "no",
           *               "bank.upload_statements": "no",
           *               "account.system_settings": "no",
           *               "account.chart_of_accounts": "no",
           *               "account.automation_rules": "no",
           *               "account.submission_history": "no",
           *               "invoices.process": "all",
           *               "invoices.publish_by_api": "all",
           *               "expenses.create": "all",
           *               "expenses.manage": "all"
           *             }
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  deleteDraft: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to show. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  updateDraft: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    /** @description When the access ends by itself. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "endsAt": null
         *     }
         */
        'application/json': components['schemas']['ChangeDraft'];
      };
    };
    responses: {
      /** @description The draft, with its summary as everything stands now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "draftId": "01997c10-5a00-7000-8000-000000000009",
           *       "version": 4,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "expiresAt": "2026-10-31T08:00:00.000Z",
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "06 12 34 56 78",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": null,
           *       "summary": {
           *         "complete": true,
           *         "blocking": [],
           *         "warnings": [],
           *         "notices": [
           *           {
           *             "code": "may-detach",
           *             "pointer": "/dossiers/0",
           *             "detail": "This person will be a principal administrator: they will be able to detach this dossier from the firm."
           *           }
           *         ],
           *         "validators": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois",
           *             "awayUntil": null
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "effectivePermissions": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "permissions": {
           *               "team.manage_members": "all",
           *               "team.manage_admins": "all",
           *               "connections.integrations": "no",
           *               "connections.bank_feeds": "no",
           *               "connections.commerce": "no",
           *               "bank.upload_statements": "no",
           *               "account.system_settings": "no",
           *               "account.chart_of_accounts": "no",
           *               "account.automation_rules": "no",
           *               "account.submission_history": "no",
           *               "invoices.process": "all",
           *               "invoices.publish_by_api": "all",
           *               "expenses.create": "all",
           *               "expenses.manage": "all"
           *             }
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  setDraftIdentity: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    /** @description Who the person is, as far as it has been typed. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "lastName": "Moreau",
         *       "firstName": "Inès",
         *       "email": "ines@boulangerie-moreau.example",
         *       "phone": "06 12 34 56 78",
         *       "clientType": "client_admin",
         *       "companyId": "01997c10-5a00-7000-8000-000000000005"
         *     }
         */
        'application/json': components['schemas']['DraftIdentity'];
      };
    };
    responses: {
      /** @description The draft, with its summary as everything stands now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "draftId": "01997c10-5a00-7000-8000-000000000009",
           *       "version": 4,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "expiresAt": "2026-10-31T08:00:00.000Z",
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "06 12 34 56 78",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": null,
           *       "summary": {
           *         "complete": true,
           *         "blocking": [],
           *         "warnings": [],
           *         "notices": [
           *           {
           *             "code": "may-detach",
           *             "pointer": "/dossiers/0",
           *             "detail": "This person will be a principal administrator: they will be able to detach this dossier from the firm."
           *           }
           *         ],
           *         "validators": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois",
           *             "awayUntil": null
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "effectivePermissions": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "permissions": {
           *               "team.manage_members": "all",
           *               "team.manage_admins": "all",
           *               "connections.integrations": "no",
           *               "connections.bank_feeds": "no",
           *               "connections.commerce": "no",
           *               "bank.upload_statements": "no",
           *               "account.system_settings": "no",
           *               "account.chart_of_accounts": "no",
           *               "account.automation_rules": "no",
           *               "account.submission_history": "no",
           *               "invoices.process": "all",
           *               "invoices.publish_by_api": "all",
           *               "expenses.create": "all",
           *               "expenses.manage": "all"
           *             }
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  setDraftDossiers: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    /** @description The dossiers that are ticked. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "dossiers": [
         *         {
         *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
         *           "level": "principal_admin",
         *           "options": []
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['DraftDossiers'];
      };
    };
    responses: {
      /** @description The draft, with its summary as everything stands now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "draftId": "01997c10-5a00-7000-8000-000000000009",
           *       "version": 4,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "expiresAt": "2026-10-31T08:00:00.000Z",
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "06 12 34 56 78",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": null,
           *       "summary": {
           *         "complete": true,
           *         "blocking": [],
           *         "warnings": [],
           *         "notices": [
           *           {
           *             "code": "may-detach",
           *             "pointer": "/dossiers/0",
           *             "detail": "This person will be a principal administrator: they will be able to detach this dossier from the firm."
           *           }
           *         ],
           *         "validators": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois",
           *             "awayUntil": null
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "effectivePermissions": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "permissions": {
           *               "team.manage_members": "all",
           *               "team.manage_admins": "all",
           *               "connections.integrations": "no",
           *               "connections.bank_feeds": "no",
           *               "connections.commerce": "no",
           *               "bank.upload_statements": "no",
           *               "account.system_settings": "no",
           *               "account.chart_of_accounts": "no",
           *               "account.automation_rules": "no",
           *               "account.submission_history": "no",
           *               "invoices.process": "all",
           *               "invoices.publish_by_api": "all",
           *               "expenses.create": "all",
           *               "expenses.manage": "all"
           *             }
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  setDraftModules: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    /** @description The modules that are ticked. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "modules": [
         *         "invoices",
         *         "expenses"
         *       ]
         *     }
         */
        'application/json': components['schemas']['DraftModules'];
      };
    };
    responses: {
      /** @description The draft, with its summary as everything stands now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "draftId": "01997c10-5a00-7000-8000-000000000009",
           *       "version": 4,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "expiresAt": "2026-10-31T08:00:00.000Z",
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "06 12 34 56 78",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": null,
           *       "summary": {
           *         "complete": true,
           *         "blocking": [],
           *         "warnings": [],
           *         "notices": [
           *           {
           *             "code": "may-detach",
           *             "pointer": "/dossiers/0",
           *             "detail": "This person will be a principal administrator: they will be able to detach this dossier from the firm."
           *           }
           *         ],
           *         "validators": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois",
           *             "awayUntil": null
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "effectivePermissions": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "permissions": {
           *               "team.manage_members": "all",
           *               "team.manage_admins": "all",
           *               "connections.integrations": "no",
           *               "connections.bank_feeds": "no",
           *               "connections.commerce": "no",
           *               "bank.upload_statements": "no",
           *               "account.system_settings": "no",
           *               "account.chart_of_accounts": "no",
           *               "account.automation_rules": "no",
           *               "account.submission_history": "no",
           *               "invoices.process": "all",
           *               "invoices.publish_by_api": "all",
           *               "expenses.create": "all",
           *               "expenses.manage": "all"
           *             }
           *           }
           *         ]
           *       }
           *     }
           */
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  submitDraft: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description Safe retries; kept 24 h. */
        'Idempotency-Key'?: string;
      };
      path: {
        draftId: string;
      };
      cookie?: never;
    };
    /** @description The warnings that were read and are accepted. */
    requestBody?: {
      content: {
        /**
         * @example {
         *       "acknowledge": [
         *         "generic-email"
         *       ]
         *     }
         */
        'application/json': components['schemas']['SubmitDraft'];
      };
    };
    responses: {
      /** @description The access; its id is another than the draft’s. */
      202: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "status": "pending_validation",
           *       "suspendedBecause": null,
           *       "version": 1,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "updatedAt": "2026-10-01T08:00:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "identity": {
           *         "lastName": "Moreau",
           *         "firstName": "Inès",
           *         "email": "ines@boulangerie-moreau.example",
           *         "phone": "+33612345678",
           *         "clientType": "client_admin",
           *         "companyId": "01997c10-5a00-7000-8000-000000000005"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "modules": [
           *         "invoices",
           *         "expenses"
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "endsAt": "2027-06-30T21:59:59.000Z",
           *       "invitation": {
           *         "state": "none",
           *         "at": null
           *       },
           *       "delivery": null,
           *       "lastSignInOn": null,
           *       "request": {
           *         "requestId": "01997c10-5a00-7000-8000-000000000008",
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "kind": "creation",
           *         "status": "open",
           *         "version": 1,
           *         "createdAt": "2026-10-01T08:00:00.000Z",
           *         "createdBy": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "person": {
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "name": "Inès Moreau",
           *           "email": "ines@boulangerie-moreau.example"
           *         },
           *         "company": {
           *           "companyId": "01997c10-5a00-7000-8000-000000000005",
           *           "name": "Boulangerie Moreau"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "moduleNames": [
           *           {
           *             "moduleId": "invoices",
           *             "name": "Factures"
           *           },
           *           {
           *             "moduleId": "expenses",
           *             "name": "Notes de frais"
           *           }
           *         ],
           *         "askedOf": [
           *           {
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           }
           *         ],
           *         "validatorsInAll": 2,
           *         "expiresAt": "2026-10-15T08:00:00.000Z",
           *         "submission": 1,
           *         "remindersSent": 0,
           *         "stuck": false,
           *         "course": [
           *           {
           *             "event": "asked",
           *             "at": "2026-10-01T08:00:02.000Z",
           *             "what": null
           *           }
           *         ],
           *         "change": null,
           *         "decision": null,
           *         "undoableUntil": null,
           *         "undoneAt": null
           *       }
           *     }
           */
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`, `draft-incomplete`, `warnings-not-acknowledged`, `email-taken`, `company-needs-client-admin`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listRequests: {
    parameters: {
      query?: {
        /** @description Those that are mine to decide; open ones unless `status` says otherwise. */
        toValidate?: 'me';
        /** @description One or more, between commas. */
        status?: components['schemas']['RequestStatus'][];
        /** @description Those that I made. */
        createdBy?: 'me';
        kind?: components['schemas']['RequestKind'];
        /** @description About accesses of this company. */
        companyId?: string;
        /** @description About this access. */
        accessId?: string;
        /** @description Beginnings of words of the person’s names, or of their address; all must match. Where I see what others made and nothing else narrows the list, the ten latest of each person, by the words that match, last first. */
        search?: string;
        /** @description Those that are open, the one that expires next first (`status` may ask for those to be corrected, too); newest first without it. */
        sort?: 'expiresAt';
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of requests. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "requestId": "01997c10-5a00-7000-8000-000000000008",
           *           "accessId": "01997c10-5a00-7000-8000-000000000007",
           *           "kind": "creation",
           *           "status": "open",
           *           "version": 1,
           *           "createdAt": "2026-10-01T08:00:00.000Z",
           *           "createdBy": {
           *             "id": "01997c10-5a00-7000-8000-000000000003",
           *             "name": "Paul Petit"
           *           },
           *           "person": {
           *             "accessId": "01997c10-5a00-7000-8000-000000000007",
           *             "name": "Inès Moreau",
           *             "email": "ines@boulangerie-moreau.example"
           *           },
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "dossiers": [
           *             {
           *               "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *               "name": "Boulangerie Moreau 2026",
           *               "company": {
           *                 "companyId": "01997c10-5a00-7000-8000-000000000005",
           *                 "name": "Boulangerie Moreau"
           *               },
           *               "level": "principal_admin",
           *               "options": []
           *             }
           *           ],
           *           "moduleNames": [
           *             {
           *               "moduleId": "invoices",
           *               "name": "Factures"
           *             },
           *             {
           *               "moduleId": "expenses",
           *               "name": "Notes de frais"
           *             }
           *           ],
           *           "askedOf": [
           *             {
           *               "id": "01997c10-5a00-7000-8000-000000000004",
           *               "name": "Victor Valois"
           *             }
           *           ],
           *           "validatorsInAll": 2,
           *           "expiresAt": "2026-10-15T08:00:00.000Z",
           *           "submission": 1,
           *           "remindersSent": 0,
           *           "stuck": false,
           *           "course": [
           *             {
           *               "event": "asked",
           *               "at": "2026-10-01T08:00:02.000Z",
           *               "what": null
           *             }
           *           ],
           *           "change": null,
           *           "decision": null,
           *           "undoableUntil": null,
           *           "undoneAt": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['RequestPage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-company`, `unknown-access`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  countRequests: {
    parameters: {
      query?: {
        /** @description Those that are mine to decide; open ones unless `status` says otherwise. */
        toValidate?: 'me';
        /** @description One or more, between commas. */
        status?: components['schemas']['RequestStatus'][];
        /** @description Those that I made. */
        createdBy?: 'me';
        kind?: components['schemas']['RequestKind'];
        /** @description About accesses of this company. */
        companyId?: string;
        /** @description About this access. */
        accessId?: string;
        /** @description Beginnings of words of the person’s names, or of their address; all must match. Where I see what others made and nothing else narrows the list, the ten latest of each person, by the words that match, last first. */
        search?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The count. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "count": 7,
           *       "more": false
           *     }
           */
          'application/json': components['schemas']['RequestCount'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-company`, `unknown-access`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The request; its version is the ETag. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "requestId": "01997c10-5a00-7000-8000-000000000008",
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "kind": "creation",
           *       "status": "open",
           *       "version": 1,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "person": {
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "name": "Inès Moreau",
           *         "email": "ines@boulangerie-moreau.example"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "askedOf": [
           *         {
           *           "id": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois"
           *         }
           *       ],
           *       "validatorsInAll": 2,
           *       "expiresAt": "2026-10-15T08:00:00.000Z",
           *       "submission": 1,
           *       "remindersSent": 0,
           *       "stuck": false,
           *       "course": [
           *         {
           *           "event": "asked",
           *           "at": "2026-10-01T08:00:02.000Z",
           *           "what": null
           *         }
           *       ],
           *       "change": null,
           *       "decision": null,
           *       "undoableUntil": null,
           *       "undoneAt": null,
           *       "creation": {
           *         "identity": {
           *           "lastName": "Moreau",
           *           "firstName": "Inès",
           *           "email": "ines@boulangerie-moreau.example",
           *           "phone": "+33612345678",
           *           "clientType": "client_admin",
           *           "companyId": "01997c10-5a00-7000-8000-000000000005"
           *         },
           *         "dossiers": [
           *           {
           *             "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *             "name": "Boulangerie Moreau 2026",
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "level": "principal_admin",
           *             "options": []
           *           }
           *         ],
           *         "modules": [
           *           "invoices",
           *           "expenses"
           *         ],
           *         "endsAt": "2027-06-30T21:59:59.000Z"
           *       },
           *       "accessStatus": "pending_validation",
           *       "warnings": [],
           *       "notices": [
           *         {
           *           "code": "may-detach",
           *           "pointer": "/dossiers/0",
           *           "detail": "This person will be a principal administrator: they will be able to detach this dossier from the firm."
           *         }
           *       ],
           *       "changes": [],
           *       "corrections": [],
           *       "sentBack": null,
           *       "effectivePermissions": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "permissions": {
           *             "team.manage_members": "all",
           *             "team.manage_admins": "all",
           *             "connections.integrations": "no",
           *             "connections.bank_feeds": "no",
           *             "connections.commerce": "no",
           *             "bank.upload_statements": "no",
           *             "account.system_settings": "no",
           *             "account.chart_of_accounts": "no",
           *             "account.automation_rules": "no",
           *             "account.submission_history": "no",
           *             "invoices.process": "all",
           *             "invoices.publish_by_api": "all",
           *             "expenses.create": "all",
           *             "expenses.manage": "all"
           *           }
           *         }
           *       ],
           *       "companyAccesses": {
           *         "items": [
           *           {
           *             "accessId": "01997c10-5a00-7000-8000-000000000011",
           *             "name": "Luc Moreau",
           *             "email": "luc@boulangerie-moreau.example",
           *             "clientType": "client_user",
           *             "status": "active"
           *           }
           *         ],
           *         "more": 0
           *       }
           *     }
           */
          'application/json': components['schemas']['RequestInFull'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  resubmitRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    /** @description The content, by the kind of the request. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "identity": {
         *         "lastName": "Moreau",
         *         "firstName": "Inès",
         *         "email": "ines@boulangerie-moreau.example",
         *         "phone": "06 12 34 56 79",
         *         "clientType": "client_admin",
         *         "companyId": "01997c10-5a00-7000-8000-000000000005"
         *       },
         *       "dossiers": [
         *         {
         *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
         *           "level": "principal_admin",
         *           "options": []
         *         }
         *       ],
         *       "modules": [
         *         "invoices"
         *       ]
         *     }
         */
        'application/json':
          | components['schemas']['CreateAccessBody']
          | components['schemas']['RightsBody']
          | components['schemas']['ChangeAccessBody'];
      };
    };
    responses: {
      /** @description The same request, open again, with `submission` one more, as lists show it; `GET /v1/requests/{requestId}` tells what was corrected. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "requestId": "01997c10-5a00-7000-8000-000000000008",
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "kind": "creation",
           *       "status": "open",
           *       "version": 3,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "person": {
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "name": "Inès Moreau",
           *         "email": "ines@boulangerie-moreau.example"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "askedOf": [
           *         {
           *           "id": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois"
           *         }
           *       ],
           *       "validatorsInAll": 2,
           *       "expiresAt": "2026-10-15T08:00:00.000Z",
           *       "submission": 2,
           *       "remindersSent": 0,
           *       "stuck": false,
           *       "course": [
           *         {
           *           "event": "asked",
           *           "at": "2026-10-01T08:00:02.000Z",
           *           "what": null
           *         },
           *         {
           *           "event": "sent-back",
           *           "at": "2026-10-01T09:30:00.000Z",
           *           "what": null
           *         },
           *         {
           *           "event": "resubmitted",
           *           "at": "2026-10-01T10:00:00.000Z",
           *           "what": null
           *         }
           *       ],
           *       "change": null,
           *       "decision": null,
           *       "undoableUntil": null,
           *       "undoneAt": null
           *     }
           */
          'application/json': components['schemas']['Request'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `above-own-level`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `email-taken`, `end-in-the-past`, `company-needs-client-admin`, `last-client-admin`, `warnings-not-acknowledged`, `no-validator`, `dossier-detached`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden-email-domain`, `option-not-for-level`, `unknown-company`, `unknown-dossier`, `unknown-module`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  decideRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    /** @description The decision, with the version that was looked at. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "decision": "reject",
         *       "reason": "This person has left the company.",
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['DecisionBody'];
      };
    };
    responses: {
      /** @description The request as it is now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "requestId": "01997c10-5a00-7000-8000-000000000008",
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "kind": "creation",
           *       "status": "approved",
           *       "version": 2,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "person": {
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "name": "Inès Moreau",
           *         "email": "ines@boulangerie-moreau.example"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "askedOf": [
           *         {
           *           "id": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois"
           *         }
           *       ],
           *       "validatorsInAll": 2,
           *       "expiresAt": "2026-10-15T08:00:00.000Z",
           *       "submission": 1,
           *       "remindersSent": 0,
           *       "stuck": false,
           *       "course": [
           *         {
           *           "event": "asked",
           *           "at": "2026-10-01T08:00:02.000Z",
           *           "what": null
           *         },
           *         {
           *           "event": "decided",
           *           "at": "2026-10-01T09:30:00.000Z",
           *           "what": "approved"
           *         }
           *       ],
           *       "change": null,
           *       "decision": {
           *         "outcome": "approved",
           *         "by": {
           *           "id": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois"
           *         },
           *         "for": [],
           *         "at": "2026-10-01T09:30:00.000Z",
           *         "via": "link",
           *         "reason": null
           *       },
           *       "undoableUntil": "2026-10-02T09:30:00.000Z",
           *       "undoneAt": null
           *     }
           */
          'application/json': components['schemas']['Request'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `not-a-validator`, `own-request`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `already-decided`, `wrong-status`, `company-needs-client-admin`, `email-taken`, `last-client-admin`, `end-in-the-past`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden-email-domain`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  decideRequests: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description Safe retries; kept 24 h. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The decisions, each with the version that was looked at. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "decisions": [
         *         {
         *           "requestId": "01997c10-5a00-7000-8000-000000000008",
         *           "decision": "approve",
         *           "version": 1
         *         },
         *         {
         *           "requestId": "01997c10-5a00-7000-8000-000000000009",
         *           "decision": "reject",
         *           "reason": "This person has left the company."
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['DecisionsBody'];
      };
    };
    responses: {
      /** @description A result for each decision, in the order sent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "results": [
           *         {
           *           "requestId": "01997c10-5a00-7000-8000-000000000008",
           *           "httpStatus": 200,
           *           "request": {
           *             "requestId": "01997c10-5a00-7000-8000-000000000008",
           *             "accessId": "01997c10-5a00-7000-8000-000000000007",
           *             "kind": "creation",
           *             "status": "approved",
           *             "version": 2,
           *             "createdAt": "2026-10-01T08:00:00.000Z",
           *             "createdBy": {
           *               "id": "01997c10-5a00-7000-8000-000000000003",
           *               "name": "Paul Petit"
           *             },
           *             "person": {
           *               "accessId": "01997c10-5a00-7000-8000-000000000007",
           *               "name": "Inès Moreau",
           *               "email": "ines@boulangerie-moreau.example"
           *             },
           *             "company": {
           *               "companyId": "01997c10-5a00-7000-8000-000000000005",
           *               "name": "Boulangerie Moreau"
           *             },
           *             "dossiers": [
           *               {
           *                 "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *                 "name": "Boulangerie Moreau 2026",
           *                 "company": {
           *                   "companyId": "01997c10-5a00-7000-8000-000000000005",
           *                   "name": "Boulangerie Moreau"
           *                 },
           *                 "level": "principal_admin",
           *                 "options": []
           *               }
           *             ],
           *             "moduleNames": [
           *               {
           *                 "moduleId": "invoices",
           *                 "name": "Factures"
           *               },
           *               {
           *                 "moduleId": "expenses",
           *                 "name": "Notes de frais"
           *               }
           *             ],
           *             "askedOf": [
           *               {
           *                 "id": "01997c10-5a00-7000-8000-000000000004",
           *                 "name": "Victor Valois"
           *               }
           *             ],
           *             "validatorsInAll": 2,
           *             "expiresAt": "2026-10-15T08:00:00.000Z",
           *             "submission": 1,
           *             "remindersSent": 0,
           *             "stuck": false,
           *             "course": [
           *               {
           *                 "event": "asked",
           *                 "at": "2026-10-01T08:00:02.000Z",
           *                 "what": null
           *               },
           *               {
           *                 "event": "decided",
           *                 "at": "2026-10-01T09:30:00.000Z",
           *                 "what": "approved"
           *               }
           *             ],
           *             "change": null,
           *             "decision": {
           *               "outcome": "approved",
           *               "by": {
           *                 "id": "01997c10-5a00-7000-8000-000000000004",
           *                 "name": "Victor Valois"
           *               },
           *               "for": [],
           *               "at": "2026-10-01T09:30:00.000Z",
           *               "via": "link",
           *               "reason": null
           *             },
           *             "undoableUntil": "2026-10-02T09:30:00.000Z",
           *             "undoneAt": null
           *           },
           *           "problem": null
           *         },
           *         {
           *           "requestId": "01997c10-5a00-7000-8000-000000000009",
           *           "httpStatus": 404,
           *           "request": null,
           *           "problem": {
           *             "type": "/problems/not-found",
           *             "title": "Not found",
           *             "detail": "There is no such thing, or it is out of your reach.",
           *             "status": 404,
           *             "instance": "1a79a4d6-0de6-4d42-9b1a-0d3c6d7f1e11"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Decisions'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `not-a-validator`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  undoApproval: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    /** @description Nothing. */
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['Nothing'];
      };
    };
    responses: {
      /** @description The request; it stays `approved`, with `undoneAt`. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "requestId": "01997c10-5a00-7000-8000-000000000008",
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "kind": "creation",
           *       "status": "approved",
           *       "version": 3,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "person": {
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "name": "Inès Moreau",
           *         "email": "ines@boulangerie-moreau.example"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "askedOf": [
           *         {
           *           "id": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois"
           *         }
           *       ],
           *       "validatorsInAll": 2,
           *       "expiresAt": "2026-10-15T08:00:00.000Z",
           *       "submission": 1,
           *       "remindersSent": 0,
           *       "stuck": false,
           *       "course": [
           *         {
           *           "event": "asked",
           *           "at": "2026-10-01T08:00:02.000Z",
           *           "what": null
           *         },
           *         {
           *           "event": "decided",
           *           "at": "2026-10-01T09:30:00.000Z",
           *           "what": "approved"
           *         }
           *       ],
           *       "change": null,
           *       "decision": {
           *         "outcome": "approved",
           *         "by": {
           *           "id": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois"
           *         },
           *         "for": [],
           *         "at": "2026-10-01T09:30:00.000Z",
           *         "via": "link",
           *         "reason": null
           *       },
           *       "undoableUntil": null,
           *       "undoneAt": "2026-10-01T10:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['Request'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `last-client-admin`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  cancelRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    /** @description Why, if one wants to say. */
    requestBody?: {
      content: {
        /**
         * @example {
         *       "reason": "Sent twice by mistake."
         *     }
         */
        'application/json': components['schemas']['CancelBody'];
      };
    };
    responses: {
      /** @description The request as it is now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "requestId": "01997c10-5a00-7000-8000-000000000008",
           *       "accessId": "01997c10-5a00-7000-8000-000000000007",
           *       "kind": "creation",
           *       "status": "cancelled",
           *       "version": 2,
           *       "createdAt": "2026-10-01T08:00:00.000Z",
           *       "createdBy": {
           *         "id": "01997c10-5a00-7000-8000-000000000003",
           *         "name": "Paul Petit"
           *       },
           *       "person": {
           *         "accessId": "01997c10-5a00-7000-8000-000000000007",
           *         "name": "Inès Moreau",
           *         "email": "ines@boulangerie-moreau.example"
           *       },
           *       "company": {
           *         "companyId": "01997c10-5a00-7000-8000-000000000005",
           *         "name": "Boulangerie Moreau"
           *       },
           *       "dossiers": [
           *         {
           *           "dossierId": "01997c10-5a00-7000-8000-000000000006",
           *           "name": "Boulangerie Moreau 2026",
           *           "company": {
           *             "companyId": "01997c10-5a00-7000-8000-000000000005",
           *             "name": "Boulangerie Moreau"
           *           },
           *           "level": "principal_admin",
           *           "options": []
           *         }
           *       ],
           *       "moduleNames": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures"
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais"
           *         }
           *       ],
           *       "askedOf": [
           *         {
           *           "id": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois"
           *         }
           *       ],
           *       "validatorsInAll": 2,
           *       "expiresAt": "2026-10-15T08:00:00.000Z",
           *       "submission": 1,
           *       "remindersSent": 0,
           *       "stuck": false,
           *       "course": [
           *         {
           *           "event": "asked",
           *           "at": "2026-10-01T08:00:02.000Z",
           *           "what": null
           *         }
           *       ],
           *       "change": null,
           *       "decision": {
           *         "outcome": "cancelled",
           *         "by": {
           *           "id": "01997c10-5a00-7000-8000-000000000003",
           *           "name": "Paul Petit"
           *         },
           *         "for": [],
           *         "at": "2026-10-01T09:00:00.000Z",
           *         "via": "api",
           *         "reason": "Sent twice by mistake."
           *       },
           *       "undoableUntil": null,
           *       "undoneAt": null
           *     }
           */
          'application/json': components['schemas']['Request'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getFirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The settings; their version is the ETag. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "firmId": "01997c10-5a00-7000-8000-000000000001",
           *       "name": "Cabinet Martin",
           *       "language": "fr",
           *       "ownDomains": [
           *         "cabinet-martin.fr"
           *       ],
           *       "genericNames": [
           *         "contact",
           *         "info",
           *         "compta"
           *       ],
           *       "fourEyes": true,
           *       "businessTime": true,
           *       "holidays": "FR",
           *       "reminderAfter": "PT24H",
           *       "remindersBeforeEscalation": 2,
           *       "digestEvery": "PT4H",
           *       "expireAfter": "P14D",
           *       "askAtMost": 10,
           *       "draftLife": "P30D",
           *       "cardRetention": "P5Y",
           *       "dormantAfter": "P180D",
           *       "endNotice": "P14D",
           *       "senderName": "Cabinet Martin",
           *       "portalUrl": "https://portail.cabinet-martin.fr",
           *       "contact": {
           *         "email": "acces@cabinet-martin.fr",
           *         "phone": "+33144556677"
           *       }
           *     }
           */
          'application/json': components['schemas']['Firm'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  updateFirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The settings that are to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "reminderAfter": "PT48H",
         *       "askAtMost": 5
         *     }
         */
        'application/json': components['schemas']['FirmSettings'];
      };
    };
    responses: {
      /** @description The settings as they are now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "firmId": "01997c10-5a00-7000-8000-000000000001",
           *       "name": "Cabinet Martin",
           *       "language": "fr",
           *       "ownDomains": [
           *         "cabinet-martin.fr"
           *       ],
           *       "genericNames": [
           *         "contact",
           *         "info",
           *         "compta"
           *       ],
           *       "fourEyes": true,
           *       "businessTime": true,
           *       "holidays": "FR",
           *       "reminderAfter": "PT48H",
           *       "remindersBeforeEscalation": 2,
           *       "digestEvery": "PT4H",
           *       "expireAfter": "P14D",
           *       "askAtMost": 5,
           *       "draftLife": "P30D",
           *       "cardRetention": "P5Y",
           *       "dormantAfter": "P180D",
           *       "endNotice": "P14D",
           *       "senderName": "Cabinet Martin",
           *       "portalUrl": "https://portail.cabinet-martin.fr",
           *       "contact": {
           *         "email": "acces@cabinet-martin.fr",
           *         "phone": "+33144556677"
           *       }
           *     }
           */
          'application/json': components['schemas']['Firm'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  replaceModules: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The whole catalogue. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "modules": [
         *         {
         *           "moduleId": "invoices",
         *           "name": "Factures",
         *           "sections": [
         *             "invoices"
         *           ]
         *         },
         *         {
         *           "moduleId": "expenses",
         *           "name": "Notes de frais",
         *           "sections": [
         *             "expenses"
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Modules'];
      };
    };
    responses: {
      /** @description The catalogue as it is now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "moduleId": "invoices",
           *           "name": "Factures",
           *           "sections": [
           *             "invoices"
           *           ]
           *         },
           *         {
           *           "moduleId": "expenses",
           *           "name": "Notes de frais",
           *           "sections": [
           *             "expenses"
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ModulePage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listCollaborators: {
    parameters: {
      query?: {
        /** @description Beginnings of words of the name, or of the address; all must match. */
        search?: string;
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of collaborators. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "collaboratorId": "01997c10-5a00-7000-8000-000000000004",
           *           "name": "Victor Valois",
           *           "email": "victor@cabinet-martin.fr",
           *           "rights": {
           *             "validate": true,
           *             "administerFirm": false
           *           },
           *           "portfolio": "all",
           *           "absence": null,
           *           "mailBounced": false,
           *           "status": "active"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['CollaboratorPage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  createCollaborator: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description Safe retries; kept 24 h. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The collaborator. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Victor Valois",
         *       "email": "victor@cabinet-martin.fr",
         *       "rights": {
         *         "validate": true,
         *         "administerFirm": false
         *       },
         *       "portfolio": [
         *         "01997c10-5a00-7000-8000-000000000006"
         *       ]
         *     }
         */
        'application/json': components['schemas']['AddCollaborator'];
      };
    };
    responses: {
      /** @description The collaborator, while the sign-in is being opened. */
      201: {
        headers: {
          /** @description Where what has been created is from now on: `/v1/…`. */
          Location: string;
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "collaboratorId": "01997c10-5a00-7000-8000-000000000004",
           *       "name": "Victor Valois",
           *       "email": "victor@cabinet-martin.fr",
           *       "rights": {
           *         "validate": true,
           *         "administerFirm": false
           *       },
           *       "portfolio": [
           *         "01997c10-5a00-7000-8000-000000000006"
           *       ],
           *       "absence": null,
           *       "mailBounced": false,
           *       "status": "invited"
           *     }
           */
          'application/json': components['schemas']['Collaborator'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`, `email-taken`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`, `unknown-dossier`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getCollaborator: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        collaboratorId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The collaborator; their version is the ETag. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "collaboratorId": "01997c10-5a00-7000-8000-000000000004",
           *       "name": "Victor Valois",
           *       "email": "victor@cabinet-martin.fr",
           *       "rights": {
           *         "validate": true,
           *         "administerFirm": false
           *       },
           *       "portfolio": "all",
           *       "absence": null,
           *       "mailBounced": false,
           *       "status": "active"
           *     }
           */
          'application/json': components['schemas']['Collaborator'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  removeCollaborator: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        collaboratorId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to show. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `last-firm-administrator`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  updateCollaborator: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what is changed; a stale one is 412. */
        'If-Match'?: string;
      };
      path: {
        collaboratorId: string;
      };
      cookie?: never;
    };
    /** @description What is to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "rights": {
         *         "validate": false
         *       },
         *       "portfolio": [
         *         "01997c10-5a00-7000-8000-000000000006"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ChangeCollaborator'];
      };
    };
    responses: {
      /** @description The collaborator as they are now. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "collaboratorId": "01997c10-5a00-7000-8000-000000000004",
           *       "name": "Victor Valois",
           *       "email": "victor@cabinet-martin.fr",
           *       "rights": {
           *         "validate": false,
           *         "administerFirm": false
           *       },
           *       "portfolio": [
           *         "01997c10-5a00-7000-8000-000000000006"
           *       ],
           *       "absence": null,
           *       "mailBounced": false,
           *       "status": "active"
           *     }
           */
          'application/json': components['schemas']['Collaborator'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `last-firm-administrator`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-dossier`, `unknown-delegate`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  resendCollaboratorInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        collaboratorId: string;
      };
      cookie?: never;
    };
    /** @description Nothing. */
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['Nothing'];
      };
    };
    responses: {
      /** @description Nothing to show: the mail is sent in a moment. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example {} */
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  reopenCollaboratorSignIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        collaboratorId: string;
      };
      cookie?: never;
    };
    /** @description Nothing. */
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['Nothing'];
      };
    };
    responses: {
      /** @description Nothing to show: the mail is sent in a moment. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example {} */
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`; or API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listAudit: {
    parameters: {
      query?: {
        /** @description The first instant. */
        from?: string;
        /** @description The instant before which it ends. */
        to?: string;
        /** @description Done by this collaborator, or person by their access. */
        actorId?: string;
        /** @description Done to this access, collaborator, company, dossier or firm. Whatever is none of the firm’s is `unknown-access`, whichever of them it would be. */
        subjectId?: string;
        action?: components['schemas']['AuditAction'];
        /** @description Instead of what was done, what was attempted and refused. It goes with `from`, in whose hour it begins, `to` and `actorId`; what was named is told by the first ids alone, and nothing was done: not with `subjectId` nor `action`. */
        refused?: 'true';
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entries, with the names of people as they are today; with `Accept: text/csv` a table, in pages of up to 1,000 lines. The first alone has the header line and the mark of UTF-8, so that pages put one after another are one file; a page also ends where it would be over 5 MB. Columns and codes are the same in every language; a cell that a spreadsheet would run is preceded by an apostrophe. Whoever takes neither type gets JSON. */
      200: {
        headers: {
          /** @description Of CSV: where the next page is, as `rel="next"`. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'] | components['schemas']['RefusedPage'];
          /** @example at,action,… */
          'text/csv': string;
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-access`, `unknown-person`. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  listSeals: {
    parameters: {
      query?: {
        /** @description The number of the first one; 1 if none is given. */
        from?: number;
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of blocks. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "n": 2,
           *           "at": "2026-10-01T09:45:00.000Z",
           *           "entries": 12,
           *           "hash": "b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1",
           *           "prev": "a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SealPage'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getAccessHistory: {
    parameters: {
      query?: {
        limit?: number;
        /** @description `nextCursor` of the page before; the rest of the query the same. */
        cursor?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        accessId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entries, with the names of people as they are today. */
      200: {
        headers: {
          /** @description Of CSV: where the next page is, as `rel="next"`. */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "auditId": "01997c10-5a00-7000-8000-000000000021",
           *           "at": "2026-10-01T09:30:00.000Z",
           *           "by": {
           *             "kind": "collaborator",
           *             "id": "01997c10-5a00-7000-8000-000000000004",
           *             "name": "Victor Valois"
           *           },
           *           "via": "link",
           *           "subject": {
           *             "kind": "access",
           *             "id": "01997c10-5a00-7000-8000-000000000007"
           *           },
           *           "version": 2,
           *           "action": "request-approved",
           *           "changes": [
           *             {
           *               "field": "status",
           *               "from": "pending_validation",
           *               "to": "approved"
           *             }
           *           ],
           *           "reason": null,
           *           "for": [],
           *           "requestId": "01997c10-5a00-7000-8000-000000000008"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['AuditPage'];
          /** @example at,action,… */
          'text/csv': string;
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`; or API Gateway’s own message “Unauthorized”. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  requestPasswordReset: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The address that one signs in with. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ines@boulangerie-moreau.example"
         *     }
         */
        'application/json': components['schemas']['PasswordResetBody'];
      };
    };
    responses: {
      /** @description Always the same. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example {} */
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description `invalid-input`. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type`. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  getValidationPage: {
    parameters: {
      query?: {
        lang?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  decideOnValidationPage: {
    parameters: {
      query?: {
        lang?: string;
        show?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    /** @description The form of the page. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "decision": "approve",
         *       "reason": "",
         *       "confirmed": "true",
         *       "version": "1"
         *     }
         */
        'application/x-www-form-urlencoded': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description What was sent is no form. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  headValidationPage: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getValidationPageOfLongerLink: {
    parameters: {
      query?: {
        lang?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
        'rest+': string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  decideOnValidationPageOfLongerLink: {
    parameters: {
      query?: {
        lang?: string;
        show?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
        'rest+': string;
      };
      cookie?: never;
    };
    /** @description The form of the page. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "decision": "approve",
         *       "reason": "",
         *       "confirmed": "true",
         *       "version": "1"
         *     }
         */
        'application/x-www-form-urlencoded': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description What was sent is no form. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  headValidationPageOfLongerLink: {
    parameters: {
      query?: {
        lang?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
        'rest+': string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getQueuePage: {
    parameters: {
      query?: {
        lang?: string;
        /** @description Of the page that leads here; any other shows the first one. */
        cursor?: string;
        /** @description The id of a request: its own page, with the form of its own page, in the place of the list. */
        request?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  decideOnQueuePage: {
    parameters: {
      query?: {
        lang?: string;
        /** @description Of the page that leads here; any other shows the first one. */
        cursor?: string;
        /** @description The id of a request: its own page, with the form of its own page, in the place of the list. */
        request?: string;
        show?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    /** @description The form of the page: one entry of each for every request that it shows. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "decision.01997c10-5a00-7000-8000-000000000008": "reject",
         *       "reason.01997c10-5a00-7000-8000-000000000008": "This person has left the company.",
         *       "version.01997c10-5a00-7000-8000-000000000008": "1",
         *       "confirmed": "true"
         *     }
         */
        'application/x-www-form-urlencoded': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description What was sent is no form. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  headQueuePage: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getQueuePageOfLongerLink: {
    parameters: {
      query?: {
        lang?: string;
        /** @description Of the page that leads here; any other shows the first one. */
        cursor?: string;
        /** @description The id of a request: its own page, with the form of its own page, in the place of the list. */
        request?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
        'rest+': string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  decideOnQueuePageOfLongerLink: {
    parameters: {
      query?: {
        lang?: string;
        /** @description Of the page that leads here; any other shows the first one. */
        cursor?: string;
        /** @description The id of a request: its own page, with the form of its own page, in the place of the list. */
        request?: string;
        show?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
        'rest+': string;
      };
      cookie?: never;
    };
    /** @description The form of the page: one entry of each for every request that it shows. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "decision.01997c10-5a00-7000-8000-000000000008": "reject",
         *       "reason.01997c10-5a00-7000-8000-000000000008": "This person has left the company.",
         *       "version.01997c10-5a00-7000-8000-000000000008": "1",
         *       "confirmed": "true"
         *     }
         */
        'application/x-www-form-urlencoded': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description What was sent is no form. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  headQueuePageOfLongerLink: {
    parameters: {
      query?: {
        lang?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
        'rest+': string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getInvitationPage: {
    parameters: {
      query?: {
        lang?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  choosePassword: {
    parameters: {
      query?: {
        lang?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    /** @description The form of the page. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "password": "Correct-horse-2026",
         *       "passwordConfirmation": "Correct-horse-2026"
         *     }
         */
        'application/x-www-form-urlencoded': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description What was sent is no form. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  headInvitationPage: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getInvitationPageOfLongerLink: {
    parameters: {
      query?: {
        lang?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
        'rest+': string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  choosePasswordByLongerLink: {
    parameters: {
      query?: {
        lang?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
        'rest+': string;
      };
      cookie?: never;
    };
    /** @description The form of the page. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "password": "Correct-horse-2026",
         *       "passwordConfirmation": "Correct-horse-2026"
         *     }
         */
        'application/x-www-form-urlencoded': {
          [key: string]: string;
        };
      };
    };
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB; or API Gateway’s own message “Request Entity Too Large”. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description What was sent is no form. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><html lang="fr">…</html> */
          'text/html': string;
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  headInvitationPageOfLongerLink: {
    parameters: {
      query?: {
        lang?: string;
      };
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path: {
        token: string;
        'rest+': string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something went wrong; the page names the instance; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getOpenApi: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what one has; it is then 304. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description An OpenAPI 3.1 document. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "openapi": "3.1.1"
           *     }
           */
          'application/json': components['schemas']['OpenApi'];
        };
      };
      /** @description Not modified since. */
      304: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  headOpenApi: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what one has; it is then 304. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description An OpenAPI 3.1 document. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not modified since. */
      304: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getEventSchema: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what one has; it is then 304. */
        'If-None-Match'?: string;
      };
      path: {
        name: components['schemas']['AuditAction'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The schema. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "$schema": "https://json-schema.org/draft/2020-12/schema",
           *       "$id": "urn:client-access:event:access-activated:1",
           *       "title": "access-activated"
           *     }
           */
          'application/json': components['schemas']['EventSchema'];
        };
      };
      /** @description Not modified since. */
      304: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  headEventSchema: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
        /** @description The ETag of what one has; it is then 304. */
        'If-None-Match'?: string;
      };
      path: {
        name: components['schemas']['AuditAction'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The schema. */
      200: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not modified since. */
      304: {
        headers: {
          /** @description Of what is shown, as it is: for `If-Match` or `If-None-Match`. */
          ETag: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `not-found`. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It answers. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "ok"
           *     }
           */
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
    };
  };
  headHealth: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It answers. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description API Gateway’s own message “Too Many Requests”. */
      429: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `internal-error`; or API Gateway’s own message “Internal Server Error”. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unavailable`; or API Gateway’s own message “Service Unavailable”. */
      503: {
        headers: {
          /** @description The seconds after which to try again, unless API Gateway answers by itself. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
