import type { AcceptedMessage, DueWebhook, PhoneAction } from "../gateway";
import { instantAfter, jsonWebhook, type Step } from "../rehearsal";

/** What a report is about: an accepted message. */
type About = Pick<AcceptedMessage, "id" | "to" | "sender" | "correlation">;

/** This provider sends no fallback, so the steps of one never come. */
const words: Record<Step["kind"], string> = {
  sent: "sent",
  delivered: "delivered",
  read: "read",
  failed: "failed",
  "no-rcs": "failed",
  "fallback-sent": "sent",
  "fallback-delivered": "delivered",
};

const reasons: Partial<Record<Step["kind"], string>> = {
  failed: "The phone did not take the message",
  "no-rcs": "The phone number is not RCS enabled",
};

/** The app's format: its envelope and event names are published, what a report holds is assumed. */
export function appReport({ id, to, correlation }: About, { kind, afterMilliseconds }: Step, now: Date): DueWebhook {
  const event = `message_${words[kind]}`;
  const timestamp = instantAfter(now, afterMilliseconds);
  const reason = reasons[kind];
  const data = { message_id: id, rcs_message_id: id, channel: "rcs", to: to.slice(1), ...correlation };
  const webhook = jsonWebhook(afterMilliseconds, { event, timestamp, data: { ...data, ...(reason && { reason }) } });
  const headers = { ...webhook.request.headers, "x-webhook-event": event, "x-webhook-source": "splashifypro" };
  return { ...webhook, request: { ...webhook.request, headers } };
}

/** The partners' format: its envelope is published, the `rm_event` of Route Mobile in it is assumed. */
export function partnerReport(about: About, { kind, afterMilliseconds }: Step, now: Date): DueWebhook {
  const reason = reasons[kind];
  return partnerWebhook(afterMilliseconds, `rcs.status.${words[kind]}`, about, instantAfter(now, afterMilliseconds), {
    event_type: "status",
    message_status: words[kind].toUpperCase(),
    message_id: about.id,
    ...(reason && { error: { message: reason } }),
  });
}

/** In the partners' format. Assumed: they hand `extra` back and name no message. */
export function inboundReports(about: About, action: PhoneAction, now: Date, newId: () => string): DueWebhook[] {
  const webhook = (type: string, content: Record<string, unknown>) =>
    partnerWebhook(0, type, about, now.toISOString(), { event_id: newId(), ...content });
  switch (action.kind) {
    case "tap": {
      const response = { text: action.title, postback_data: action.postbackData };
      return [webhook("rcs.suggestion.response", { event_type: "response", response })];
    }
    case "reply":
      return [webhook("rcs.message.text", { event_type: "text_message", text: action.text })];
    case "location": {
      const { latitude, longitude, postbackData } = action;
      const location = { event_type: "location_message", location: { latitude, longitude } };
      const shared = webhook("rcs.message.location", location);
      if (postbackData === undefined) return [shared];
      const response = { postback_data: postbackData };
      return [webhook("rcs.suggestion.response", { event_type: "response", response }), shared];
    }
  }
}

function partnerWebhook(
  afterMilliseconds: number,
  type: string,
  { to, sender, correlation }: About,
  occurredAt: string,
  content: Record<string, unknown>,
): DueWebhook {
  return jsonWebhook(afterMilliseconds, {
    event_type: type,
    partner_id: "rehearsal",
    occurred_at: occurredAt,
    data: {
      customer_id: "rehearsal",
      bot_name: sender,
      rm_event: { ...content, msisdn: to.slice(1), ...correlation, timestamp: occurredAt },
    },
  });
}
