// The console's tables: people (as better-auth names their columns), drafts, history, publications, notices, test questions.
export const consoleTables = {
  number: 2,
  name: 'console',
  sql: `
create table "person" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null, "roles" text not null, "locked" integer not null, "mustChangePassword" integer not null, "signedInAt" date);
create table "person_session" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique, "createdAt" date not null, "updatedAt" date not null, "ipAddress" text, "userAgent" text, "userId" text not null references "person" ("id") on delete cascade);
create table "person_account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "person" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null);
create table "person_verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null);
create index "person_session_userId_idx" on "person_session" ("userId");
create index "person_account_userId_idx" on "person_account" ("userId");
create index "person_verification_identifier_idx" on "person_verification" ("identifier");

alter table topic add column revision integer not null default 1;
alter table topic add column edited_by text not null default 'import';
alter table topic add column edited_at bigint not null default 0;
create table current_answer (
  version text primary key references answer_version (id)
);
insert into current_answer (version)
  select max(answer_version.id) from answer_version
  join approval on approval.version = answer_version.id
  where answer_version.id not in (select version from withdrawal)
  group by answer_version.answer, answer_version.language, coalesce(answer_version.valid_from, '');
create table draft (
  kind text not null,
  subject text not null,
  content text not null,
  version integer not null,
  base integer not null,
  state text not null,
  authors text not null,
  edited_by text not null,
  edited_at bigint not null,
  submitted_by text,
  submitted_at bigint,
  comment text not null,
  returned_by text,
  primary key (kind, subject)
);
create table revision (
  kind text not null,
  subject text not null,
  revision integer not null,
  action text not null,
  content text,
  authors text not null,
  approved_by text not null,
  approved_at bigint not null,
  why text not null,
  versions text not null,
  primary key (kind, subject, revision)
);
create table proposal (
  id text primary key,
  proposal text not null,
  bases text not null,
  state text not null,
  reason text not null,
  made_by text not null,
  made_at bigint not null,
  decided_by text,
  decided_at bigint,
  comment text not null
);
create table publication (
  id text primary key,
  state text not null,
  made_by text not null,
  made_at bigint not null,
  reason text not null,
  scheduled_for bigint,
  ended_at bigint,
  gate text,
  override_by text,
  override_reason text,
  release integer references release (number),
  error text
);
create table notice_text (
  id text primary key,
  version integer not null,
  text text not null,
  shown_from bigint not null,
  shown_until bigint not null,
  state text not null,
  made_by text not null,
  made_at bigint not null,
  approved_by text,
  comment text not null
);
create table test_question (
  id text primary key,
  version integer not null,
  language text not null,
  question text not null,
  expected text not null,
  page text,
  previous text,
  protected integer not null,
  made_by text not null,
  made_at bigint not null
);
`,
} as const;
