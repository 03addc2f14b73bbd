"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button, IconButton } from "./button";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  children: ReactNode;
  /** "small" 400 px, "normal" 520 px, "large" 760 px, "wide" 960 px; a sheet from below on a phone. */
  size?: keyof typeof widths;
  role?: "dialog" | "alertdialog";
  /** A press beside it closes it. Not where something typed would be lost. */
  dismissable?: boolean;
}

const widths = { small: "max-w-[400px]", normal: "max-w-[520px]", large: "max-w-[760px]", wide: "max-w-[960px]" };

/**
 * A modal dialog: focus goes in and comes back, Escape closes. Put a `DialogBody` and a `DialogFooter` inside,
 * in a form where there is something to submit.
 */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  children,
  size = "normal",
  role = "dialog",
  dismissable = false,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={dismissable}
      className="fixed inset-0 z-40 flex h-dvh items-center justify-center bg-black/40 p-4 transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0 max-mid:items-end max-mid:p-0"
    >
      <Modal
        className={`flex max-h-full w-full min-w-0 ${widths[size]} rounded-r4 border border-line bg-bg shadow-pop transition-transform duration-150 data-entering:translate-y-2 max-mid:max-h-[92dvh] max-mid:max-w-none max-mid:rounded-b-none`}
      >
        <AriaDialog role={role} className="flex max-h-full w-full min-w-0 flex-col outline-none">
          <header className="flex items-center gap-2 py-2 pr-2 pl-4">
            <Heading slot="title" className="min-w-0 flex-1 truncate text-t4 font-semibold">
              {title}
            </Heading>
            <IconButton label="Close" icon={X} onClick={() => onOpenChange(false)} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogBody({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`min-h-0 flex-1 overflow-y-auto px-4 pt-1 pb-4 ${className}`}>{children}</div>;
}

/** The buttons, the one to press last at the end. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-line border-t px-4 py-3">{children}</footer>
  );
}

interface ConfirmDialogProps {
  title: string;
  /** What happens, and whether it can be undone. */
  children: ReactNode;
  confirmLabel: string;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  onConfirm(): void;
  pending?: boolean;
  error?: string | undefined;
  danger?: boolean;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  isOpen,
  onOpenChange,
  onConfirm,
  pending = false,
  error,
  danger = true,
}: ConfirmDialogProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onOpenChange={onOpenChange} size="small" role="alertdialog">
      <DialogBody className="grid gap-3 text-text-2">
        <div>{children}</div>
        {error && (
          <p role="alert" className="text-danger">
            {error}
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button variant={danger ? "danger" : "primary"} pending={pending} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
