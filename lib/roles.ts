/** Lowest first: each may do what the ones before it may. Viewers read, editors compose, senders send tests, administrators manage connections and people. */
export const roles = ["viewer", "editor", "sender", "admin"] as const;
export type Role = (typeof roles)[number];

/** Who does something. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
}

const cannot: Record<Role, string> = {
  viewer: "You do not have access to this.",
  editor: "Your role lets you look, but not change anything. Ask an administrator for the editor role.",
  sender: "Your role does not let you send tests. Ask an administrator for the sender role.",
  admin: "Only an administrator can do this.",
};

/** Thrown by the data layer when the role does not suffice; its message is for the person. */
export class Forbidden extends Error {
  override name = "Forbidden";
  constructor(needed: Role) {
    super(cannot[needed]);
  }
}

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

export function mayDo(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** Throws `Forbidden` unless the actor's role is `needed` or a higher one. */
export function demand(actor: Pick<Actor, "role">, needed: Role): void {
  if (!isRole(actor.role) || !mayDo(actor.role, needed)) throw new Forbidden(needed);
}
