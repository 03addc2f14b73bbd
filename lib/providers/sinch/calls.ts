import { providerError } from "../error";
import { readFailure } from "../failure";
import { asFields, asList, asText } from "../json";
import type { Call, Capability, Receipt } from "../types";
import { profile } from "./profile";
import { authorization, type SinchSettings, senderUrl } from "./settings";

const succeeded = (status: number) => status >= 200 && status <= 299;

/** Takes a message back that no phone has yet. A report that it was delivered may still follow. */
export const revoke: Call<Receipt, void, SinchSettings> = {
  request: ({ ids }, settings) => ({
    method: "DELETE",
    url: senderUrl(settings, `messages/${encodeURIComponent(ids[0] ?? "")}`),
    headers: authorization(settings),
  }),
  read(response) {
    if (succeeded(response.status)) return;
    if (response.status !== 404 && response.status !== 409) return readFailure(response, profile.name);
    return providerError("rejected", {
      providerName: profile.name,
      status: response.status,
      raw: response.body,
      message:
        response.status === 404
          ? "Sinch has no such message to take back, or it was already delivered."
          : "It is too late to take this message back: it was already sent on.",
      nextStep: "Look at the reports of this send to see what happened to it.",
    });
  },
};

/** Whether a phone has RCS (beta at Sinch; some operators do not allow it, answer 451). The input is E.164. */
export const lookup: Call<string, Capability, SinchSettings> = {
  request: (phone, settings) => ({
    method: "GET",
    url: senderUrl(settings, `capabilities?msisdn=${phone.replace(/^\+/, "")}`),
    headers: authorization(settings),
  }),
  read(response) {
    const body = asFields(response.body);
    if (succeeded(response.status))
      return { reachable: body.rcs_enabled !== false, features: asList(body.capabilities).map(asText).filter(Boolean) };
    const detail = asText(body.error);
    if (response.status === 404) return { reachable: false, features: [], ...(detail && { detail }) };
    if (response.status !== 451) return readFailure(response, profile.name);
    return providerError("rejected", {
      providerName: profile.name,
      status: response.status,
      raw: response.body,
      message: "The operator of this phone does not allow looking it up.",
      nextStep: "Send a test to find out whether the phone has RCS.",
    });
  },
};

/** A lookup of a fictional number: any answer but a refused sign-in shows that the settings are good. */
export const verify: Call<void, void, SinchSettings> = {
  request: (_, settings) => lookup.request("+12025550100", settings),
  read(response) {
    if (succeeded(response.status) || response.status === 404 || response.status === 451) return;
    return readFailure(response, profile.name);
  },
};
