import { failure, type Result, success } from "@/lib/result";

/** Opens a session for this browser; the cookie comes with the answer. */
export async function signIn({ email, password }: { email: string; password: string }): Promise<Result> {
  const response = await fetch("/api/auth/sign-in/email", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (response.ok) return success(undefined);
  if (response.status === 429) return failure(tooManyTries(Number(response.headers.get("x-retry-after"))));
  if (response.status === 401) return failure("The e-mail address or the password is wrong.");
  return failure("Cardwright could not sign you in just now. Try again in a moment.");
}

function tooManyTries(seconds: number) {
  if (!(seconds > 0)) return "Too many tries. Wait a minute, then try again.";
  if (seconds < 90) return `Too many tries. Wait ${seconds} ${seconds === 1 ? "second" : "seconds"}, then try again.`;
  return `Too many tries. Wait ${Math.ceil(seconds / 60)} minutes, then try again.`;
}
