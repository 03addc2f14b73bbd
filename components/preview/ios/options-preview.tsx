"use client";

import { useState } from "react";
import type { OnChoice } from "../phone";
import type { PlacedChoice } from "./fold";
import { IosIcon } from "./ios-icon";
import { OptionsMenu } from "./options-menu";

interface IosOptionsProps {
  actions: PlacedChoice[];
  onChoice: OnChoice | undefined;
}

/** The button that all actions are folded into. It opens only where choices can be tapped. */
export function IosOptions({ actions, onChoice }: IosOptionsProps) {
  const [openButton, setOpenButton] = useState<HTMLElement | null>(null);
  const holds = actions.map(({ path }) => path).join(" ");
  const face = (
    <>
      <span className="ios-label">Options</span>
      <IosIcon name="down" />
    </>
  );
  if (!onChoice)
    return (
      <div className="ios-button" data-holds={holds}>
        {face}
      </div>
    );
  return (
    <>
      <button
        type="button"
        className="ios-button"
        data-holds={holds}
        aria-haspopup="menu"
        aria-expanded={openButton !== null}
        onClick={({ currentTarget }) => setOpenButton(openButton ? null : currentTarget)}
      >
        {face}
      </button>
      {openButton && (
        <OptionsMenu actions={actions} button={openButton} onChoice={onChoice} onClose={() => setOpenButton(null)} />
      )}
    </>
  );
}
