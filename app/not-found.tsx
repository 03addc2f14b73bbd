import { Mark } from "@/components/shell/mark";
import { ButtonLink } from "@/components/ui/button-link";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-3 p-4 text-center">
      <Mark className="size-7 text-accent" />
      <h1 className="font-semibold text-t4">There is nothing at this address</h1>
      <p className="max-w-[48ch] text-text-2">It may have been removed, or the link is incomplete.</p>
      <ButtonLink href="/campaigns" variant="primary">
        Open the campaigns
      </ButtonLink>
    </main>
  );
}
