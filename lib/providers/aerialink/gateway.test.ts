import { describe, expect, it } from "vitest";
import { outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { describeGateway } from "../conformance-gateway";
import { adapter } from "./adapter";
import { gateway } from "./gateway";

describeGateway({ adapter, gateway, secret: "password" });

describe("the Aerialink gateway", () => {
  const settings = adapter.settings.parse(gateway.credentials((length) => "a".repeat(length)));
  const post = (change: (body: Record<string, unknown>) => void) => {
    const request = adapter.toRequest(outgoingOf(examples.carousel), settings);
    const body = JSON.parse(JSON.stringify(request.body));
    change(body);
    return gateway.handle(
      { method: "POST", path: "/messages", query: {}, headers: request.headers, rawBody: JSON.stringify(body) },
      { settings, now: new Date(0), newId: () => "id", find: () => undefined },
    );
  };
  const cardOf = (body: Record<string, unknown>, index: number) =>
    (body.cards as Record<string, unknown>[])[index] as Record<string, unknown> & {
      choices: Record<string, unknown>[];
    };

  it("complains in the documented words", () => {
    const answer = post((body) => {
      delete cardOf(body, 0).mediaUrl;
      delete cardOf(body, 0).choices[1]?.url;
      delete cardOf(body, 0).choices[0]?.postbackData;
      cardOf(body, 1).title = "x".repeat(101);
      cardOf(body, 1).height = "HUGE";
    });
    expect(answer).toEqual({
      status: 400,
      body: {
        status: "error",
        message: "Missing or invalid parameters in body",
        data: [
          { field: "cards.0.mediaUrl", description: "mediaUrl", message: "'mediaUrl' is required" },
          {
            field: "cards.0.choices.0.postbackData",
            description: "postbackData",
            message: "'postbackData' is required",
          },
          {
            field: "cards.0.choices.1.url",
            description: "url",
            message: "When choice type is OPEN_URL, 'url' is required",
          },
          { field: "cards.1.title", description: "title", message: "'title' must be at most 100 characters" },
          { field: "cards.1.height", description: "height", message: "'height' must be one of SHORT, MEDIUM, TALL" },
        ],
      },
    });
  });

  it("takes at most four choices on a card and ten cards", () => {
    const choice = { type: "REPLY", title: "Yes", postbackData: "yes" };
    const withChoices = (count: number) => post((body) => (cardOf(body, 0).choices = Array(count).fill(choice))).status;
    expect([withChoices(4), withChoices(5)]).toEqual([200, 400]);
    const withCards = (count: number) => post((body) => (body.cards = Array(count).fill(cardOf(body, 0)))).status;
    expect([withCards(10), withCards(11)]).toEqual([200, 400]);
  });

  it("sends from its own sender only", () => {
    expect(post((body) => Object.assign(body, { source: "OTHER" }))).toMatchObject({
      status: 400,
      body: { data: [{ field: "source" }] },
    });
  });

  it("quotes our reference from the callback's query, and posts nothing where there is no callback", () => {
    const withCallback = post(() => {});
    expect(withCallback.webhooks?.map(({ request }) => request.query)).toEqual(
      Array(4).fill({ reference: "01890a5d-ac96-774b-bcce-b302099a8057" }),
    );
    expect(post((body) => delete body.callbackURL).webhooks).toEqual([]);
  });

  it("takes a failover that is switched off without its other fields", () => {
    expect(post((body) => Object.assign(body, { mmsFailover: { enabled: false } })).status).toBe(200);
    expect(post((body) => Object.assign(body, { mmsFailover: { enabled: true } })).status).toBe(400);
  });
});
