import { describe, expect, it } from "vitest";
import { check } from "../../message/check";
import { toDraft } from "../../message/defaults";
import type { Choice, Message } from "../../message/schema";
import { describeAdapter, outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { isProviderError, providerError } from "../error";
import { adapter } from "./adapter";

const settings = adapter.settings.parse({
  email: "jo@acme.example",
  password: "pässword-1",
  pricePerMessage: "0.95",
});
const session = { token: "session-token-1", expiresInSeconds: 604_800 };

describeAdapter({
  adapter,
  settings,
  fixtures: `${import.meta.dirname}/fixtures`,
  envelope: ["to", "extra"],
  // The published examples have none on links and calls, where one is always sent; payload.test.ts looks at each.
  ofConnection: ["postback"],
  session,
});

describe("Splashify", () => {
  it("sends with the token of the session, else with the pasted one, else with none", () => {
    const { method, url, headers } = adapter.toRequest(outgoingOf(examples.text), settings, session);
    expect([method, url]).toEqual(["POST", "https://apis.splashifypro.com/api/v1/rcs/messages/send"]);
    expect(headers).toEqual({ authorization: "Bearer session-token-1", "content-type": "application/json" });
    const pasted = { ...settings, token: "a.b.c" };
    expect(adapter.toRequest(outgoingOf(examples.text), pasted).headers.authorization).toBe("Bearer a.b.c");
    expect(adapter.toRequest(outgoingOf(examples.text), settings).headers.authorization).toBe("Bearer ");
  });

  it("repeats only what it was told did not go out", () => {
    const repeated = (["unavailable", "unknown-outcome", "rate-limited", "unexpected-response"] as const).filter(
      (code) => adapter.mayRepeat?.(providerError(code, { providerName: "Splashify", status: 503 })),
    );
    expect(repeated).toEqual(["unavailable"]);
    expect(adapter.mayRepeat?.(providerError("unavailable", { providerName: "Splashify" }))).toBe(false);
  });

  it("estimates a message at the price of the connection", () => {
    expect(adapter.price?.(settings)).toEqual({ amount: 0.95 });
    expect(adapter.price?.({ ...settings, pricePerMessage: "" })).toBeUndefined();
  });

  it("takes a cost from the answer and makes none up", () => {
    const costOf = (cost: unknown) => {
      const body = { success: true, message_id: "rm_1", cost };
      return adapter.readReceipt({ status: 200, headers: {}, body }, outgoingOf(examples.text));
    };
    expect(costOf("0.95")).toMatchObject({ cost: { amount: 0.95 } });
    expect(costOf(0)).toMatchObject({ cost: { amount: 0 } });
    for (const none of [undefined, null, "", " ", "free", -1, [1], true])
      expect(costOf(none)).not.toHaveProperty("cost");
  });

  it("quotes no more of an answer than one can read, and never half a word", () => {
    const saysOf = (body: object) => {
      const outcome = adapter.readReceipt({ status: 502, headers: {}, body }, outgoingOf(examples.text));
      if (!isProviderError(outcome)) throw new Error("it was accepted");
      expect(outcome.raw).toBe(body);
      return outcome.message.split("nothing was charged.")[1]?.trim();
    };
    expect(saysOf({ success: false, detail: { bot: 7 } })).toBe('Splashify says: “{"bot":7}”');
    expect(saysOf({ success: false, message: `${"word ".repeat(59)}secret-value` })).toBe(
      `Splashify says: “${"word ".repeat(59).trim()}…”`,
    );
    expect(saysOf({ success: false, detail: { trace: "x".repeat(5_000) } })).toBe("");
  });

  it("refuses the kinds of choices that it cannot carry, and chips below a card", () => {
    const errors = (message: Message) =>
      check(toDraft(message), adapter.profile)
        .filter(({ severity }) => severity === "error")
        .map(({ rule, path }) => `${rule} ${path}`);
    expect(errors(examples.text)).toEqual([
      "choice-unsupported choices.3.type",
      "choice-unsupported choices.4.type",
      "choice-unsupported choices.5.type",
    ]);
    const choices: Choice[] = [{ type: "reply", title: "Yes", postbackData: "yes" }];
    for (const message of [examples.card, examples.carousel])
      expect(errors({ ...message, choices } as Message)).toEqual(["chips-unsupported choices"]);
    expect(errors({ type: "text", text: "x".repeat(2501), choices })).toEqual(["too-long text"]);
  });
});

describe("before sending", () => {
  const ready = (message: Message) =>
    adapter.ready?.(outgoingOf(message), settings).map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

  it("a text of replies has nothing to say", () =>
    expect(ready({ ...examples.text, choices: examples.text.choices.slice(0, 1) })).toEqual([]));

  it("a media message is named as unverified", () =>
    expect(ready(examples.media)).toEqual(["warning unverified-media type"]));

  it("the first link or call is named for its postback, wherever it stands", () => {
    expect(ready(examples.text)).toEqual(["hint unverified-postback choices.1.postbackData"]);
    expect(ready(examples.card)).toEqual(["hint unverified-postback card.choices.0.postbackData"]);
    expect(ready(examples.carousel)).toEqual(["hint unverified-postback cards.0.choices.1.postbackData"]);
    const calls: Choice[] = [{ type: "dialPhone", title: "Call", postbackData: "call", phoneNumber: "+441132000000" }];
    expect(ready({ type: "text", text: "Hi", choices: calls })).toEqual([
      "hint unverified-postback choices.0.postbackData",
    ]);
  });

  it("every placeholder that is left is refused at its field", () => {
    const link = { type: "openUrl", application: "browser", webviewViewMode: "full" } as const;
    const message: Message = {
      type: "carousel",
      width: "medium",
      cards: [
        {
          title: "Hi {{1}}",
          description: "{{ }}",
          media: { url: "https://acme.example/{{sku}}.jpg", height: "short" },
          choices: [{ ...link, title: "{{go}}", postbackData: "to-{{1}}", url: "https://acme.example/{{ 2 }}" }],
        },
        { title: "{1} }}", choices: [] },
      ],
      choices: [],
      fallback: { sms: { text: "{{1}}" } },
    };
    expect(ready(message)?.filter((problem) => problem.startsWith("error"))).toEqual(
      [
        "cards.0.title",
        "cards.0.description",
        "cards.0.media.url",
        "cards.0.choices.0.title",
        "cards.0.choices.0.postbackData",
        "cards.0.choices.0.url",
      ].map((path) => `error unfilled-placeholder ${path}`),
    );
    const [problem] = adapter.ready?.(outgoingOf({ type: "text", text: "Hi {{1}}", choices: [] }), settings) ?? [];
    expect(problem).toMatchObject({ provider: "splashify", message: expect.stringContaining("{{1}}") });
  });
});
