import { describe, expect, it } from "vitest";
import { actorWith } from "../actors";
import { providerIds } from "../providers/profiles";
import { rehearseTap } from "./rehearsed-tap";

const viewer = actorWith("viewer");

describe.each(providerIds)("a tap through %s", (provider) => {
  it("names its title and its postback", async () => {
    const action = { kind: "tap" as const, title: "Reserve yours", postbackData: "reserve:7" };
    const [webhook, ...others] = await rehearseTap(viewer, { provider, action });
    expect(others).toEqual([]);
    expect(webhook).toMatchObject({ method: "POST", contentType: "application/json" });
    expect(webhook?.body).toContain("reserve:7");
    expect(webhook?.body).toContain("Reserve yours");
  });

  it("tells a shared place", async () => {
    const action = { kind: "location" as const, latitude: 53.7996, longitude: -1.5492, postbackData: "where" };
    const webhooks = await rehearseTap(viewer, { provider, action });
    const bodies = webhooks.map(({ body }) => body).join();
    expect(bodies).toContain("53.7996");
    expect(bodies).toContain("where");
  });
});
