import Link from "next/link";
import { Notice } from "../ui/notice";

/** Says that a sandbox reaches no real phone; `among` where other connections took part. */
export function Simulated({ among = false }: { among?: boolean }) {
  return (
    <Notice>
      <b className="font-semibold">Simulated</b>:{" "}
      {among
        ? "what went through a sandbox reached no real phone"
        : "a sandbox plays the provider, and no real phone gets anything"}
      . To reach one, use a{" "}
      <Link href="/connections" className="text-accent underline">
        connection
      </Link>{" "}
      with your provider’s credentials.
    </Notice>
  );
}
