"use client";

import { Camera, Copy, Download } from "lucide-react";
import { useState } from "react";
import { MenuButton, MenuItem } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { useSession } from "./session";
import { useSelected } from "./store";
import { phonesToShow, useFitting } from "./use-fitting";
import { type PhoneKind, phoneKinds } from "./view";

const names: Record<PhoneKind, string> = { android: "Android", ios: "iPhone", sms: "SMS" };

/** Pictures of the phones that are shown, as files or on the clipboard. What draws them comes on use. */
export function SavePicture({ messageName }: { messageName: string }) {
  const { view } = useSession();
  const kinds = phonesToShow(
    useSelected(view, (current) => current.phones),
    useFitting(),
  );
  const [isDrawing, setDrawing] = useState(false);

  async function make(target: "file" | "clipboard", chosen: readonly PhoneKind[]) {
    setDrawing(true);
    toast("Drawing the picture…");
    try {
      const { drawnPhones, savePictures } = await import("./save-pictures");
      view.set({ ...view.get(), pictured: chosen });
      const phones = (await drawnPhones(chosen)).map((drawn) => ({ ...drawn, label: names[drawn.kind] }));
      toast(await savePictures(phones, target, messageName));
    } catch {
      toast("The picture could not be made. Check your connection, then try again.");
    }
    view.set({ ...view.get(), pictured: [] });
    setDrawing(false);
  }

  const busy = isDrawing ? { disabledReason: "A picture is being drawn" } : {};
  const which = kinds.length > 1 ? (kinds.length > 2 ? "all three" : "both phones") : names[kinds[0] ?? "android"];
  return (
    <MenuButton label="Save a picture of the phones" trigger={<Camera size={16} strokeWidth={1.75} aria-hidden />}>
      {kinds.length > 1 &&
        kinds.map((kind) => (
          <MenuItem key={kind} icon={Download} onAction={() => void make("file", [kind])} {...busy}>
            {`Save ${names[kind]} as PNG`}
          </MenuItem>
        ))}
      <MenuItem icon={Download} onAction={() => void make("file", kinds)} {...busy}>
        {`Save ${which} as PNG`}
      </MenuItem>
      {kinds.length < phoneKinds.length && (
        <MenuItem icon={Download} onAction={() => void make("file", phoneKinds)} {...busy}>
          Save all three as PNG
        </MenuItem>
      )}
      {canCopyPictures() && (
        <MenuItem icon={Copy} onAction={() => void make("clipboard", kinds)} {...busy}>
          {`Copy ${which} as PNG`}
        </MenuItem>
      )}
    </MenuButton>
  );
}

/** Only a page with HTTPS, or on this very machine, may write to the clipboard. */
const canCopyPictures = () =>
  typeof ClipboardItem !== "undefined" && typeof navigator !== "undefined" && navigator.clipboard !== undefined;
