import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, pageHeaders } from "@/lib/content-security";

export const config = {
  // Routes that are no pages answer for themselves; uploads must not be read here, or they would be held in memory.
  matcher: ["/((?!api/|media/[^/]+\\.|sandbox/|_next/|icon\\.svg|favicon\\.ico).*)"],
};

const openToAll = /^\/(sign-in|setup|invite|recover|share)(\/|$)/;
const sessionCookies = ["cardwright.session_token", "__Secure-cardwright.session_token"];

/** Gives every page its Content-Security-Policy, and spares whoever has no session the way to a page that needs one. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  // Only a courtesy: the data layer asks for the session itself, and an action says so where the person is typing.
  const hasSession = sessionCookies.some((name) => request.cookies.has(name));
  if (!hasSession && request.method === "GET" && !openToAll.test(pathname)) {
    const signIn = new URL("/sign-in", request.url);
    if (pathname !== "/") signIn.searchParams.set("next", pathname + search);
    return NextResponse.redirect(signIn, 303);
  }
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  // Next takes the nonce for its own scripts from the policy; our layout takes it from x-nonce.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(pageHeaders)) response.headers.set(name, value);
  return response;
}
