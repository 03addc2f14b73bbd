"use client";

import { Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { type Role, roles } from "@/lib/roles";
import { Avatar } from "../ui/avatar";
import { Badge } from "../ui/badge";
import { ConfirmDialog } from "../ui/dialog";
import { ListRow } from "../ui/list";
import { MenuButton, MenuChoices, MenuItem, MenuSeparator } from "../ui/menu";
import { toast } from "../ui/toast";
import { answerOf } from "../ui/use-action-form";
import { roleNames } from "./role-names";

export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
}

interface PersonRowProps {
  person: Person;
  isYou: boolean;
  changeRole(input: { id: string; role: Role }): Promise<Result<unknown>>;
  remove(input: { id: string }): Promise<Result<unknown>>;
}

export function PersonRow({ person: { id, name, email, role }, isYou, changeRole, remove }: PersonRowProps) {
  const [isAsking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const choose = async (chosen: Role) => {
    const result = await answerOf(changeRole({ id, role: chosen }));
    toast(result.ok ? `${name} is now: ${roleNames[chosen]}.` : result.message);
  };
  const confirm = async () => {
    setPending(true);
    const result = await answerOf(remove({ id }));
    setPending(false);
    if (!result.ok) return setError(result.message);
    setAsking(false);
    toast(`${name} was removed.`);
  };
  return (
    <ListRow
      icon={<Avatar name={name} />}
      title={
        <>
          {name} {isYou && <Badge>You</Badge>}
        </>
      }
      detail={email}
      meta={roleNames[role]}
    >
      <MenuButton label={`More for ${name}`} trigger={<Ellipsis size={16} aria-hidden />}>
        <MenuChoices
          label="Role"
          value={role}
          onChange={choose}
          options={roles.map((value) => ({ value, label: roleNames[value] }))}
        />
        <MenuSeparator />
        <MenuItem
          icon={Trash2}
          danger
          disabledReason={isYou ? "You cannot remove yourself." : undefined}
          onAction={() => setAsking(true)}
        >
          Remove
        </MenuItem>
      </MenuButton>
      <ConfirmDialog
        title={`Remove ${name}?`}
        confirmLabel="Remove person"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={confirm}
        pending={pending}
        error={error}
      >
        {name} is signed out everywhere and cannot sign in again. Messages and sends stay.
      </ConfirmDialog>
    </ListRow>
  );
}
