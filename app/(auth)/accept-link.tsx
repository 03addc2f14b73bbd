import { NewAccountForm } from "@/components/people/new-account-form";
import { readInvitation } from "@/lib/invitations";
import { acceptLink } from "./actions";

const openings = {
  setup: {
    title: "Set up Cardwright",
    text: "You are the first one here. Your account is the first administrator's: it manages connections and people.",
  },
  invite: { title: "Join Cardwright", text: "You were invited. Make your account to begin." },
  recover: { title: "New administrator", text: "This link makes one more administrator's account." },
};

const closed = {
  setup:
    "The set-up link works once. If the account exists, sign in. If not, start Cardwright again: it prints a new link as long as nobody has an account.",
  invite: "An invitation works once and for a limited time. Ask an administrator for a new one.",
  recover: "A recovery link works once and for a short time. Run “npm run recover” again for a new one.",
};

/** What a one-time link opens: the form for a new account, or what to do where the link no longer works. */
export async function AcceptLink({ token, kind }: { token: string; kind: keyof typeof openings }) {
  const invitation = await readInvitation(token);
  if (!invitation) return <ClosedLink kind={kind} />;
  const { title, text } = openings[invitation.kind];
  return (
    <>
      <h1 className="font-semibold text-[18px]/6">{title}</h1>
      <p className="text-text-2">{text}</p>
      <NewAccountForm token={token} accept={acceptLink} />
    </>
  );
}

function ClosedLink({ kind }: { kind: keyof typeof closed }) {
  return (
    <>
      <h1 className="font-semibold text-[18px]/6">This link no longer works</h1>
      <p className="text-text-2">{closed[kind]}</p>
      <a href="/sign-in" className="text-accent hover:underline">
        Sign in
      </a>
    </>
  );
}
