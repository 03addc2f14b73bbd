import type { Metadata } from "next";
import { InvitePerson } from "@/components/people/invite-dialog";
import { PersonRow } from "@/components/people/person-row";
import { AdministratorsOnly } from "@/components/shell/administrators-only";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { List } from "@/components/ui/list";
import { requireActor } from "@/lib/auth";
import { listPeople } from "@/lib/people";
import { mayDo } from "@/lib/roles";
import { changeRole, invitePerson, removePerson } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const actor = await requireActor();
  if (!mayDo(actor.role, "admin")) return <ClosedPeople />;
  const people = await listPeople(actor);
  return (
    <>
      <PageHeader title="People">
        <InvitePerson invite={invitePerson} />
      </PageHeader>
      <PageBody>
        <List label="People">
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isYou={person.id === actor.id}
              changeRole={changeRole}
              remove={removePerson}
            />
          ))}
        </List>
      </PageBody>
    </>
  );
}

function ClosedPeople() {
  return (
    <>
      <PageHeader title="People" />
      <PageBody>
        <AdministratorsOnly what="manage people" />
      </PageBody>
    </>
  );
}
