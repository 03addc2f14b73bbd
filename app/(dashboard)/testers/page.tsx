import { Smartphone } from "lucide-react";
import type { Metadata } from "next";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { AddTester } from "@/components/testers/add-tester";
import { TesterRow } from "@/components/testers/tester-row";
import { EmptyState } from "@/components/ui/empty-state";
import { List } from "@/components/ui/list";
import { requireActor } from "@/lib/auth";
import { maskPhone } from "@/lib/phone";
import { listTesters } from "@/lib/testers";
import { createTester, removeTester, updateTester } from "./actions";

export const metadata: Metadata = { title: "Testers" };

export default async function TestersPage() {
  const testers = await listTesters(await requireActor());
  return (
    <>
      <PageHeader title="Testers">
        <AddTester create={createTester} />
      </PageHeader>
      <PageBody>
        {testers.length > 0 ? (
          <List label="Testers">
            {testers.map((tester) => (
              <TesterRow
                key={tester.id}
                tester={{ ...tester }}
                maskedPhone={maskPhone(tester.phone)}
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
      </PageBody>
    </>
  );
}
