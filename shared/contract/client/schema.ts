// Written by `npm run docs`; not to be edited.
export interface paths {
  '/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who I am. */
    get: operations['getV1Me'];
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
    /** The names and meanings, in my language, of every code that an app shows. */
    get: operations['getV1Labels'];
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
    /** What I may do on a dossier: every row of the permission matrix. */
    get: operations['getV1MePermissions'];
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
    /** Whether somebody may do something on a dossier, up to a hundred questions at once. */
    post: operations['postV1PermissionsCheck'];
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
    /** The catalogue of modules that my firm offers. */
    get: operations['getV1Modules'];
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
    /** The companies within my reach, by name or as one types; a client sees their own. */
    get: operations['getV1Companies'];
    put?: never;
    /** Add a client company. */
    post: operations['postV1Companies'];
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
    /** One company, with its dossiers within my reach. */
    get: operations['getV1CompaniesCompanyId'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change the name or the registration number. */
    patch: operations['patchV1CompaniesCompanyId'];
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
    /** Add a dossier; it joins my portfolio. */
    post: operations['postV1CompaniesCompanyIdDossiers'];
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
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change the name or the reference. */
    patch: operations['patchV1DossiersDossierId'];
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
    /** Import companies and dossiers, by the dossier’s reference; sending the same lines again changes nothing. */
    post: operations['postV1Imports'];
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
    /** What an import came to so far, with its refused lines; for 30 days. */
    get: operations['getV1ImportsImportId'];
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
    /** The users of a dossier whose access has been opened, the newest access first. */
    get: operations['getV1DossiersDossierIdUsers'];
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
    /** Give an access a level and options on a dossier, which may be new to it; more may have to be validated. */
    put: operations['putV1DossiersDossierIdUsersAccessId'];
    post?: never;
    /** Take a dossier from an access, at once. */
    delete: operations['deleteV1DossiersDossierIdUsersAccessId'];
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
    /** Take a dossier of which I am principal admin out of the firm: its staff lose it at once. */
    post: operations['postV1DossiersDossierIdDetach'];
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
    /** Bring a dossier that I took away back to the firm. */
    post: operations['postV1DossiersDossierIdAttach'];
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
    /** The accesses within my reach, newest first; with `search`, by the words that match, last first. */
    get: operations['getV1Accesses'];
    put?: never;
    /** Create an access; it is held until a validator approves it. */
    post: operations['postV1Accesses'];
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
    /** The summary of a creation as far as it has come, as everything stands now; nothing is kept. */
    post: operations['postV1AccessesPreview'];
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
    /** One access, with its latest request. */
    get: operations['getV1AccessesAccessId'];
    put?: never;
    post?: never;
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
    /** Open the sign-in of an active access anew, lost or not: sessions end, second factors go, a new password is chosen (collaborator whose portfolio covers the access). */
    post: operations['postV1AccessesAccessIdReopenSignIn'];
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
    /** My drafts, newest first. */
    get: operations['getV1Drafts'];
    put?: never;
    /** Start a creation that is kept between its steps; at most 100 a person (`too-many-drafts`). */
    post: operations['postV1Drafts'];
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
    /** One of my drafts, with its summary as everything stands now. */
    get: operations['getV1DraftsDraftId'];
    put?: never;
    post?: never;
    /** Throw a draft away. */
    delete: operations['deleteV1DraftsDraftId'];
    options?: never;
    head?: never;
    /** Set or take away the end of the access. */
    patch: operations['patchV1DraftsDraftId'];
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
    /** Step 3: who the person is. */
    put: operations['putV1DraftsDraftIdIdentity'];
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
    /** Step 4: the dossiers, with a level and options each. */
    put: operations['putV1DraftsDraftIdDossiers'];
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
    /** Step 5: the modules. */
    put: operations['putV1DraftsDraftIdModules'];
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
    /** Step 6: submit the draft; it is used up, and the access is held until a validator approves it. */
    post: operations['postV1DraftsDraftIdSubmit'];
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
    /** The requests I made or may decide, newest first; `toValidate=me`: those that await my decision. */
    get: operations['getV1Requests'];
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
    /** One request with its course. */
    get: operations['getV1RequestsRequestId'];
    put?: never;
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
    /** Approve or reject; the first decision wins. */
    post: operations['postV1RequestsRequestIdDecision'];
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
    /** Take an open request back (its creator, or a firm administrator). */
    post: operations['postV1RequestsRequestIdCancel'];
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
    /** The settings of my firm. */
    get: operations['getV1Firm'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change settings (firm administrator); they count from the next time they are read. */
    patch: operations['patchV1Firm'];
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
    /** Replace the catalogue of modules (firm administrator). A withdrawn one opens nothing any more. */
    put: operations['putV1FirmModules'];
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
    /** The staff of my firm by name, without those who left (firm administrator). */
    get: operations['getV1Collaborators'];
    put?: never;
    /** Add a collaborator, who is invited by email to choose a password (firm administrator). */
    post: operations['postV1Collaborators'];
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
    /** One collaborator, also one who left (firm administrator). */
    get: operations['getV1CollaboratorsCollaboratorId'];
    put?: never;
    post?: never;
    /** Take somebody off the staff: their next call is refused (firm administrator). */
    delete: operations['deleteV1CollaboratorsCollaboratorId'];
    options?: never;
    head?: never;
    /** Change name, rights or portfolio; it counts at their next call (firm administrator). */
    patch: operations['patchV1CollaboratorsCollaboratorId'];
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
    /** Send the invitation once more, to somebody who has not chosen a password yet (firm administrator). */
    post: operations['postV1CollaboratorsCollaboratorIdResendInvitation'];
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
    /** Open the sign-in of an active colleague anew, lost or not: sessions end, second factors go, a new password is chosen (firm administrator; not one’s own). */
    post: operations['postV1CollaboratorsCollaboratorIdReopenSignIn'];
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
    /** Ask for a link to choose a new password; the answer never tells whether there is such a person. */
    post: operations['postV1PasswordReset'];
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
    /** A validator’s page; opening it changes nothing. */
    get: operations['getValidationToken'];
    put?: never;
    /** The decision, as the page’s form sends it (decision, reason, confirmed, version). */
    post: operations['postValidationToken'];
    delete?: never;
    options?: never;
    /** As GET, without the page. */
    head: operations['headValidationToken'];
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
    /** The same page where a mail program has added a sign to the link; else one that explains. */
    get: operations['getValidationTokenRest'];
    put?: never;
    /** The same page where a mail program has added a sign to the link; else one that explains. */
    post: operations['postValidationTokenRest'];
    delete?: never;
    options?: never;
    /** The same page where a mail program has added a sign to the link; else one that explains. */
    head: operations['headValidationTokenRest'];
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
    /** Where a person chooses a password; opening it changes nothing. */
    get: operations['getInvitationToken'];
    put?: never;
    /** The password, as the page’s form sends it (password, passwordConfirmation). */
    post: operations['postInvitationToken'];
    delete?: never;
    options?: never;
    /** As GET, without the page. */
    head: operations['headInvitationToken'];
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
    /** The same page where a mail program has added a sign to the link; else one that explains. */
    get: operations['getInvitationTokenRest'];
    put?: never;
    /** The same page where a mail program has added a sign to the link; else one that explains. */
    post: operations['postInvitationTokenRest'];
    delete?: never;
    options?: never;
    /** The same page where a mail program has added a sign to the link; else one that explains. */
    head: operations['headInvitationTokenRest'];
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
    /** This contract. */
    get: operations['getOpenapiJson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    /** As GET, without the body. */
    head: operations['headOpenapiJson'];
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
    /** Whether the API answers. */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    /** As GET, without the body. */
    head: operations['headHealth'];
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
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
      /** @enum {string} */
      level: 'principal_admin' | 'team_lead' | 'standard_user';
      /** @description For `standard_user` alone. */
      options?: ('all_documents' | 'create_expense_reports' | 'publish_by_api')[];
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
      /**
       * Format: date-time
       * @description When the access ends by itself.
       */
      endsAt?: string;
      /** @description The warnings that the creator has read and accepts, by name. */
      acknowledge?: ('generic-email' | 'company-dossier-not-selected' | 'no-module')[];
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
      /** @enum {string} */
      clientType: 'client_admin' | 'client_user';
      companyId: string;
    };
    GrantInput: {
      dossierId: string;
      /** @enum {string} */
      level: 'principal_admin' | 'team_lead' | 'standard_user';
      options?: ('all_documents' | 'create_expense_reports' | 'publish_by_api')[];
    };
    PreviewBody: {
      identity?: components['schemas']['PreviewIdentity'];
      dossiers?: components['schemas']['PreviewGrant'][];
      modules?: string[];
      /**
       * Format: date-time
       * @description When the access ends by itself.
       */
      endsAt?: string;
      /** @description The warnings that the creator has read and accepts, by name. */
      acknowledge?: ('generic-email' | 'company-dossier-not-selected' | 'no-module')[];
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
      clientType?: ('client_admin' | 'client_user') | '';
      companyId?: string;
    };
    PreviewGrant: {
      dossierId: string;
      level?: ('principal_admin' | 'team_lead' | 'standard_user') | '';
      options?: ('all_documents' | 'create_expense_reports' | 'publish_by_api')[];
    };
    Nothing: Record<string, never>;
    StartDraft: {
      identity?: components['schemas']['DraftIdentity'];
      dossiers?: components['schemas']['DraftGrantInput'][];
      modules?: string[];
      /**
       * Format: date-time
       * @description When the access ends by itself.
       */
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
      clientType?: ('client_admin' | 'client_user') | '';
      companyId?: string;
    };
    DraftGrantInput: {
      dossierId: string;
      level?: ('principal_admin' | 'team_lead' | 'standard_user') | '';
      options?: ('all_documents' | 'create_expense_reports' | 'publish_by_api')[];
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
      acknowledge?: ('generic-email' | 'company-dossier-not-selected' | 'no-module')[];
    };
    DecisionBody: {
      /** @enum {string} */
      decision: 'approve' | 'reject';
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
      /**
       * @description Of the mails that the firm sends.
       * @enum {string}
       */
      language?: 'fr' | 'en';
      /** @description Domains (`firm.fr`), or bare names (`firm`) that stand for that name under every public suffix. */
      ownDomains?: string[];
      /** @description Local parts that belong to a mailbox rather than to a person. */
      genericNames?: string[];
      /** @description Whether nobody decides their own requests. */
      fourEyes?: boolean;
      /** @description Whether reminders count working days alone. */
      businessTime?: boolean;
      /** @description ISO 8601, PT1H to P30D. */
      reminderAfter?: string;
      remindersBeforeEscalation?: number;
      /** @description ISO 8601, P1D to P365D. */
      expireAfter?: string;
      /** @description How many validators are asked about one request. */
      askAtMost?: number;
      /** @description ISO 8601, P1D to P365D. */
      draftLife?: string;
      /** @description Who the mails come from; 1–100 printable characters. */
      senderName?: string;
    };
    Modules: {
      modules: {
        /** @description Lower-case letters, digits and hyphens, at most 50. */
        moduleId: string;
        name: string;
        /** @description The sections of the matrix it opens; may be none. */
        sections: ('team' | 'connections' | 'bank' | 'account' | 'invoices' | 'expenses')[];
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
    };
    PasswordResetBody: {
      email: string;
    };
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
          company: {
            companyId: string;
            name: string;
          };
          dossiers: {
            dossierId: string;
            /** @enum {string} */
            level: 'principal_admin' | 'team_lead' | 'standard_user';
            options: ('all_documents' | 'create_expense_reports' | 'publish_by_api')[];
            name: string;
          }[];
          modules: string[];
        };
    Problem: {
      /** @enum {string} */
      type:
        | '/problems/invalid-input'
        | '/problems/unauthenticated'
        | '/problems/forbidden'
        | '/problems/own-request'
        | '/problems/not-a-validator'
        | '/problems/above-own-level'
        | '/problems/not-found'
        | '/problems/email-taken'
        | '/problems/company-needs-client-admin'
        | '/problems/last-firm-administrator'
        | '/problems/warnings-not-acknowledged'
        | '/problems/no-validator'
        | '/problems/draft-incomplete'
        | '/problems/wrong-status'
        | '/problems/already-decided'
        | '/problems/request-open'
        | '/problems/confirmation-mismatch'
        | '/problems/dossier-detached'
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
        | '/problems/too-many-requests'
        | '/problems/internal-error'
        | '/problems/unavailable';
      title: string;
      status: number;
      detail: string;
      /** @description The id of this request, as the logs know it. */
      instance: string;
      /** @description At most 100; an entry `and-more` then says that there are others. */
      errors?: {
        /** @description JSON Pointer (RFC 6901); empty for the body itself. One over 200 bytes is cut, and ends with an ellipsis. */
        pointer: string;
        /** @enum {string} */
        code:
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
          | 'invalid-domain'
          | 'invalid-local-part'
          | 'invalid-duration'
          | 'duration-out-of-bounds'
          | 'invalid-module-id'
          | 'portfolio-too-large'
          | 'portfolio-of-administrator';
        detail: string;
      }[];
      /** @description Of `warnings-not-acknowledged`. */
      warnings?: components['schemas']['Warning'][];
      /** @description Of `draft-incomplete`. */
      blocking?: components['schemas']['Blocking'][];
    } & {
      [key: string]: unknown;
    };
    Warning: {
      /** @enum {string} */
      code: 'generic-email' | 'company-dossier-not-selected' | 'no-module';
      /** @description Where in the creation it is; empty: in no one field. */
      pointer: string;
      /** @description The same in a sentence, in the language of `Accept-Language`. */
      detail: string;
    };
    Blocking: {
      /** @enum {string} */
      code:
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
        | 'invalid-domain'
        | 'invalid-local-part'
        | 'invalid-duration'
        | 'duration-out-of-bounds'
        | 'invalid-module-id'
        | 'portfolio-too-large'
        | 'portfolio-of-administrator';
      /** @description Where in the creation it is; empty: in no one field. */
      pointer: string;
      /** @description The same in a sentence, in the language of `Accept-Language`. */
      detail: string;
    };
    GatewayMessage: {
      message: string;
    };
    Labels: {
      /** @enum {string} */
      language: 'fr' | 'en';
      levels: {
        /** @enum {string} */
        code: 'principal_admin' | 'team_lead' | 'standard_user';
        name: string;
        meaning: string;
        /** @description Whom the level suits. */
        advice: string;
      }[];
      options: {
        /** @enum {string} */
        code: 'all_documents' | 'create_expense_reports' | 'publish_by_api';
        name: string;
        meaning: string;
      }[];
      clientTypes: {
        /** @enum {string} */
        code: 'client_admin' | 'client_user';
        name: string;
        meaning: string;
      }[];
      sections: {
        /** @enum {string} */
        code: 'team' | 'connections' | 'bank' | 'account' | 'invoices' | 'expenses';
        name: string;
        meaning: string;
      }[];
      permissions: {
        /** @enum {string} */
        code:
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
        name: string;
        meaning: string;
        /** @enum {string} */
        section: 'team' | 'connections' | 'bank' | 'account' | 'invoices' | 'expenses';
      }[];
      scopes: {
        /** @enum {string} */
        code: 'no' | 'own' | 'all';
        name: string;
        meaning: string;
      }[];
      /** @description What decided a check. */
      reasons: {
        /** @enum {string} */
        code: 'level' | 'option' | 'module' | 'status' | 'portfolio' | 'not-the-owner' | 'out-of-reach';
        name: string;
        meaning: string;
      }[];
      /** @description One code may be a status of several things: `of` tells them apart. */
      statuses: (
        | {
            /** @constant */
            of: 'access';
            /** @enum {string} */
            code:
              | 'pending_validation'
              | 'approved'
              | 'active'
              | 'suspended'
              | 'revoked'
              | 'rejected'
              | 'expired'
              | 'cancelled'
              | 'to_correct';
            name: string;
            meaning: string;
          }
        | {
            /** @constant */
            of: 'request';
            /** @enum {string} */
            code: 'open' | 'approved' | 'rejected' | 'cancelled' | 'expired';
            name: string;
            meaning: string;
          }
        | {
            /** @constant */
            of: 'collaborator';
            /** @enum {string} */
            code: 'invited' | 'active' | 'removed';
            name: string;
            meaning: string;
          }
      )[];
      /** @description Of requests. */
      kinds: {
        /** @enum {string} */
        code: 'creation' | 'more_rights';
        name: string;
        meaning: string;
      }[];
      /** @description How requests end. */
      outcomes: {
        /** @enum {string} */
        code: 'approved' | 'rejected' | 'cancelled' | 'expired';
        name: string;
        meaning: string;
      }[];
      /** @description What a validator may answer; what it means depends on the kind of the request. */
      verdicts: {
        /** @enum {string} */
        of: 'creation' | 'more_rights';
        /** @enum {string} */
        code: 'approve' | 'reject';
        name: string;
        meaning: string;
      }[];
      /** @description What happens to a request. */
      courseEvents: {
        /** @enum {string} */
        code: 'asked' | 'decided' | 'opened' | 'mailed' | 'bounced' | 'stuck';
        name: string;
        meaning: string;
      }[];
      warnings: {
        /** @enum {string} */
        code: 'generic-email' | 'company-dossier-not-selected' | 'no-module';
        name: string;
        meaning: string;
      }[];
      notices: {
        /** @enum {string} */
        code: 'may-detach';
        name: string;
        meaning: string;
      }[];
    };
    Permissions: {
      dossierId: string;
      permissions: {
        permission: components['schemas']['Permission'];
        /**
         * @description How far it goes: nowhere, to the own documents, to everything on the dossier.
         * @enum {string}
         */
        scope: 'no' | 'own' | 'all';
        /**
         * @description What decided it.
         * @enum {string}
         */
        reason: 'level' | 'option' | 'module' | 'status' | 'portfolio' | 'not-the-owner' | 'out-of-reach';
        /** @description The reason in words, with `explain=true`. */
        explanation?: string;
      }[];
    };
    PermissionAnswers: {
      /** @description One for each check, in their order. */
      results: {
        allowed: boolean;
        /**
         * @description How far it goes: nowhere, to the own documents, to everything on the dossier.
         * @enum {string}
         */
        scope: 'no' | 'own' | 'all';
        /**
         * @description What decided it.
         * @enum {string}
         */
        reason: 'level' | 'option' | 'module' | 'status' | 'portfolio' | 'not-the-owner' | 'out-of-reach';
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
      sections: ('team' | 'connections' | 'bank' | 'account' | 'invoices' | 'expenses')[];
    };
    CompanyPage: {
      items: components['schemas']['Company'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    Company: {
      companyId: string;
      name: string;
      registrationNumber?: string;
      dossiers: {
        dossierId: string;
        name: string;
      }[];
    };
    Dossier: {
      dossierId: string;
      companyId: string;
      name: string;
      reference?: string;
      /** @description When it left the firm, and who took it away. */
      detached?: {
        /** Format: date-time */
        at: string;
        by: {
          id: string;
          name: string;
        };
      };
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
      /**
       * @description `updated` also when only the company changed.
       * @enum {string}
       */
      outcome: 'created' | 'updated' | 'unchanged' | 'refused';
      /** @description Unless refused: the company of the line; one that this call makes, or would make, has no id here. */
      company?: {
        companyId: string | null;
        name: string;
        /** @description Of one that the line renames, or would rename. */
        formerName?: string;
      };
      /** @description Unless refused: what it does, or in a dry run would do, beside making its dossier. */
      effects?: ('company-created' | 'company-joined' | 'company-renamed' | 'company-numbered' | 'dossier-renamed')[];
      /** @description Of a refused line: what is wrong with it. Nothing of it is kept. */
      errors?: {
        /** @enum {string} */
        column: 'company' | 'registrationNumber' | 'dossier' | 'reference';
        /** @enum {string} */
        code:
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
          | 'invalid-domain'
          | 'invalid-local-part'
          | 'invalid-duration'
          | 'duration-out-of-bounds'
          | 'invalid-module-id'
          | 'portfolio-too-large'
          | 'portfolio-of-administrator';
        detail: string;
        /** @description Which companies it is about, a few of them. */
        companies?: {
          companyId?: string;
          name: string;
          registrationNumber?: string;
        }[];
        /** @description The line before it that it repeats. */
        otherLine?: number;
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
      startedBy: {
        id: string;
        name: string;
      };
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
      /** @enum {string} */
      level: 'principal_admin' | 'team_lead' | 'standard_user';
      options: ('all_documents' | 'create_expense_reports' | 'publish_by_api')[];
      /** @enum {string} */
      status:
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
       * Format: date-time
       * @description When these rights were last changed.
       */
      changedAt: string;
    };
    Request: {
      requestId: string;
      accessId: string;
      /** @enum {string} */
      kind: 'creation' | 'more_rights';
      /** @enum {string} */
      status: 'open' | 'approved' | 'rejected' | 'cancelled' | 'expired';
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: components['schemas']['Actor'];
      /** @description The validators who are asked, or were. */
      askedOf: components['schemas']['Actor'][];
      /** @description How many may decide, those who are not asked included; null when they are more than 100. */
      validatorsInAll: number | null;
      /** Format: date-time */
      expiresAt: string;
      remindersSent: number;
      /** @description What happened, oldest first. */
      course: {
        /** @enum {string} */
        event: 'asked' | 'decided' | 'opened' | 'mailed' | 'bounced' | 'stuck';
        /** Format: date-time */
        at: string;
        what?: string;
      }[];
      /** @description Of `more_rights`: what is asked for on one dossier; `from` null when it is to be added. */
      change?: {
        dossierId: string;
        from: components['schemas']['Rights'] | null;
        to: components['schemas']['Rights'];
      };
      decision: {
        /** @enum {string} */
        outcome: 'approved' | 'rejected' | 'cancelled' | 'expired';
        by?: components['schemas']['Actor'];
        /** Format: date-time */
        at: string;
        reason?: string;
      } | null;
    };
    /** @description A collaborator, or a person by their access. */
    Actor: {
      id: string;
      name: string;
    };
    Rights: {
      /** @enum {string} */
      level: 'principal_admin' | 'team_lead' | 'standard_user';
      options: ('all_documents' | 'create_expense_reports' | 'publish_by_api')[];
    };
    Access: {
      accessId: string;
      /** @enum {string} */
      status:
        | 'pending_validation'
        | 'approved'
        | 'active'
        | 'suspended'
        | 'revoked'
        | 'rejected'
        | 'expired'
        | 'cancelled'
        | 'to_correct';
      version: number;
      /** Format: date-time */
      createdAt: string;
      createdBy: components['schemas']['Actor'];
      identity: {
        lastName: string;
        firstName: string;
        email: string;
        phone: string;
        /** @enum {string} */
        clientType: 'client_admin' | 'client_user';
        companyId: string;
      };
      dossiers: components['schemas']['Grant'][];
      modules: string[];
      /** Format: date-time */
      endsAt?: string;
      /** @description The latest request about this access. */
      request: components['schemas']['Request'] | null;
    };
    Grant: {
      dossierId: string;
      /** @enum {string} */
      level: 'principal_admin' | 'team_lead' | 'standard_user';
      options: ('all_documents' | 'create_expense_reports' | 'publish_by_api')[];
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
      validators: components['schemas']['Actor'][];
      /** @description How many may decide, those who are not asked included; null when they are more than 100. */
      validatorsInAll: number | null;
      effectivePermissions: {
        dossierId: string;
        permissions: {
          /** @enum {string} */
          'team.manage_members': 'no' | 'own' | 'all';
          /** @enum {string} */
          'team.manage_admins': 'no' | 'own' | 'all';
          /** @enum {string} */
          'connections.integrations': 'no' | 'own' | 'all';
          /** @enum {string} */
          'connections.bank_feeds': 'no' | 'own' | 'all';
          /** @enum {string} */
          'connections.commerce': 'no' | 'own' | 'all';
          /** @enum {string} */
          'bank.upload_statements': 'no' | 'own' | 'all';
          /** @enum {string} */
          'account.system_settings': 'no' | 'own' | 'all';
          /** @enum {string} */
          'account.chart_of_accounts': 'no' | 'own' | 'all';
          /** @enum {string} */
          'account.automation_rules': 'no' | 'own' | 'all';
          /** @enum {string} */
          'account.submission_history': 'no' | 'own' | 'all';
          /** @enum {string} */
          'invoices.process': 'no' | 'own' | 'all';
          /** @enum {string} */
          'invoices.publish_by_api': 'no' | 'own' | 'all';
          /** @enum {string} */
          'expenses.create': 'no' | 'own' | 'all';
          /** @enum {string} */
          'expenses.manage': 'no' | 'own' | 'all';
        };
      }[];
    };
    Notice: {
      /** @enum {string} */
      code: 'may-detach';
      /** @description Where in the creation it is; empty: in no one field. */
      pointer: string;
      /** @description The same in a sentence, in the language of `Accept-Language`. */
      detail: string;
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
      identity: {
        lastName?: string;
        firstName?: string;
        email?: string;
        phone?: string;
        clientType?: ('client_admin' | 'client_user') | '';
        companyId?: string;
      } | null;
      dossiers: components['schemas']['DraftGrant'][] | null;
      modules: string[] | null;
      endsAt: string | null;
      summary: components['schemas']['Summary'];
    };
    DraftGrant: {
      dossierId: string;
      level?: ('principal_admin' | 'team_lead' | 'standard_user') | '';
      options: ('all_documents' | 'create_expense_reports' | 'publish_by_api')[];
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
      identity: {
        lastName?: string;
        firstName?: string;
        email?: string;
        phone?: string;
        clientType?: ('client_admin' | 'client_user') | '';
        companyId?: string;
      } | null;
      dossiers: components['schemas']['DraftGrant'][] | null;
      modules: string[] | null;
      endsAt: string | null;
    };
    RequestPage: {
      items: components['schemas']['Request'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
    };
    Firm: {
      firmId: string;
      name: string;
      /** @enum {string} */
      language: 'fr' | 'en';
      ownDomains: string[];
      genericNames: string[];
      fourEyes: boolean;
      businessTime: boolean;
      reminderAfter: string;
      remindersBeforeEscalation: number;
      expireAfter: string;
      askAtMost: number;
      draftLife: string;
      senderName: string;
    };
    CollaboratorPage: {
      items: components['schemas']['Collaborator'][];
      /** @description There may be more; a page may be short or empty. */
      nextCursor?: string;
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
      absence: null;
      /**
       * @description `invited` while the sign-in is being opened.
       * @enum {string}
       */
      status: 'invited' | 'active' | 'removed';
    };
    OpenApi: {
      openapi: string;
    } & {
      [key: string]: unknown;
    };
    Health: {
      /** @constant */
      status: 'ok';
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getV1Me: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1Labels: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Labels'];
        };
      };
      /** @description Not modified since. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1MePermissions: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Permissions'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1PermissionsCheck: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['PermissionQuestions'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PermissionAnswers'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1Modules: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModulePage'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1Companies: {
    parameters: {
      query?: {
        /** @description The beginning of any word of the name; several must all match. */
        name?: string;
        /** @description This company comes first. */
        companyId?: string;
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompanyPage'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-company` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1Companies: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['CompanyBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Company'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`, `registration-number-taken` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1CompaniesCompanyId: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Company'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  patchV1CompaniesCompanyId: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['CompanyPatch'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Company'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `registration-number-taken` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1CompaniesCompanyIdDossiers: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['DossierBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  patchV1DossiersDossierId: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['DossierPatch'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1Imports: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportResult'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1ImportsImportId: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1DossiersDossierIdUsers: {
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
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserPage'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  putV1DossiersDossierIdUsersAccessId: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['RightsBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      /** @description Held for validation. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Request'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `above-own-level` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `request-open`, `no-validator`, `dossier-detached` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `option-not-for-level` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteV1DossiersDossierIdUsersAccessId: {
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
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `above-own-level` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1DossiersDossierIdDetach: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['DetachBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `confirmation-mismatch`, `dossier-detached` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1DossiersDossierIdAttach: {
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
    requestBody?: {
      content: {
        'application/json': components['schemas']['AttachBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1Accesses: {
    parameters: {
      query?: {
        status?:
          | 'pending_validation'
          | 'approved'
          | 'active'
          | 'suspended'
          | 'revoked'
          | 'rejected'
          | 'expired'
          | 'cancelled'
          | 'to_correct';
        companyId?: string;
        dossierId?: string;
        /** @description Beginnings of words of the names, or of the address; all must match. */
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessPage'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-company`, `unknown-dossier` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1Accesses: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAccessBody'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `above-own-level` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`, `email-taken`, `company-needs-client-admin`, `warnings-not-acknowledged`, `no-validator`, `dossier-detached` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`, `forbidden-email-domain`, `option-not-for-level`, `unknown-company`, `unknown-dossier`, `unknown-module` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1AccessesPreview: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Summary'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1AccessesAccessId: {
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
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1AccessesAccessIdReopenSignIn: {
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
    requestBody?: {
      content: {
        'application/json': components['schemas']['Nothing'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1Drafts: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftPage'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1Drafts: {
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
    requestBody?: {
      content: {
        'application/json': components['schemas']['StartDraft'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1DraftsDraftId: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteV1DraftsDraftId: {
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
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  patchV1DraftsDraftId: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeDraft'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  putV1DraftsDraftIdIdentity: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftIdentity'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  putV1DraftsDraftIdDossiers: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftDossiers'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  putV1DraftsDraftIdModules: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftModules'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Draft'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1DraftsDraftIdSubmit: {
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
    requestBody?: {
      content: {
        'application/json': components['schemas']['SubmitDraft'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Access'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`, `draft-incomplete`, `warnings-not-acknowledged`, `email-taken`, `company-needs-client-admin` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1Requests: {
    parameters: {
      query?: {
        toValidate?: 'me';
        status?: 'open' | 'approved' | 'rejected' | 'cancelled' | 'expired';
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestPage'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1RequestsRequestId: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Request'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1RequestsRequestIdDecision: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Request'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden`, `not-a-validator`, `own-request` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `already-decided`, `wrong-status`, `company-needs-client-admin` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `forbidden-email-domain` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1RequestsRequestIdCancel: {
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
    requestBody?: {
      content: {
        'application/json': components['schemas']['CancelBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Request'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1Firm: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Firm'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  patchV1Firm: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['FirmSettings'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Firm'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  putV1FirmModules: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['Modules'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModulePage'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1Collaborators: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CollaboratorPage'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1Collaborators: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['AddCollaborator'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Collaborator'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `request-in-progress`, `email-taken` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency-key-reused`, `unknown-dossier` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getV1CollaboratorsCollaboratorId: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Collaborator'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteV1CollaboratorsCollaboratorId: {
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
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `last-firm-administrator` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  patchV1CollaboratorsCollaboratorId: {
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
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeCollaborator'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Collaborator'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status`, `last-firm-administrator` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `stale-write` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unknown-dossier` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1CollaboratorsCollaboratorIdResendInvitation: {
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
    requestBody?: {
      content: {
        'application/json': components['schemas']['Nothing'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1CollaboratorsCollaboratorIdReopenSignIn: {
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
    requestBody?: {
      content: {
        'application/json': components['schemas']['Nothing'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unauthenticated`, or API Gateway’s own message */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `forbidden` */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `wrong-status` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `too-many-requests`, or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  postV1PasswordReset: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of titles and details: `fr` (default) or `en`. */
        'Accept-Language'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordResetBody'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description `invalid-input` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `payload-too-large`, or API Gateway’s own message */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `unsupported-media-type` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getValidationToken: {
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
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  postValidationToken: {
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
    requestBody: {
      content: {
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
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  headValidationToken: {
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
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getValidationTokenRest: {
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
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  postValidationTokenRest: {
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
    requestBody: {
      content: {
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
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  headValidationTokenRest: {
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
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getInvitationToken: {
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
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  postInvitationToken: {
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
    requestBody: {
      content: {
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
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  headInvitationToken: {
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
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getInvitationTokenRest: {
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
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  postInvitationTokenRest: {
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
    requestBody: {
      content: {
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
          'text/html': string;
        };
      };
      /** @description The form again, with what is wrong. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The right to decide is gone. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description There is no such link. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: it cannot be decided so now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: the request changed since it was shown, or the form does not say what was. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form is over 32 KiB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The form again: what is asked for is not allowed any more. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  headInvitationTokenRest: {
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
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description Something went wrong; the page names the instance. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service could not answer: try in a moment. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getOpenapiJson: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenApi'];
        };
      };
      /** @description Not modified since. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  headOpenapiJson: {
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
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
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description or API Gateway’s own message */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMessage'];
        };
      };
      /** @description `internal-error` */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `unavailable` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
