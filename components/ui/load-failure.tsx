"use client";

import { type ComponentType, useEffect } from "react";
import { toast } from "./toast";

/** For `next/dynamic`: a part that cannot be loaded, because the connection is gone, says so and leaves the page alone. */
export function orSayWhy<Props>(part: Promise<ComponentType<Props>>): Promise<ComponentType<Props>> {
  return part.catch(() => NotLoaded as ComponentType<Props>);
}

/** The same for what nobody asked for: it stays away. */
export function orNothing<Props>(part: Promise<ComponentType<Props>>): Promise<ComponentType<Props>> {
  return part.catch(() => () => null);
}

function NotLoaded({ onClose }: { onClose?: () => void }) {
  useEffect(() => {
    toast("This needs a connection to Cardwright. Reload the page when you are online; what you wrote stays.");
    onClose?.();
  }, [onClose]);
  return null;
}
