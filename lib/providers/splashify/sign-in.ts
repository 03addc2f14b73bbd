import type { ProviderError } from "../error";
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

function read(response: HttpResponse): Session | ProviderError {
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
