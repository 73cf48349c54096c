// The tables as types. Times are milliseconds since the epoch, days are `YYYY-MM-DD`, lists and objects are JSON text.
// Long because it is one list of all tables.
// Only what SQLite and PostgreSQL both can: no automatic numbers, no JSON functions; an index may leave out what is null.

export type Schema = {
  migration: { number: number; name: string; applied_at: number };
  /** The working library: what experts edit and the next release is made of. */
  topic: {
    id: string;
    position: number;
    name: string;
    pages: string;
    revision: number;
    edited_by: string;
    edited_at: number;
  };
  intent: {
    id: string;
    topic: string;
    aspect: string;
    position: number;
    about: string;
    title: string;
    follow_ups: string;
    also_names: string;
    edited_by: string;
    edited_at: number;
    /** Counts up with every edit, so that a stale edit can be refused. */
    revision: number;
  };
  phrase: {
    id: string;
    intent: string;
    language: string;
    position: number;
    text: string;
    created_by: string;
    created_at: number;
  };
  /** `out-of-scope`, `lexicon`, `benefits`, `any-benefit`, `priority`: one row each. */
  word_list: { kind: string; content: string; edited_by: string; edited_at: number; revision: number };
  /** Immutable. */
  answer_version: {
    id: string;
    answer: string;
    language: string;
    source: string;
    sha256: string;
    source_page: string;
    owner: string;
    review_by: string;
    valid_from: string | null;
    valid_until: string | null;
    created_by: string;
    created_at: number;
  };
  /** The approved versions of which the next release is made. */
  current_answer: { version: string };
  approval: { version: string; approved_by: string; approved_at: number };
  /** An approved version that must not be shown any more, whatever release holds it. */
  withdrawal: { version: string; withdrawn_by: string; withdrawn_at: number; reason: string };
  /** Where an intent went that was moved or merged; null where it was retired. */
  redirect: { from_intent: string; to_intent: string | null; made_by: string; made_at: number };
  release: {
    number: number;
    library: string;
    library_hash: string;
    sample: number;
    created_by: string;
    created_at: number;
    /** Of intents, phrases and answers; null for a release of before they were counted. */
    counts: string | null;
  };
  release_answer: { release: number; version: string };
  /** Models trained for a release; the newest that this program can load is used. */
  release_model: { release: number; hash: string; trained_at: number };
  /** The newest row names the release that is served; rollback adds a row. */
  release_switch: {
    number: number;
    release: number;
    switched_by: string;
    switched_at: number;
    reason: string;
  };
  conversation: {
    id: string;
    token_hash: string;
    language: string;
    created_at: number;
    active_at: number;
    page: string | null;
    page_at: number | null;
    previous_intent: string | null;
    previous_at: number | null;
    unmatched_streak: number;
    welcome: string;
    persons: number;
    device: string | null;
  };
  reply: {
    id: string;
    conversation: string;
    client_id: string;
    asked_at: number;
    request: string;
    question: string;
    removed: string;
    language: string;
    page: string | null;
    release: number;
    model_hash: string;
    ranking: string;
    in_scope: number | null;
    decision: string;
    named: string;
    hint: string;
    kind: string;
    answer: string | null;
    answer_version: string | null;
    sha256: string | null;
    title: string | null;
    texts: string;
    texts_language: string | null;
    options: string;
    ways: string;
    switch_to: string | null;
    official_page: string | null;
    parent: string | null;
    chosen: string | null;
    milliseconds: number;
    thumb: string;
    reason: string | null;
    rated_at: number | null;
    /** When the customer asked for a person after this reply. */
    person_at: number | null;
    section: string | null;
  };
  /** Counts by one dimension each: `hour`, `intent`, `page`, `device`, `release`. They hold no text and stay. */
  figure: {
    dimension: string;
    day: string;
    value: string;
    language: string;
    conversations: number;
    questions: number;
    answered: number;
    clarified: number;
    unmatched: number;
    priority: number;
    unserved: number;
    updating: number;
    choices: number;
    declined: number;
    up: number;
    down: number;
    persons: number;
  };
  /** Replies that are not in `figure` yet: those of before there were figures, until the next start. */
  uncounted: { reply: string };
  /** What proves a reply whose texts are gone: ids, hashes, moments. */
  reply_proof: {
    id: string;
    conversation: string;
    asked_at: number;
    language: string;
    kind: string;
    release: number;
    model_hash: string;
    answer: string | null;
    answer_version: string | null;
    sha256: string | null;
    deleted_at: number;
  };
  /** What the retention rules deleted; `night` is the day of a nightly run. */
  deletion: {
    id: string;
    night: string | null;
    made_by: string;
    began_at: number;
    ended_at: number | null;
    counts: string;
  };
  notice: {
    id: string;
    text: string;
    shown_from: number;
    shown_until: number;
    approved_by: string;
    approved_at: number;
  };
  /** What somebody writes and nobody has approved. At most one a subject. */
  draft: {
    kind: string;
    subject: string;
    content: string;
    version: number;
    base: number;
    state: string;
    authors: string;
    edited_by: string;
    edited_at: number;
    submitted_by: string | null;
    submitted_at: number | null;
    comment: string;
    returned_by: string | null;
  };
  /** Every approved content of every subject; null where it was retired. */
  revision: {
    kind: string;
    subject: string;
    revision: number;
    action: string;
    content: string | null;
    authors: string;
    approved_by: string;
    approved_at: number;
    why: string;
    versions: string;
  };
  /** A change of structure that waits, or waited, for approval; `bases` are the revisions from which it was made. */
  proposal: {
    id: string;
    proposal: string;
    bases: string;
    state: string;
    reason: string;
    made_by: string;
    made_at: number;
    decided_by: string | null;
    decided_at: number | null;
    comment: string;
  };
  publication: {
    id: string;
    state: string;
    made_by: string;
    made_at: number;
    reason: string;
    scheduled_for: number | null;
    ended_at: number | null;
    gate: string | null;
    override_by: string | null;
    override_reason: string | null;
    release: number | null;
    error: string | null;
  };
  /** Notices as written; `notice` holds those that are approved. */
  notice_text: {
    id: string;
    version: number;
    text: string;
    shown_from: number;
    shown_until: number;
    state: string;
    made_by: string;
    made_at: number;
    approved_by: string | null;
    comment: string;
  };
  test_question: {
    id: string;
    version: number;
    language: string;
    question: string;
    expected: string;
    page: string | null;
    previous: string | null;
    protected: number;
    made_by: string;
    made_at: number;
  };
  /** Similar questions that were not understood. `words` are taken from its questions; `typical` is one of them. */
  unmatched_group: {
    id: string;
    language: string;
    words: string;
    typical: string | null;
    state: string;
    outcome: string | null;
    subject: string | null;
    release: number | null;
    assignee: string | null;
    note: string;
    size: number;
    times: number;
    answered: number;
    first_day: string;
    last_day: string;
    last_at: number;
    pages: string;
    made_at: number;
  };
  /** One row per distinct question; `digest` is of its words. The text goes with the last reply to it, the figures stay. */
  unmatched_question: {
    id: string;
    language: string;
    digest: string;
    text: string | null;
    times: number;
    first_day: string;
    last_day: string;
    last_at: number;
    pages: string;
    nexts: string;
    thumbs_down: number;
    ranking: string;
    in_scope: number | null;
    release: number;
    in_group: string | null;
    now_kind: string | null;
    now_intent: string | null;
    now_model: string | null;
  };
  /** Where a question was asked, and what the customer did next; goes with the reply. */
  unmatched_reply: { reply: string; question: string; next: string; thumb_down: number };
  /** Groups that somebody has put asunder. */
  unmatched_apart: { one: string; other: string };
  /** What was done about groups: ids only, and what was before, so that it can be undone. */
  unmatched_act: {
    id: string;
    made_at: number;
    made_by: string;
    kind: string;
    groups: string;
    before: string;
    undone_at: number | null;
  };
  /** How far the stored replies were looked through for a purpose: a moment. */
  sweep: { name: string; upto: number };
  /** Answers that did not help, by what their customers did next. Ids and figures outlive the reply; the note goes with it. */
  weak_answer: {
    reply: string;
    answer: string;
    language: string;
    asked_at: number;
    thumb_down: number;
    none_of_these: number;
    rephrased: number;
    person: number;
    state: string;
    marked_by: string | null;
    marked_at: number | null;
    handed_to: string | null;
    note: string;
  };
  /** A week's sample for judging, `week` being its Monday. */
  sample: { week: string; seed: string; size: number; population: number; drawn_at: number };
  sample_reply: {
    week: string;
    position: number;
    reply: string;
    answer: string;
    language: string;
    release: number;
  };
  verdict: { reply: string; judged_by: string; verdict: string; judged_at: number };
  settlement: { reply: string; verdict: string; settled_by: string; settled_at: number };
  /** People, as better-auth writes them. */
  person: {
    id: string;
    name: string;
    email: string;
    emailVerified: number;
    image: string | null;
    createdAt: string;
    updatedAt: string;
    roles: string;
    locked: number;
    mustChangePassword: number;
    signedInAt: string | null;
  };
  person_session: {
    id: string;
    expiresAt: string;
    token: string;
    createdAt: string;
    updatedAt: string;
    ipAddress: string | null;
    userAgent: string | null;
    userId: string;
  };
  person_verification: { id: string; identifier: string; value: string; expiresAt: string };
  person_account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    createdAt: string;
    updatedAt: string;
  };
  /** What customers said of the service: from the chat's own form, or imported. Redacted. */
  feedback: {
    id: string;
    source: string;
    conversation: string | null;
    client_id: string | null;
    import: string | null;
    given_at: number;
    stored_at: number;
    language: string;
    text: string;
    removed: string;
    stars: number | null;
  };
  /** As found; one that was merged by hand keeps its members and shows in the other. */
  theme: {
    id: string;
    language: string;
    name: string | null;
    pinned: number;
    merged_into: string | null;
    words: string;
    found_at: number;
    version: number;
  };
  /** What is known of one feedback beside its text: its theme and its mood, from -1 to 1. */
  theme_member: {
    item: string;
    language: string;
    source: string;
    given_at: number;
    mood: number;
    theme: string | null;
    similarity: number;
    placed_at: number | null;
  };
  /** Members whose text is gone, counted by week. */
  theme_count: {
    theme: string;
    week: number;
    texts: number;
    good: number;
    bad: number;
  };
  theme_run: {
    language: string;
    found_at: number;
    placed_at: number;
    texts: number;
  };
  audit: {
    number: number;
    made_at: number;
    made_by: string;
    action: string;
    subject: string;
    detail: string;
    previous_hash: string;
    hash: string;
  };
};
