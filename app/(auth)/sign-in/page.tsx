import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/people/sign-in-form";
import { currentActor } from "@/lib/auth";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  if (await currentActor()) redirect("/");
  const { next } = await searchParams;
  return (
    <>
      <h1 className="font-semibold text-[18px]/6">Sign in</h1>
      <SignInForm next={ownPath(next)} />
      <p className="text-t2 text-text-3">
        No account yet? People join by a link that an administrator makes on the page “People”.
      </p>
    </>
  );
}

/** Only a path of ours: a link to this page must not lead elsewhere after signing in. */
function ownPath(next: string | string[] | undefined): string {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/";
}
