import { type ProviderError, providerError } from "../error";
import { readFailure } from "../failure";
import { asFields, asText, type Fields } from "../json";
import type { Call, HttpResponse, ProviderEvent, Receipt } from "../types";
import { profile } from "./profile";
import { readRefusal } from "./receipt";
import { readReport } from "./reports";
import { headersOf, type MessenteSettings } from "./settings";

const succeeded = ({ status }: HttpResponse) => status >= 200 && status <= 299;

const addressOf = ({ baseUrl }: MessenteSettings, id: string) => `${baseUrl}/omnimessage/${encodeURIComponent(id)}`;

function refused({ status, body: raw }: HttpResponse, message: string, nextStep: string): ProviderError {
  return providerError("rejected", { providerName: profile.name, status, raw, message, nextStep });
}

/**
 * Asks for the reports of one message. What webhooks told already comes with the same keys and adds nothing, so the
 * price, which only stands here, is an event of its own. A channel that is still being processed tells nothing new.
 */
export const status: Call<Receipt, ProviderEvent[], MessenteSettings> = {
  request: ({ ids }, settings) => ({
    method: "GET",
    url: `${addressOf(settings, ids[0] ?? "")}/status`,
    headers: headersOf(settings),
  }),
  read(response, { ids }) {
    if (response.status === 404)
      return refused(
        response,
        "Messente does not know this message.",
        "Check that this connection still signs in with the account that sent it.",
      );
    if (!succeeded(response)) return readRefusal(response);
    const { statuses, omnimessage_id = ids[0] } = asFields(response.body);
    if (!Array.isArray(statuses)) return readFailure(response, profile.name);
    const id = asText(omnimessage_id);
    const events = statuses
      .map((report): Fields => ({ omnimessage_id, ...asFields(report) }))
      .filter((fields) => asText(fields.status) !== "")
      .map((fields) => readReport(fields, `${id}:${asText(fields.channel)}:${asText(fields.status)}`));
    return [...events.map(({ cost: _, ...event }) => event), ...priceOf(id, events)];
  },
};

/** What all channels of a message cost together; the price of each stands in its own report. */
function priceOf(id: string, events: ProviderEvent[]): ProviderEvent[] {
  const costs = events.flatMap(({ cost }) => cost ?? []);
  if (costs.length === 0) return [];
  const amount = Number(costs.reduce((sum, cost) => sum + cost.amount, 0).toFixed(6)); // without the dust of adding
  const text = amount > 0 ? `Messente charges ${amount}.` : "Messente charges nothing.";
  return [{ kind: "other", ids: [id], cost: { amount }, text, dedupeKey: `${id}:price:${amount}`, raw: { amount } }];
}

/** Calls off a message that is still scheduled. */
export const cancel: Call<Receipt, void, MessenteSettings> = {
  request: ({ ids }, settings) => ({
    method: "DELETE",
    url: addressOf(settings, ids[0] ?? ""),
    headers: headersOf(settings),
  }),
  read(response) {
    if (succeeded(response)) return;
    if (response.status !== 404) return readRefusal(response);
    return refused(
      response,
      "It is too late to call this message off: it was already sent, or Messente does not know it.",
      "Look at the reports of this send to see what happened to it.",
    );
  },
};

/** No message has it: the answer is 404 where the sign-in is good, and 401 where it is not. */
const nobodysId = "6f1d2c84-53ab-4e07-9b1e-d27f0a94c635";

export const verify: Call<void, void, MessenteSettings> = {
  request: (_, settings) => status.request({ ids: [nobodysId], state: "accepted" }, settings),
  read(response) {
    if (succeeded(response) || response.status === 404) return;
    return readRefusal(response);
  },
};
