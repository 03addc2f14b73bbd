import Link from "next/link";
import { Notice } from "../ui/notice";

/** Says that a sandbox reaches no real phone; `among` where other connections took part. */
export function Simulated({ among = false }: { among?: boolean }) {
  return (
    <Notice>
      <b className="font-semibold">{among ? "What went through a sandbox is simulated" : "Simulated"}</b>: it plays the
      provider, and no real phone gets anything. To reach one, use a{" "}
      <Link href="/connections" className="text-accent underline">
        connection
      </Link>{" "}
      with your provider’s credentials.
    </Notice>
  );
}
