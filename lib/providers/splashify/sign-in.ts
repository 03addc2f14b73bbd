import { isProviderError, type ProviderError } from "../error";
import { readFailure } from "../failure";
import { asFields, asText } from "../json";
import type { HttpResponse, Session, SignIn } from "../types";
import { profile } from "./profile";
import { checkSignIn, readForbidden } from "./receipt";
import type { SplashifySettings } from "./settings";

/** Seconds: how long every token lasts by the documents (docs.msgai.in/rcs-panel). It cannot be renewed, only made anew. */
export const tokenSeconds = 604_800;

/** E-mail and password for a token; a pasted token needs no sign-in. */
export const signIn: SignIn<SplashifySettings> = {
  isNeeded: ({ token }) => token === "",
  request: (_, { baseUrl, email, password }) => ({
    method: "POST",
    url: `${baseUrl}/api/v1/rcs/auth/login`,
    headers: { "content-type": "application/json" },
    body: { email, password },
  }),
  read,
};

/** A success that cannot be read may still hold a token that works, so what is told of it goes without the body. */
function read(response: HttpResponse): Session | ProviderError {
  const outcome = readAnswer(response);
  if (!isProviderError(outcome) || response.status < 200 || response.status > 299) return outcome;
  const { raw: _, ...error } = outcome;
  return error.code === "unexpected-response" ? { ...error, ...withoutToken } : error;
}

/** The usual sentences speak of a message and of the raw answer. */
const withoutToken = {
  message: "Splashify answered the sign-in, but without a token that Cardwright can read.",
  nextStep: "Try again later, or ask an administrator to paste a token into this connection's settings.",
};

function readAnswer(response: HttpResponse): Session | ProviderError {
  const { success, token, expires_in } = asFields(response.body);
  const isRefused = response.status === 400 || (response.status === 200 && success === false);
  if (isRefused || response.status === 401)
    return {
      ...readFailure({ ...response, status: 401 }, profile.name),
      status: response.status,
      nextStep: checkSignIn,
    };
  if (response.status === 403) return readForbidden(response);
  if (response.status < 200 || response.status > 299 || !asText(token)) return readFailure(response, profile.name);
  const seconds = Number(asText(expires_in));
  return { token: asText(token), expiresInSeconds: seconds > 0 && Number.isFinite(seconds) ? seconds : tokenSeconds };
}
