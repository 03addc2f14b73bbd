import { Images, type LucideIcon, Megaphone, MessageSquareMore, Plug, Send, Smartphone, Users } from "lucide-react";
import type { Route } from "next";
import type { Shell } from "./shell-context";

interface Destination {
  name: string;
  href: Route;
  icon: LucideIcon;
  /** Further paths below which this is where one is. */
  also?: string;
}

/** Where the rail leads; what somebody may not open is not offered. */
export function destinations({ role, sandbox }: Shell): Destination[] {
  return [
    { name: "Campaigns", href: "/campaigns", icon: Megaphone, also: "/messages" },
    { name: "Sends", href: "/sends", icon: Send },
    { name: "Connections", href: "/connections", icon: Plug },
    { name: "Testers", href: "/testers", icon: Smartphone },
    { name: "Media", href: "/media", icon: Images },
    ...(role === "admin" ? [{ name: "People", href: "/people" as Route, icon: Users }] : []),
    ...(sandbox ? [{ name: "Phone", href: "/phone" as Route, icon: MessageSquareMore }] : []),
  ];
}

export function isHere({ href, also }: Destination, pathname: string): boolean {
  return [href, also].some((path) => path !== undefined && (pathname === path || pathname.startsWith(`${path}/`)));
}
