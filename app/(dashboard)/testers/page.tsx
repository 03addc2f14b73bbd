import { Smartphone } from "lucide-react";
import type { Metadata } from "next";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { AddTester } from "@/components/testers/add-tester";
import { SandboxNumber } from "@/components/testers/sandbox-number";
import { TesterRow } from "@/components/testers/tester-row";
import { EmptyState } from "@/components/ui/empty-state";
import { List } from "@/components/ui/list";
import { requireActor } from "@/lib/auth";
import { env } from "@/lib/env";
import { maskPhone, readPhone } from "@/lib/phone";
import { outcomes } from "@/lib/providers/gateway";
import { listTesters } from "@/lib/testers";
import { createTester, removeTester, updateTester } from "./actions";

export const metadata: Metadata = { title: "Testers" };

export default async function TestersPage() {
  const testers = await listTesters(await requireActor());
  const { sandbox } = env();
  // The sandbox's own numbers stand in a section of their own, which is true whatever was made of them here.
  const people = sandbox ? testers.filter(({ phone }) => !Object.hasOwn(outcomes, phone)) : testers;
  return (
    <>
      <PageHeader title="Testers">
        <AddTester create={createTester} />
      </PageHeader>
      <PageBody>
        {people.length > 0 ? (
          <List label="Testers">
            {people.map((tester) => (
              <TesterRow
                key={tester.id}
                tester={tester}
                shownPhone={maskPhone(tester.phone)}
                update={updateTester}
                remove={removeTester}
              />
            ))}
          </List>
        ) : (
          <EmptyState icon={Smartphone} title="No testers yet">
            Testers are the people and phones that get your tests. Add yourself first with “New tester”.
          </EmptyState>
        )}
        {sandbox && <SandboxNumbers testers={testers} />}
      </PageBody>
    </>
  );
}

function SandboxNumbers({ testers }: { testers: Awaited<ReturnType<typeof listTesters>> }) {
  return (
    <section aria-labelledby="sandbox-numbers" className="grid gap-2 pt-4">
      <h2 id="sandbox-numbers" className="font-semibold">
        Sandbox numbers
      </h2>
      <p className="max-w-[72ch] text-text-2">
        These numbers belong to nobody. Sent to through a sandbox connection, each plays one outcome; any other number
        is delivered and read.
      </p>
      <List label="Sandbox numbers">
        {Object.entries(outcomes).map(([phone, { label }], index) => {
          const tester = testers.find((candidate) => candidate.phone === phone);
          return tester ? (
            <TesterRow
              key={phone}
              tester={tester}
              shownPhone={international(phone)}
              outcome={label}
              update={updateTester}
              remove={removeTester}
            />
          ) : (
            <SandboxNumber
              key={phone}
              shownPhone={international(phone)}
              tester={{ name: `Sandbox phone ${index + 1}`, phone, platform: "android", note: label }}
              create={createTester}
            />
          );
        })}
      </List>
    </section>
  );
}

function international(phone: string): string {
  const read = readPhone(phone);
  return read.ok ? read.international : phone;
}
