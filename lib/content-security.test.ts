import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "@/proxy";

const open = (path: string, init: { method?: string; cookie?: string } = {}) =>
  proxy(
    new NextRequest(`http://127.0.0.1:3000${path}`, {
      method: init.method ?? "GET",
      headers: init.cookie ? { cookie: init.cookie } : {},
    }),
  );
const signedIn = { cookie: "cardwright.session_token=x" };

const policyOf = (response: Response) => {
  const header = response.headers.get("content-security-policy") ?? "";
  return new Map(header.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
};

describe("the policy of every page", () => {
  it("lets nothing come from another origin, and no script without this request's nonce", () => {
    const policy = policyOf(open("/campaigns", signedIn));
    const foreign = [...policy.values()].flat().filter((source) => !/^('|blob:$|data:$)/.test(source));
    expect(foreign).toEqual([]);
    expect(policy.get("script-src")?.join(" ")).toMatch(/^'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic'$/);
    expect(policy.get("img-src")).toEqual(["'self'", "blob:", "data:"]);
    for (const rule of ["frame-ancestors", "object-src", "base-uri"]) expect(policy.get(rule)).toEqual(["'none'"]);
  });

  it("has a fresh nonce each time, which the page gets to know", () => {
    const nonces = [open("/sign-in"), open("/sign-in")].map((response) => {
      const nonce = response.headers.get("x-middleware-request-x-nonce");
      expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it("comes with the headers that keep addresses and types to ourselves", () => {
    const { headers } = open("/sign-in");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
  });
});

describe("a visitor without a session", () => {
  it("is led to the sign-in page, and from there back", () => {
    const response = open("/messages/1?tab=2");
    expect(response.status).toBe(303);
    const location = new URL(response.headers.get("location") ?? "");
    expect([location.pathname, location.searchParams.get("next")]).toEqual(["/sign-in", "/messages/1?tab=2"]);
  });

  it.each(["/sign-in", "/setup/token", "/invite/token", "/recover/token", "/share/token"])("may open %s", (path) => {
    expect(open(path).status).toBe(200);
  });

  it.each(["/", "/sign-in-as", "/setupx", "/phone"])("may not open %s", (path) => {
    expect(open(path).status).toBe(303);
  });

  it("hears from the action itself that the session has ended", () => {
    expect(open("/messages/1", { method: "POST" }).status).toBe(200);
  });
});

describe("what is no page", () => {
  const matcher = new RegExp(`^${config.matcher[0]}$`);

  it.each(["/api/media", "/api/webhooks/a/b", "/media/0.png", "/sandbox/sinch/1/x", "/_next/static/a.js", "/icon.svg"])(
    "answers for itself: %s",
    (path) => {
      expect(matcher.test(path)).toBe(false);
    },
  );

  it.each(["/", "/media", "/campaigns", "/apiary", "/phone", "/sends/1"])("is not %s", (path) => {
    expect(matcher.test(path)).toBe(true);
  });
});
