import "server-only";
import {
  type AcceptedMessage,
  type DueWebhook,
  type Gateway,
  type GatewayAnswer,
  type GatewayContext,
  type GatewayRequest,
  outcomeFor,
  type PhoneAction,
} from "../gateway";
import { courseOf, delayOf, jsonWebhook, readJson, type Step, sameText, shownAs } from "../rehearsal";
import { complaintAbout } from "./complaint";
import { storeMedia } from "./media-store";
import { fromPayload } from "./payload";
import { profile } from "./profile";
import { codes } from "./refusal";
import { jsonHeaders, type OpenMarketSettings } from "./settings";
import { judge } from "./wire";

type Context = GatewayContext<OpenMarketSettings>;

/**
 * Plays OpenMarket: Invoke API and Media Upload API. The sentences of the codes are documented; assumed are the field
 * names of a refusal, the answers 401, 402, 404 and 429, the parameter path in a complaint, the title of a tapped
 * button, a shared place, and what stands in a receipt beside its documented fields.
 */
export const gateway: Gateway<OpenMarketSettings> = {
  // Without an address of its own, the media store is found below the gateway's.
  credentials: (random) => ({
    accountId: `rehearsal-${random(6)}`, // at most 17 characters
    password: random(32),
    serviceId: random(12),
    idsAccountId: "",
    mediaBaseUrl: "",
  }),
  // Base64 takes a third more than the file.
  largestBodyBytes: (request, settings) =>
    request.path.startsWith("/cms/") && isSignedIn(request, settings)
      ? Math.ceil((profile.upload.maximumBytes * 4) / 3) + 4096
      : 1_000_000,
  handle,
  act,
};

const isSignedIn = ({ headers }: Pick<GatewayRequest, "headers">, settings: OpenMarketSettings) =>
  sameText(headers.authorization ?? "", jsonHeaders(settings).authorization);

function handle(request: GatewayRequest, context: Context): GatewayAnswer {
  if (!isSignedIn(request, context.settings))
    return { status: 401, body: { message: "The account ID or password is incorrect." } };
  const media = /^\/cms\/(v[12])\/content$/.exec(request.path)?.[1];
  const service = /^\/service\/v1\/invokeService\/([\w.~%-]+)$/.exec(request.path)?.[1];
  if (!media && !service) return { status: 404, body: { message: "Not found." } };
  if (request.method !== "POST") return failure(405, codes.wrongMethod, "Invalid HTTP method.");
  return media ? storeMedia(media, request, context) : invoke(service ?? "", request, context);
}

/** As documented, any well-formed service is accepted: a wrong one shows only in that nothing ever arrives. */
function invoke(service: string, { headers, rawBody }: GatewayRequest, context: Context): GatewayAnswer {
  if (!headers["content-type"]?.includes("application/json"))
    return invalid("The Content-Type must be application/json");
  const body = readJson(rawBody);
  if (body === undefined) return invalid("The body cannot be parsed");
  const verdict = judge(body);
  if ("complaint" in verdict) return invalid(verdict.complaint);
  const { request } = verdict;
  const to = `+${request.endUser.phoneNumber}`;
  const outcome = outcomeFor(to);
  if (outcome === "field-rejected") return invalid(complaintAbout(request));
  if (outcome === "payment") return { status: 402, body: { message: "The account's balance is used up." } };
  if (outcome === "rate-limited")
    return { status: 429, headers: { "retry-after": "30" }, body: { message: "Too many requests." } };

  const { settings, newId } = context;
  const id = requestIdFrom(newId());
  const answer: GatewayAnswer = { status: 202, headers: { "x-request-id": id }, delay: delayOf(outcome) };
  if (service !== encodeURIComponent(settings.serviceId)) return answer;
  const hasFallback = request.variables.request.sms !== undefined;
  return {
    ...answer,
    accepted: {
      id,
      to,
      sender: settings.serviceId,
      draft: fromPayload(body).draft,
      correlation: {},
      shownAs: shownAs(outcome, hasFallback),
    },
    webhooks: courseOf(outcome, hasFallback).flatMap(({ afterMilliseconds, kind }) => {
      const report = reports[kind];
      if (!report) return [];
      const receipt = {
        version: "3",
        campaignId: "REHEARSAL",
        customerAccountId: settings.accountId,
        requestId: id,
        rootMessageId: id,
        sourceAddress: settings.serviceId,
        ...report.receipt,
      };
      return jsonWebhook(afterMilliseconds, { receipt }, report.isRead ? { receipt: "read" } : {});
    }),
  };
}

/** "012-W010K-123AB-456CD-789EF-PSI", with 80 of a UUID's bits. */
const requestIdFrom = (uuid: string) =>
  `012-${uuid
    .replaceAll("-", "")
    .toUpperCase()
    .slice(0, 20)
    .match(/.{1,5}/g)
    ?.join("-")}-PSI`;

const noRcs = {
  receipt: {
    requestStatus: "CAP_CHECK_FAILED",
    capabilityDetails: {
      errorCode: "rehearsal",
      errorDescription: "The handset does not support RCS",
      retryable: false,
    },
  },
};

/** No receipt of the SMS is documented, so the course ends with the failed check. */
const reports: Partial<Record<Step["kind"], { receipt: Record<string, unknown>; isRead?: boolean }>> = {
  sent: { receipt: { messages: [{ status: "PENDING" }] } },
  delivered: { receipt: { messages: [{ status: "SUCCEEDED" }] } },
  read: { receipt: { messages: [{ status: "SUCCEEDED" }] }, isRead: true },
  // Version 2, which may still come, gives its reason in a field of its own.
  failed: {
    receipt: { version: "2", messages: [{ status: "FAILED", failureReason: "Asynchronous delivery failure" }] },
  },
  "no-rcs": noRcs,
  "fallback-sent": noRcs,
};

const failure = (status: number, code: string, message: string): GatewayAnswer => ({ status, body: { code, message } });

const invalid = (complaint: string) => failure(400, codes.invalidPayload, `Invalid JSON in the payload. ${complaint}.`);

function act(
  { id, to, sender }: AcceptedMessage,
  action: PhoneAction,
  { settings, now, newId }: Pick<Context, "settings" | "now" | "newId">,
): DueWebhook[] {
  const inbound = (content: Record<string, unknown>) =>
    jsonWebhook(0, {
      rcsMoMessage: {
        version: "2",
        campaignId: "REHEARSAL",
        customerAccountId: settings.accountId,
        submittedDate: now.toISOString(),
        moMessageId: newId(),
        sourceAddress: to.slice(1),
        destinationAddress: sender,
        ...content,
      },
    });
  const tap = (customerData: string, title: object = {}) =>
    inbound({ postBack: { mtRequestId: id, customerData, ...title } });
  switch (action.kind) {
    case "tap":
      return [tap(action.postbackData, { displayText: action.title })];
    case "reply":
      return [inbound({ content: action.text })];
    case "location": {
      const { latitude, longitude, postbackData } = action;
      const shared = inbound({ location: { latitude: String(latitude), longitude: String(longitude) } });
      return postbackData === undefined ? [shared] : [tap(postbackData), shared];
    }
  }
}
