"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "../ui/button";
import { AccountMenu } from "./account-menu";
import { Mark } from "./mark";
import { destinations, isHere } from "./navigation";
import { useShell } from "./shell-context";

/** The rail as a sheet from the side. */
export function NavigationSheet({ onClose }: { onClose(): void }) {
  const shell = useShell();
  const pathname = usePathname();
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable
      className="fixed inset-0 z-40 bg-black/40 mid:hidden"
    >
      <Modal className="h-dvh w-72 max-w-[85vw] border-line border-r bg-bg shadow-pop">
        <Dialog aria-label="Menu" className="flex h-full flex-col p-2 outline-none">
          <div className="flex items-center gap-2 pl-2 text-accent">
            <Mark />
            <span className="flex-1 font-semibold text-t4 text-text">Cardwright</span>
            <IconButton label="Close the menu" icon={X} onClick={onClose} />
          </div>
          <nav aria-label="Cardwright" className="mt-2">
            <ul className="grid gap-1">
              {destinations(shell).map((destination) => {
                const { name, href, icon: Icon } = destination;
                return (
                  <li key={href}>
                    <Link
                      href={href}
                      onClick={onClose}
                      aria-current={isHere(destination, pathname) ? "page" : undefined}
                      className="flex h-11 items-center gap-3 rounded-r2 px-3 font-medium text-t4 text-text-2 aria-[current]:bg-tint aria-[current]:text-accent"
                    >
                      <Icon size={20} strokeWidth={1.6} aria-hidden />
                      {name}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </nav>
          <div className="mt-auto flex items-center gap-3 border-line border-t px-1 pt-2">
            <AccountMenu />
            <span className="min-w-0 truncate">{shell.name}</span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
