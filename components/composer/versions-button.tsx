"use client";

import { History } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Sender } from "@/components/preview/phone";
import { IconButton } from "@/components/ui/button";
import type { ComposerActions } from "./composer";

const VersionsDialog = dynamic(() => import("./versions-dialog").then((module) => module.VersionsDialog));

interface VersionsButtonProps {
  actions: Pick<ComposerActions, "saveCopy" | "restoreVersion">;
  sender: Sender;
}

export function VersionsButton(props: VersionsButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={History} label="Version history" onClick={() => setOpen(true)} />
      {isOpen && <VersionsDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
