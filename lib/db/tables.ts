/**
 * Our tables, the same on SQLite and PostgreSQL: ids are UUIDv7 text, times epoch milliseconds, JSON is text that zod
 * parses on the way out, flags are 0 or 1. better-auth's own tables (user, session, account, verification, rateLimit)
 * come from its own migrations.
 *
 * Unique by name: sends_one_per_press (press_key, connection_id, recipient), send_events_once (connection_id,
 * dedupe_key), send_provider_ids_key (connection_id, provider_id), sandbox_messages_provider_id (connection_id,
 * provider_id); and testers.phone, media.file, invitations.token_hash, connections.webhook_token_hash.
 */
export interface Tables {
  campaigns: {
    id: string;
    name: string;
    created_at: number;
    updated_at: number;
    created_by: string;
    /** Set while it is put away. */
    archived_at: number | null;
  };
  messages: {
    id: string;
    campaign_id: string;
    name: string;
    /** MessageDraft as JSON */
    draft: string;
    /** Grows by one with every save. */
    version: number;
    /** The client's id of the last save: a repeat of it is success, not a conflict. */
    save_id: string | null;
    created_at: number;
    updated_at: number;
    updated_by: string;
    /** Set while it is put away. */
    archived_at: number | null;
    /** The words it is found by, folded; and the version they were taken from, null once its name changed. */
    search_text: string | null;
    search_version: number | null;
  };
  /** Messages to begin with, that somebody kept. */
  templates: {
    id: string;
    name: string;
    /** MessageDraft as JSON */
    draft: string;
    created_at: number;
    created_by: string;
  };
  /** What a message was at the end of each stretch of work; the newest is what it is now. They go with their message. */
  message_versions: {
    message_id: string;
    /** messages.version; unique together with message_id. */
    version: number;
    /** MessageDraft as JSON */
    draft: string;
    /** When the stretch of work began that this version is the end of. */
    begun_at: number;
    saved_at: number;
    saved_by: string;
    /** Why it was kept although work went on at once. */
    mark: "before-restore" | "replaced" | null;
    /** When the version was saved that this one was restored from. */
    restored_from: number | null;
    /** When it was first sent exactly so. */
    sent_at: number | null;
  };
  connections: {
    id: string;
    /** ProviderId */
    provider: string;
    name: string;
    /** Encrypted JSON of the adapter's settings; a sandbox connection's has no baseUrl. */
    settings: string;
    /** Unguessable, in the webhook's path; encrypted like the settings. */
    webhook_token: string;
    /** SHA-256 of the token, to find it by. */
    webhook_token_hash: string;
    /** What the phones show as the sender; the logo is a file under /media/. */
    sender_name: string;
    sender_logo: string | null;
    sandbox: number;
    /** Encrypted Session, and when it ends. */
    session: string | null;
    session_expires_at: number | null;
    last_success_at: number | null;
    created_at: number;
    updated_at: number;
    /** Set when removed: its sends stay readable. */
    removed_at: number | null;
  };
  testers: {
    id: string;
    name: string;
    /** E.164 with the plus. */
    phone: string;
    platform: "android" | "iphone" | "unknown";
    note: string;
    created_at: number;
  };
  sends: {
    id: string;
    press_key: string;
    connection_id: string;
    /** E.164 with the plus; unique together with press_key and connection_id. */
    recipient: string;
    message_id: string | null;
    message_name: string;
    campaign_id: string | null;
    version: number;
    /** Message as sent, JSON */
    message: string;
    /** Highest-ranked SendState of its events. */
    state: string;
    /** JSON string[]: the provider's ids */
    provider_ids: string;
    /** Redacted HttpRequest, JSON */
    request: string | null;
    /** Redacted HttpResponse, JSON */
    response: string | null;
    /** ProviderError, JSON */
    error: string | null;
    /** Cost as JSON */
    cost: string | null;
    /** Milliseconds between request and answer. */
    answered_after: number | null;
    /** Outgoing.options as JSON; null where it was given none. */
    options: string | null;
    /** Somebody asked to take it back then; whether that succeeded, an event tells. */
    revoke_asked_at: number | null;
    /** When the provider is asked next how it is; null once that is settled, or where it cannot be asked. */
    ask_status_at: number | null;
    /** How often it was asked. */
    status_asked: number | null;
    sent_by: string;
    created_at: number;
    updated_at: number;
  };
  send_events: {
    id: string;
    /** null: kept on the connection, but no send of ours fits. */
    send_id: string | null;
    connection_id: string;
    kind: string;
    state: string | null;
    text: string | null;
    postback_data: string | null;
    from_phone: string | null;
    /** Unique together with connection_id: a repeated webhook changes nothing. */
    dedupe_key: string;
    raw: string;
    /** The provider's first id of the message it is about, while no send of ours is known by it. */
    provider_id: string | null;
    /** 1 where it said that the phone has no RCS. */
    without_rcs: number | null;
    /** When it happened, by the provider's clock where it says so. */
    at: number;
    created_at: number;
  };
  /** The provider's ids of a send, to find it by when a webhook names one. */
  send_provider_ids: {
    connection_id: string;
    provider_id: string;
    send_id: string;
  };
  media: {
    /** SHA-256 of the bytes, hex. */
    id: string;
    /** "<hash>.<ext>", the name under /media/ */
    file: string;
    filename: string;
    mime_type: string;
    size_bytes: number;
    pixel_width: number | null;
    pixel_height: number | null;
    /** The address it was copied from, for previews of linked media. */
    source_url: string | null;
    /** The stored file that this one was made of. */
    made_from: string | null;
    made_as: "crop" | "thumbnail" | null;
    created_at: number;
    created_by: string;
  };
  /** One-time links: set-up, invitation, recovery. */
  invitations: {
    id: string;
    kind: "setup" | "invite" | "recover";
    /** SHA-256 of the token, hex. */
    token_hash: string;
    role: string;
    email: string | null;
    created_by: string | null;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  /** What the sandbox gateways accepted. */
  sandbox_messages: {
    id: string;
    connection_id: string;
    provider: string;
    provider_id: string;
    recipient: string;
    /** AcceptedMessage as JSON */
    accepted: string;
    created_at: number;
    /** From when on the phone has it: later than it was accepted where it is scheduled. */
    shown_at: number | null;
  };
  /** Webhooks of the gateways that are due later. */
  sandbox_webhooks: {
    id: string;
    connection_id: string;
    /** The id of the message it is about; null for what somebody did on the phone. */
    provider_id: string | null;
    /** DueWebhook.request as JSON */
    request: string;
    due_at: number;
    attempts: number;
    /** Set while a process is posting it, so that two processes do not post it twice. */
    claimed_until: number | null;
  };
  /** Small facts of this installation: whether the samples were made, … */
  installation: { name: string; value: string };
  /** Which of our migrations have run. */
  migrations: { name: string; applied_at: number };
  /** better-auth's, as far as our own queries use them. */
  user: { id: string; name: string; email: string; role: string };
  session: { id: string; userId: string };
  account: { id: string; userId: string; providerId: string; password: string | null };
}
