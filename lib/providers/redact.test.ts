import { describe, expect, it } from "vitest";
import { z } from "zod";
import { providerError } from "./error";
import { redactError, redactRequest, redactResponse, redactValue, secretsOf } from "./redact";

const schema = z.object({ user: z.string(), password: z.string().meta({ title: "Password", secret: true }) });
const settings = { user: "anna", password: 'p"ß/1' };
const secrets = secretsOf(schema, settings, ["hook-token", ""]);
const basic = Buffer.from(`${settings.user}:${settings.password}`).toString("base64");

describe("secretsOf", () => {
  it("knows the secret settings, their Basic pairs and what else is given, but no plain setting", () => {
    expect(secrets).toContain(settings.password);
    expect(secrets).toContain(basic);
    expect(secrets).toContain("hook-token");
    expect(secrets).not.toContain("anna");
    expect(secrets).not.toContain("");
  });
});

describe("redaction", () => {
  it("masks a secret plain, escaped, percent-encoded, in base64 and in a Basic pair", () => {
    const forms = [settings.password, 'p\\"ß/1', encodeURIComponent(settings.password), basic];
    for (const form of [...forms, Buffer.from(settings.password).toString("base64")])
      expect(redactValue(`before ${form} after`, secrets)).toBe("before •••••• after");
  });

  it("leaves nothing of a secret that holds another one", () => {
    expect(redactValue("abcdef", ["abc", "abcdef"])).toBe("••••••");
  });

  it("leaves a text without secrets as it is", () => {
    expect(redactValue("anna says hello", secrets)).toBe("anna says hello");
    expect(redactValue("hello", ["", ""])).toBe("hello");
  });

  it("masks keys and texts at every depth and keeps everything else", () => {
    expect(redactValue({ a: [1, null, "x hook-token"], "hook-token": { b: true } }, secrets)).toEqual({
      a: [1, null, "x ••••••"],
      "••••••": { b: true },
    });
  });

  it("masks the sign-in of a request whatever it holds, and the webhook token in its body", () => {
    const request = {
      method: "POST" as const,
      url: "https://api.example/hook-token",
      headers: { Authorization: "Bearer unknown-to-us", "x-api-key": "k", "content-type": "application/json" },
      body: { callbackURL: "https://our.example/hook-token?reference=1" },
    };
    const before = structuredClone(request);
    expect(redactRequest(request, secrets)).toEqual({
      method: "POST",
      url: "https://api.example/••••••",
      headers: { Authorization: "Bearer ••••••", "x-api-key": "••••••", "content-type": "application/json" },
      body: { callbackURL: "https://our.example/••••••?reference=1" },
    });
    expect(request).toEqual(before);
  });

  it("masks the cookies of an answer whatever they hold", () => {
    const headers = { "content-type": "text/plain", "set-cookie": "session=8c1f; Secure" };
    expect(redactResponse({ status: 200, headers, body: "ok" }, secrets).headers).toEqual({
      "content-type": "text/plain",
      "set-cookie": "••••••",
    });
  });

  it("masks what a provider repeats in its error", () => {
    const error = providerError("rejected", { providerName: "Sinch", raw: { sent: `Basic ${basic}` } });
    expect(redactError(error, secrets)).toEqual({ ...error, raw: { sent: "Basic ••••••" } });
  });
});
